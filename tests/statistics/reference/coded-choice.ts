/** The logit that the product runs, `codedLogit`, fitted as far as a reference's tolerance asks. */
import { type Codes, codedDesign } from "~/statistics/regression/coded-design";
import { type CodedLogit, codedLogit, fittedShares } from "~/statistics/regression/coded-logit";

/** Next to none: the references have no ridge. */
const RIDGE = 1e-9;
/** The product ends within a ten-thousandth of an error; begun again where it ended, it comes as near as one likes. */
const ROUNDS = 12;

/**
 * @param columns of each covariate, the numbers that it says of every unit
 * @param events 0 or 1 a unit
 * @returns the chance of the event of each unit
 */
export function codedChances(columns: readonly (readonly number[])[][], events: readonly number[]): number[] {
  const units = events.length;
  const coded = columns.map((own) => codesOf(own));
  const design = codedDesign(
    coded.map(({ codeOf }) => codeOf),
    coded.map(({ levels }) => levels),
    units,
  );
  const weights = new Float64Array(units).fill(1);
  let fit: CodedLogit | undefined;
  for (let round = 0; round < ROUNDS; round += 1)
    fit = codedLogit(design, weights, Float64Array.from(events), { ridge: RIDGE, near: fit })!;
  return Array.from(fittedShares(design, [fit!], new Uint8Array(units)));
}

/** A code a distinct value; columns in standard deviations, so that no matrix of theirs is lopsided. */
function codesOf(columns: readonly (readonly number[])[]): { codeOf: Codes; levels: number[][] } {
  const scaled = columns.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return values.map((value) => (value - mean) / Math.sqrt(variance));
  });
  const placeOf = new Map<string, number>();
  const levels: number[][] = [];
  const places = (columns[0] ?? []).map((_, unit) => {
    const level = scaled.map((values) => values[unit]!);
    const known = placeOf.get(level.join());
    if (known !== undefined) return known;
    placeOf.set(level.join(), levels.length);
    return levels.push(level) - 1;
  });
  return { codeOf: levels.length > 256 ? Uint16Array.from(places) : Uint8Array.from(places), levels };
}
