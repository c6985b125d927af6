/** Months of which nothing came although the months around them are full: never delivered, and no month without work. */

/** Month number → how many rows of one kind (activities, or receipts) are dated in it. */
export type MonthCounts = ReadonlyMap<number, number>;

/** Months looked at on either side. */
const NEIGHBOURS = 6;
/** So many of them in a hundred must hold something, and so many rows each, for an empty one to be no chance. */
const FULL_SHARE = 2 / 3;
const FULL_ROWS = 10;

/**
 * Empty months among full ones, oldest first. At ten expected rows an empty month happens by chance once in 22,000.
 *
 * @param first the first month that facts usually lie in
 * @param last the last month that had ended by the cut-off
 */
export function undeliveredMonths(counts: MonthCounts, first: number, last: number): number[] {
  const filled = [...counts.keys()].filter((month) => month >= first);
  if (filled.length === 0) return [];
  const start = Math.min(...filled);
  const found: number[] = [];
  for (let month = start + 1; month <= last; month++)
    if (!counts.get(month) && isAmongFull(counts, month, start, last)) found.push(month);
  return found;
}

function isAmongFull(counts: MonthCounts, month: number, start: number, last: number): boolean {
  const around: number[] = [];
  for (let other = Math.max(start, month - NEIGHBOURS); other <= Math.min(last, month + NEIGHBOURS); other++)
    if (other !== month) around.push(counts.get(other) ?? 0);
  const filled = around.filter((rows) => rows > 0).sort((one, other) => one - other);
  const median = filled[Math.floor(filled.length / 2)] ?? 0;
  return filled.length >= around.length * FULL_SHARE && median >= FULL_ROWS;
}
