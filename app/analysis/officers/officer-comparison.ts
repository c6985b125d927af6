/** Officers compared on the same case mix: receipts on the cases they held, against what comparable cases pay under anybody. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { moneyColumns } from "~/domain/effect-episodes";
import type { HoldRecords } from "~/domain/hold-records";
import { ANSWERED_DAYS, type OfficerComparison } from "~/domain/officer-comparison";
import type { Horizon } from "~/domain/rules";
import { type ColumnOf, chosenPlaces, valuesOf } from "~/statistics/value-columns";
import { type Covariate, kind } from "../effects/covariate";
import { covariates } from "../effects/covariates";
import { isJudged } from "../effects/outcomes";
import { holdCovariates } from "./hold-covariates";
import { type JudgedRows, summed } from "./observed-and-expected";
import { officerScores } from "./officer-scores";
import { pooledChances } from "./pooled-chances";
import type { Belief } from "./ratio-range";
import { scoresWithin } from "./scores-within";
import { specialistsOf } from "./specialists";

export interface ComparisonOptions {
  horizon: Horizon;
  cutOffDay: number;
  /** Decides the draws behind ranks. */
  seed: number;
  /** Called with the share of the work done, now and then. */
  onProgress?: (share: number) => void;
}

/** Describe the officer, not the case: they would explain away the difference that is compared. */
const ABOUT_THE_OFFICER = ["officer-success", "officer-load", "tenure"];

/**
 * What comparable cases pay is learned from all holds; only the chosen ones are compared.
 *
 * @param holds followed up at the horizon, each officer's first of a case
 * @param episodes matured or not; those followed up at the horizon show what an officer achieves with each method
 */
export function officerComparison(
  holds: HoldRecords,
  episodes: EffectEpisodes,
  { horizon, cutOffDay, seed, onProgress = () => {} }: ComparisonOptions,
): OfficerComparison {
  const apart = specialistsOf(holds);
  const rows = judgedHolds(holds, apart);
  onProgress(0.4);
  const answered = answeredHolds(holds);
  const borrowers = borrowersOf(holds);
  const officers = [...summed(rows, (row) => rows.officerOf[row]!)].map(([officerId, sums]) => ({
    officerId,
    ...sums,
    borrowers: borrowers.get(officerId)!.size,
    answeredShare: answered.get(officerId)! / sums.matured,
    isSpecialist: apart.has(officerId),
  }));
  const scores = officerScores(officers, seed);
  const beliefs = new Map(
    scores.officers.flatMap(({ officerId, effect }): [number, Belief][] =>
      effect ? [[officerId, effect]] : [],
    ),
  );
  const byCause = scoresWithin(rows, holds.causeId, beliefs);
  onProgress(0.5);
  return {
    horizon,
    seed,
    matured: officers.reduce((sum, { matured }) => sum + matured, 0),
    payers: officers.reduce((sum, { payers }) => sum + payers, 0),
    ...scores,
    byCause,
    byMethod: byMethod(episodes, beliefs, horizon, cutOffDay),
  };
}

const NO_CHANCES = { chances: new Float64Array(0), explained: () => new Float64Array(0) };

/** What comparable cases pay is learned from everybody but specialists. */
function judgedHolds(holds: HoldRecords, apart: ReadonlySet<number>): JudgedRows {
  const paid = Uint8Array.from(holds.receivedMinor, (minor) => Number(minor > 0));
  const isLearned = Uint8Array.from(holds.officerId, (officer) => Number(!apart.has(officer)));
  const pooled = pooledChances(holdCovariates(holds), paid, isLearned) ?? NO_CHANCES;
  return {
    ...pooled,
    officerOf: holds.officerId,
    borrowerOf: holds.borrowerId,
    paid,
    isChosen: holds.isChosen,
  };
}

/** By officer: whose cases were held. */
function borrowersOf({ officerId, borrowerId, isChosen }: HoldRecords): Map<number, Set<number>> {
  const borrowers = new Map<number, Set<number>>();
  officerId.forEach((officer, row) => {
    if (!isChosen[row]) return;
    const own = borrowers.get(officer) ?? new Set<number>();
    borrowers.set(officer, own.add(borrowerId[row]!));
  });
  return borrowers;
}

/** By officer: holds that began just after a receipt. */
function answeredHolds({ officerId, daysSinceReceipt, isChosen }: HoldRecords): Map<number, number> {
  const counts = new Map<number, number>();
  officerId.forEach((officer, row) => {
    if (!isChosen[row]) return;
    const days = daysSinceReceipt[row] ?? null;
    counts.set(officer, (counts.get(officer) ?? 0) + Number(days !== null && days <= ANSWERED_DAYS));
  });
  return counts;
}

/** Episodes of the officer who answered for the case when they began. */
function byMethod(
  episodes: EffectEpisodes,
  beliefs: ReadonlyMap<number, Belief>,
  horizon: Horizon,
  cutOffDay: number,
) {
  const judged: number[] = [];
  for (let place = 0; place < episodes.startDay.length; place += 1)
    if (episodes.officerId.at(place) !== 0 && isJudged(episodes, place, horizon, cutOffDay))
      judged.push(place);
  if (judged.length === 0) return [];
  const at = <Value>(column: ColumnOf<Value>) => valuesOf(chosenPlaces(column, judged));
  const methodOf = at(episodes.methodId);
  const known: Covariate[] = [
    ...covariates(episodes, Uint32Array.from(judged)).filter(
      ({ key, columns }) => columns.length > 0 && !ABOUT_THE_OFFICER.includes(key),
    ),
    kind("method", methodOf),
  ];
  const paid = Uint8Array.from(at(episodes[moneyColumns(horizon)[0]]), (minor) => Number(minor > 0));
  const rows = {
    ...pooledChances(known, paid)!,
    officerOf: at(episodes.officerId),
    borrowerOf: at(episodes.borrowerId),
    paid,
  };
  return scoresWithin(rows, methodOf, episodeBeliefs(rows, beliefs));
}

/** Where an officer's cells of methods start from: what he does on all his episodes. */
function episodeBeliefs(rows: JudgedRows, rated: ReadonlyMap<number, Belief>): ReadonlyMap<number, Belief> {
  const officers = [
    ...summed(rows, (row) => (rated.has(rows.officerOf[row]!) ? rows.officerOf[row]! : null)),
  ];
  const scores = officerScores(
    officers.map(([officerId, sums]) => ({ officerId, ...sums, answeredShare: 0 })),
    0,
  );
  return new Map(
    scores.officers.flatMap(({ officerId, effect }): [number, Belief][] =>
      effect ? [[officerId, effect]] : [],
    ),
  );
}
