/** Who hands which case to whom in one branch: the choice that is expected to recover most within everybody's limits. */
import loadHighs from "highs";
import type { HandOver, OfficerRoom, PlanLimits, RotationProposal } from "~/domain/rotation";

export interface SolvedPlan {
  handOvers: HandOver[];
  /** What could at best be gained beyond it, as a share of what it gains; 0: it is the best. */
  gap: number;
}

/**
 * The best plan found after so many branches of the search is taken, with its gap. No search ends by the clock: the same
 * question has the same plan, however busy the machine is.
 */
const MOST_NODES = 200;
/** As good as the best. */
const SMALL_GAP = 1e-3;
/** More choices than these are first solved in fractions, which says what each is worth at best. */
const MANY_CHOICES = 2000;
/** Of the mean gain: what a choice may lose against the fractions' prices, and still be looked at. */
const NEAR_PRICE = 0.05;

/** One choice: a case to a receiver, and what is gained by it after the penalty. */
interface Choice {
  proposal: RotationProposal;
  receiver: RotationProposal["receivers"][number];
  gain: number;
}

/**
 * A case changes hands once or not at all; no officer takes more minutes a week than are free, and none takes over, or
 * hands on, more cases than the cap.
 *
 * @param proposals of one branch
 */
export async function handOverPlan(
  proposals: readonly RotationProposal[],
  rooms: readonly OfficerRoom[],
  { cap, penaltyMinor }: PlanLimits,
): Promise<SolvedPlan> {
  const choices = proposals.flatMap((proposal) =>
    proposal.receivers
      .map((receiver) => ({ proposal, receiver, gain: receiver.gainMinor - penaltyMinor }))
      .filter(({ gain }) => gain > 0),
  );
  if (choices.length === 0) return { handOvers: [], gap: 0 };
  const highs = await solver();
  if (choices.length <= MANY_CHOICES)
    return handedOver(choices, solved(highs, choices, rows(choices, rooms, cap)));
  const fractions = solved(highs, choices, rows(choices, rooms, cap), true);
  const near = choices.filter(
    (_, at) => fractions.chosen[at]! > 0 || Math.abs(fractions.prices[at]!) < NEAR_PRICE,
  );
  const whole = handedOver(near, solved(highs, near, rows(near, rooms, cap)));
  // No plan of any choices gains more than the fractions do.
  const gained = whole.handOvers.reduce((sum, { receiver }) => sum + receiver.gainMinor - penaltyMinor, 0);
  return { ...whole, gap: fractions.gained / gained - 1 };
}

function handedOver(choices: readonly Choice[], { chosen, gap }: Solved): SolvedPlan {
  const handOvers = choices
    .filter((_, at) => chosen[at]! > 0.5)
    .map(({ proposal, receiver }) => ({ proposal, receiver }));
  return { handOvers, gap: gap > SMALL_GAP ? gap : 0 };
}

interface Row {
  /** Choices it counts, and how much each takes. */
  taken: Map<number, number>;
  most: number;
}

function rows(choices: readonly Choice[], rooms: readonly OfficerRoom[], cap: number): Row[] {
  const byKey = new Map<string, Row>();
  const take = (key: string, most: number, choice: number, much: number) => {
    const row = byKey.get(key) ?? { taken: new Map(), most };
    byKey.set(key, row);
    row.taken.set(choice, much);
  };
  const free = new Map(rooms.map(({ officerId, freeMinutes }) => [officerId, freeMinutes]));
  choices.forEach(({ proposal, receiver }, at) => {
    take(`case ${proposal.caseId}`, 1, at, 1);
    take(`from ${proposal.from.officerId}`, cap, at, 1);
    take(`to ${receiver.officerId}`, cap, at, 1);
    const minutes = free.get(receiver.officerId) ?? null;
    if (minutes !== null) take(`minutes ${receiver.officerId}`, minutes, at, proposal.weeklyMinutes);
  });
  return [...byKey.values()];
}

interface Solved {
  chosen: Float64Array;
  gap: number;
  gained: number;
  /** Of each choice, what taking it would change of the gain, in units of the mean gain. */
  prices: Float64Array;
}

function solved(
  highs: Highs,
  choices: readonly Choice[],
  limits: readonly Row[],
  inFractions = false,
): Solved {
  const { objectiveSense, variableType } = highs.constants;
  const [starts, indices, values] = [[0], [] as number[], [] as number[]];
  for (const { taken } of limits) {
    for (const [choice, much] of taken) {
      indices.push(choice);
      values.push(much);
    }
    starts.push(indices.length);
  }
  const unit = mean(choices.map(({ gain }) => gain));
  return highs.withModel(
    {
      numCols: choices.length,
      numRows: limits.length,
      sense: objectiveSense.maximize,
      colCost: choices.map(({ gain }) => gain / unit),
      colLower: choices.map(() => 0),
      colUpper: choices.map(() => 1),
      rowLower: limits.map(() => -highs.infinity),
      rowUpper: limits.map(({ most }) => most),
      matrix: { format: "csr", numRows: limits.length, numCols: choices.length, starts, indices, values },
      ...(inFractions ? {} : { integrality: choices.map(() => variableType.integer) }),
    },
    (model) => {
      model.options.set({ output_flag: false, mip_max_nodes: MOST_NODES, mip_rel_gap: SMALL_GAP });
      model.run();
      const { colValue, colDual } = model.getSolution();
      return {
        chosen: Float64Array.from(colValue),
        prices: Float64Array.from(colDual),
        gap: inFractions ? 0 : Number(model.info.get("mip_gap")),
        gained: unit * model.getObjectiveValue(),
      };
    },
  );
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;

let loaded: ReturnType<typeof loadHighs> | null = null;

/** HiGHS as WebAssembly, from the package's own file; loaded once. */
function solver(): ReturnType<typeof loadHighs> {
  loaded ??= loadHighs();
  return loaded;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
