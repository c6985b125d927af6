/** Which method usual handling begins on a case: by what is known of it, and by the habits of its officer. No outcome is seen. */
import { levelOdds } from "~/statistics/effects/level-odds";
import { choiceChances, choiceLogit } from "~/statistics/regression/choice-logit";
import { type SparseDesign, sparseDesign, sparseRows } from "~/statistics/regression/sparse-design";
import type { AskedCases, PlanDesign } from "./plan-model";

/** Nothing but numbers, so that it can be kept. */
export interface UsualChoice {
  /** Methods × width of the prognosis. */
  coefficients: Float64Array;
  /** What is added to each method's predictor under an officer: officers × methods. */
  habits: Float64Array;
}

const MOST_CHOICES = 30_000;
const CHOICE_RIDGE = 1;

/**
 * @param prognosis of the rows of the design
 * @returns null: not converged
 */
export function usualChoice(planned: PlanDesign, prognosis: SparseDesign): UsualChoice | null {
  const { methods, methodOf, officerOf, officers } = planned;
  const { rows, width } = prognosis;
  const every = Math.max(1, Math.ceil(rows / MOST_CHOICES));
  const chosen = Uint32Array.from({ length: Math.floor(rows / every) }, (_, at) => at * every);
  const odds = officerOdds(planned);
  const learned = withOdds(sparseRows(prognosis, chosen), odds, (at) => officerOf[chosen[at]!]!);
  const fit = choiceLogit(
    learned,
    Uint8Array.from(chosen, (row) => methodOf[row]!),
    methods.length,
    CHOICE_RIDGE,
  );
  if (!fit.hasConverged) return null;
  const coefficients = new Float64Array(methods.length * width);
  const habits = new Float64Array(officers.size * methods.length);
  for (let method = 0; method < methods.length; method += 1) {
    const own = fit.coefficients.subarray(method * learned.width, (method + 1) * learned.width);
    coefficients.set(own.subarray(0, width), method * width);
    for (let officer = 0; officer < officers.size; officer += 1)
      odds.forEach((ofMethod, at) => {
        habits[officer * methods.length + method]! += own[width + at]! * ofMethod[officer]!;
      });
  }
  return { coefficients, habits };
}

/** How often officers begin each method, where they differ beyond chance in it. */
function officerOdds({ methods, methodOf, officers, officerOf }: PlanDesign): Float64Array[] {
  // Nobody known is one more of them.
  const codeOf = Uint16Array.from(officerOf, (officer) => (officer < 0 ? officers.size : officer));
  return methods
    .map((_, method) =>
      levelOdds(
        { codeOf, codes: officers.size + 1 },
        Uint8Array.from(methodOf, (own) => Number(own === method)),
      ),
    )
    .filter((odds) => odds.some((value) => value !== 0));
}

/** The same rows with one more column for each method whose odds are known. */
function withOdds(
  known: SparseDesign,
  odds: readonly Float64Array[],
  officerAt: (row: number) => number,
): SparseDesign {
  return sparseDesign(known.rows, known.width + odds.length, (row) => {
    const [from, to] = [known.starts[row]!, known.starts[row + 1]!];
    const officer = officerAt(row);
    const ofOfficer = officer < 0 ? [] : odds.map((ofMethod) => ofMethod[officer]!);
    return {
      columns: [...known.columns.subarray(from, to), ...ofOfficer.map((_, at) => known.width + at)],
      values: [...known.values.subarray(from, to), ...ofOfficer],
    };
  });
}

/**
 * The chance of each method under usual handling, rows × methods.
 *
 * @param officerAt place of the row's officer; −1: of unknown habits
 */
export function usualChances(
  { rows, prognosis }: Pick<AskedCases, "rows" | "prognosis">,
  { coefficients, habits }: UsualChoice,
  methods: number,
  officerAt: (row: number) => number,
): Float32Array {
  const chances = new Float32Array(rows * methods);
  const into = new Float64Array(methods);
  for (let row = 0; row < rows; row += 1) {
    const officer = officerAt(row);
    const own = officer < 0 ? undefined : habits.subarray(officer * methods, (officer + 1) * methods);
    chances.set(choiceChances(prognosis, row, coefficients, into, own), row * methods);
  }
  return chances;
}
