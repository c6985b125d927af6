/**
 * Officers compared on the same case mix: receipts on the cases they held, against what comparable cases of the same branch pay
 * under anybody there.
 */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { moneyColumns } from "~/domain/effect-episodes";
import type { HoldRecords } from "~/domain/hold-records";
import { ANSWERED_DAYS, type OfficerComparison } from "~/domain/officer-comparison";
import type { Horizon } from "~/domain/rules";
import { type ColumnOf, chosenPlaces, valuesOf } from "~/statistics/value-columns";
import { type Covariate, kind } from "../effects/covariate";
import { covariates } from "../effects/covariates";
import { isJudged } from "../effects/outcomes";
import { branchStandings } from "./branch-standings";
import { colleaguesOf } from "./colleagues";
import { holdCovariates } from "./hold-covariates";
import { type HoldPlaces, holdPlaces } from "./hold-places";
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
  /** With whom officers are compared: colleagues of the branch of each case, or everybody in the bank. */
  among?: "branch" | "bank";
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
  { horizon, cutOffDay, seed, among = "branch", onProgress = () => {} }: ComparisonOptions,
): OfficerComparison {
  const apart = specialistsOf(holds);
  const places = among === "branch" ? holdPlaces(holds) : null;
  const isLearned = Uint8Array.from(holds.officerId, (officer) => Number(!apart.has(officer)));
  const rows = judgedHolds(holds, isLearned, places, places === null);
  const colleagues = places && colleaguesOf(rows, places.placeOf);
  onProgress(0.4);
  const answered = answeredHolds(holds);
  const borrowers = borrowersOf(holds);
  const officers = [...summed(rows, (row) => rows.officerOf[row]!)].map(([officerId, sums]) => ({
    officerId,
    ...sums,
    borrowers: borrowers.get(officerId)!.size,
    branchId: places?.places[colleagues?.get(officerId)?.place ?? -1]?.branchId ?? null,
    colleagues: colleagues?.get(officerId),
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
    byMethod: byMethod(episodes, places && placeOfCases(holds, places), beliefs, horizon, cutOffDay),
    branches: places ? branchStandings(judgedHolds(holds, isLearned, null, false), places) : [],
  };
}

/** A level of its own for every place, however small. */
const EACH = 0;

const NO_CHANCES = { chances: new Float64Array(0), explained: () => new Float64Array(0) };

/**
 * What comparable cases pay is learned from everybody but specialists.
 *
 * @param places null: in the bank as a whole
 */
function judgedHolds(
  holds: HoldRecords,
  isLearned: Uint8Array,
  places: HoldPlaces | null,
  withRegion: boolean,
): JudgedRows {
  const paid = Uint8Array.from(holds.receivedMinor, (minor) => Number(minor > 0));
  const covariates = {
    mix: holdCovariates(holds, withRegion),
    place: places && kind("place", places.placeOf, EACH),
  };
  const pooled = pooledChances(covariates, paid, isLearned) ?? NO_CHANCES;
  return {
    ...pooled,
    officerOf: holds.officerId,
    borrowerOf: holds.borrowerId,
    paid,
    isChosen: holds.isChosen,
    isLearned,
    placeOf: places && levelsOf(places.placeOf),
  };
}

/** Null where all have one: then nobody is compared with a level apart. */
function levelsOf(placeOf: readonly number[]): readonly number[] | null {
  return placeOf.some((place) => place !== placeOf[0]) ? placeOf : null;
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

/** By case, where it is: every case that was worked under an officer was held. */
function placeOfCases({ caseId }: HoldRecords, { placeOf }: HoldPlaces): ReadonlyMap<number, number> {
  return new Map(caseId.map((each, row) => [each, placeOf[row]!]));
}

/** Episodes of the officer who answered for the case when they began. */
function byMethod(
  episodes: EffectEpisodes,
  placeOf: ReadonlyMap<number, number> | null,
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
  const leftOut = placeOf ? [...ABOUT_THE_OFFICER, "region"] : ABOUT_THE_OFFICER;
  const mix: Covariate[] = [
    ...covariates(episodes, Uint32Array.from(judged)).filter(
      ({ key, columns }) => columns.length > 0 && !leftOut.includes(key),
    ),
    kind("method", methodOf),
  ];
  const placed = at(episodes.caseId).map((caseId) => placeOf?.get(caseId) ?? -1);
  const paid = Uint8Array.from(at(episodes[moneyColumns(horizon)[0]]), (minor) => Number(minor > 0));
  const rows: JudgedRows = {
    ...pooledChances({ mix, place: kind("place", placed, EACH) }, paid)!,
    officerOf: at(episodes.officerId),
    borrowerOf: at(episodes.borrowerId),
    paid,
    placeOf: levelsOf(placed),
  };
  return scoresWithin(rows, methodOf, episodeBeliefs(rows, beliefs));
}

/** Where an officer's cells of methods start from: what he does on all his episodes. */
function episodeBeliefs(rows: JudgedRows, rated: ReadonlyMap<number, Belief>): ReadonlyMap<number, Belief> {
  const officers = [
    ...summed(rows, (row) => (rated.has(rows.officerOf[row]!) ? rows.officerOf[row]! : null)),
  ];
  const scores = officerScores(
    officers.map(([officerId, sums]) => ({ officerId, branchId: null, ...sums, answeredShare: 0 })),
    0,
  );
  return new Map(
    scores.officers.flatMap(({ officerId, effect }): [number, Belief][] =>
      effect ? [[officerId, effect]] : [],
    ),
  );
}
