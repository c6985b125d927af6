/** Months of which nothing came although the months around them are full: never delivered, and no month without work. */

/** Month number → how many rows of one kind (activities, or receipts) are dated in it. */
export type MonthCounts = ReadonlyMap<number, number>;

/** Months looked at on either side. */
const NEIGHBOURS = 6;
/** So many of them in a hundred must hold something, and so many rows each, for empty ones to be no chance. */
const FULL_SHARE = 2 / 3;
const FULL_ROWS = 10;
/** A row or two of a usual forty or more, or one in a hundred, are strays: dated wrongly, or filed late. */
const STRAYS = 2;
const STRAY_SHARE = 0.01;
const MOST_STRAYS = 0.05;

/**
 * Empty months among full ones, oldest first, however many follow each other; also those at the end of a file that
 * stopped coming. At ten expected rows an empty month happens by chance once in 22,000.
 *
 * @param first the first month that facts usually lie in
 * @param last the last month that had ended by the cut-off
 * @param fullRows rows that a usual month must hold
 */
export function undeliveredMonths(
  counts: MonthCounts,
  first: number,
  last: number,
  fullRows = FULL_ROWS,
): number[] {
  const months: Months = { counts, start: first, last };
  // A file begins with its first month that holds more than strays: before it nothing was expected.
  while (months.start <= last && isBare(months, months.start)) months.start++;
  const found: number[] = [];
  for (let month = months.start + 1; month <= last; month++) {
    if (!isBare(months, month)) continue;
    const from = month;
    while (month < last && isBare(months, month + 1)) month++;
    if (isAmongFull(months, from, month, fullRows))
      for (let bare = from; bare <= month; bare++) found.push(bare);
  }
  return found;
}

interface Months {
  counts: MonthCounts;
  start: number;
  last: number;
}

/** Without a row, or with strays beside what the filled months around it hold. */
function isBare(months: Months, month: number): boolean {
  const rows = months.counts.get(month) ?? 0;
  if (rows === 0) return true;
  const usual = medianOf(rowsAround(months, month, month).filter(Boolean));
  return rows <= Math.min(Math.max(STRAYS, usual * STRAY_SHARE), usual * MOST_STRAYS);
}

function isAmongFull(months: Months, from: number, to: number, fullRows: number): boolean {
  const around = rowsAround(months, from, to);
  const filled = around.filter(Boolean);
  if (filled.length < around.length * FULL_SHARE || medianOf(filled) < fullRows) return false;
  if (to === months.last && expectedAfter(months, from - 1) < fullRows) return false;
  // On either side, where there is one: a row of long ago makes no month between lacking.
  const before = around.slice(0, Math.min(NEIGHBOURS, from - months.start));
  return [before, around.slice(before.length)].every(
    (side) => side.length === 0 || medianOf(side.filter(Boolean)) * 2 >= fullRows,
  );
}

/** Rows of a month as two months and the two before lead to expect: work that fades out lacks nothing at its end. */
function expectedAfter({ counts, start }: Months, last: number): number {
  const ofTwo = (to: number) => (counts.get(to) ?? 0) + (counts.get(to - 1) ?? 0);
  const [newest, before] = [ofTwo(last), ofTwo(last - 2)];
  if (last - start < 3) return newest / Math.min(2, last - start + 1);
  return (newest / 2) * Math.min(1, newest / before);
}

/** Rows of each month just before and just after some months, inside the portfolio's. */
function rowsAround({ counts, start, last }: Months, from: number, to: number): number[] {
  const around: number[] = [];
  for (let month = Math.max(start, from - NEIGHBOURS); month <= Math.min(last, to + NEIGHBOURS); month++)
    if (month < from || month > to) around.push(counts.get(month) ?? 0);
  return around;
}

function medianOf(rows: readonly number[]): number {
  const sorted = [...rows].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
