/** Groups of cases by months since default, as many as the past can carry. */

/** Months since default from which a case is of the next age: receipts change fastest at the beginning. */
const AGES_FROM = [0, 3, 6, 9, 12, 18, 24, 36, 48, 60] as const;
/** A group with fewer cases in the past is counted with the younger one before it. */
const LEAST_CASES = 30;

/** @param pastAges months since default of each case that was followed; returns the group of any age */
export function ageGroups(pastAges: readonly number[]): (age: number) => number {
  const counts = AGES_FROM.map(() => 0);
  for (const age of pastAges) counts[positionOf(age)]! += 1;
  const groups: number[] = [];
  counts.forEach((count, at) => {
    groups.push(at > 0 && count < LEAST_CASES ? groups[at - 1]! : at);
  });
  // The youngest of all may be few as well: they go with the next group that is not.
  const first = counts.findIndex((count) => count >= LEAST_CASES);
  return (age) => Math.max(groups[positionOf(age)]!, Math.max(0, first));
}

function positionOf(age: number): number {
  let at = 0;
  while (at + 1 < AGES_FROM.length && AGES_FROM[at + 1]! <= age) at += 1;
  return at;
}
