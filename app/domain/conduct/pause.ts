/** The pause after a rescue loan: it is the borrower's, whichever loan the new money was lent on. */

/** Days since the newest of some days before a day; null: none came before it. */
export function daysSinceLast(days: readonly number[], day: number): number | null {
  const before = days.filter((each) => each < day);
  return before.length === 0 ? null : day - Math.max(...before);
}
