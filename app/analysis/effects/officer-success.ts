import type { ColumnOf } from "~/statistics/value-columns";

/** Episodes' worth of the general rate by which an officer's own is steadied. */
const STEADYING_EPISODES = 10;

/** Judged episodes, one value a row. */
export interface OfficerRecord {
  /** 0: nobody known. */
  officerOf: ColumnOf<number>;
  caseOf: ColumnOf<number>;
  startDay: ColumnOf<number>;
  /** 1 where a receipt came in within the window. */
  paid: ArrayLike<number>;
  windowDays: number;
}

/**
 * How often an officer's episodes on other cases had been paid, as known on the eve: of those whose window had passed.
 * A leave-one-out over all time would reveal, by what it lacks, how the case itself ended. Null where nobody is known.
 */
export function officerSuccess(record: OfficerRecord): (number | null)[] {
  const { officerOf, caseOf, startDay, paid, windowDays } = record;
  const rows = officerOf.length;
  const byOfficer = tallies(record, (row) => String(officerOf.at(row)));
  const byCase = tallies(record, (row) => `${officerOf.at(row)} ${caseOf.at(row)}`);
  let total = 0;
  for (let row = 0; row < rows; row += 1) total += paid[row]!;
  const general = total / Math.max(rows, 1);
  return Array.from({ length: rows }, (_, row) => {
    const officer = officerOf.at(row)!;
    if (officer === 0) return null;
    const eve = startDay.at(row)! - windowDays - 1;
    const all = before(byOfficer.get(String(officer))!, eve);
    const own = before(byCase.get(`${officer} ${caseOf.at(row)}`)!, eve);
    return (
      (all.paid - own.paid + STEADYING_EPISODES * general) / (all.count - own.count + STEADYING_EPISODES)
    );
  });
}

/** Days of a group's episodes, ascending, and how many of them and of those before had been paid. */
interface Tally {
  days: number[];
  paidUpTo: number[];
}

function tallies({ startDay, paid }: OfficerRecord, keyOf: (row: number) => string): Map<string, Tally> {
  const groups = new Map<string, Tally>();
  const inOrder = Array.from({ length: startDay.length }, (_, row) => row);
  inOrder.sort((one, other) => startDay.at(one)! - startDay.at(other)!);
  for (const row of inOrder) {
    const key = keyOf(row);
    const tally = groups.get(key) ?? { days: [], paidUpTo: [] };
    tally.days.push(startDay.at(row)!);
    tally.paidUpTo.push((tally.paidUpTo.at(-1) ?? 0) + paid[row]!);
    groups.set(key, tally);
  }
  return groups;
}

/** Episodes begun up to a day. */
function before({ days, paidUpTo }: Tally, day: number): { count: number; paid: number } {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return { count: low, paid: low === 0 ? 0 : paidUpTo[low - 1]! };
}
