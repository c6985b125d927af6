/** What an officer is compared with in the branches of his cases: how much of it is his own, and how far he can differ from it. */
import type { JudgedRows } from "./observed-and-expected";

export interface Colleagues {
  /** Where the officer holds most, by what the holds say. */
  place: number;
  /** Of what the holds of the officer's branches say of payments, what those of others say, 0–1: with n equal officers 1 − 1/n. */
  share: number;
  /**
   * Variance of the officer's distance from the level of the branch over that between officers: he is part of that level, and so
   * are few others. With n equal officers 1 − 1/n.
   */
  room: number;
}

type Levels = ReadonlyMap<number, ReadonlyMap<number, number>>;

export function colleaguesOf(rows: JudgedRows, placeOf: readonly number[]): ReadonlyMap<number, Colleagues> {
  const [held, learned] = [spreads(rows, placeOf, false), spreads(rows, placeOf, true)];
  const levels = sharesByPlace(learned);
  return new Map(
    [...held].map(([officer, places]) => {
      const whole = sumOf(places.values());
      const parts = new Map<number, number>([[officer, 1]]);
      for (const [place, spread] of places)
        for (const [other, share] of levels.get(place) ?? [])
          parts.set(other, (parts.get(other) ?? 0) - (whole > 0 ? spread / whole : 0) * share);
      const [main] = [...places].reduce((most, each) => (each[1] > most[1] ? each : most));
      const room = [...parts.values()].reduce((sum, part) => sum + part * part, 0);
      return [officer, { place: main, share: parts.get(officer)!, room }];
    }),
  );
}

/** By officer and place, Σ chance × (1 − chance), of all holds or of those that teach what is expected. */
function spreads(
  { officerOf, chances, isLearned }: JudgedRows,
  placeOf: readonly number[],
  areLearned: boolean,
): Levels {
  const byOfficer = new Map<number, Map<number, number>>();
  officerOf.forEach((officer, row) => {
    const own = byOfficer.get(officer) ?? new Map<number, number>();
    byOfficer.set(officer, own);
    const counts = areLearned ? (isLearned?.[row] ?? 1) : 1;
    const spread = counts * chances[row]! * (1 - chances[row]!);
    own.set(placeOf[row]!, (own.get(placeOf[row]!) ?? 0) + spread);
  });
  return byOfficer;
}

/** By place and officer: which part of the place's level the officer's holds make. */
function sharesByPlace(byOfficer: Levels): Levels {
  const byPlace = new Map<number, Map<number, number>>();
  for (const [officer, places] of byOfficer)
    for (const [place, spread] of places)
      byPlace.set(place, (byPlace.get(place) ?? new Map<number, number>()).set(officer, spread));
  for (const own of byPlace.values()) {
    const whole = sumOf(own.values());
    for (const [officer, spread] of own) own.set(officer, whole > 0 ? spread / whole : 0);
  }
  return byPlace;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
