/** From which day a case counts as past due, and when a restructured one performs again. */

export interface DueTerms {
  defaultedDay: number;
  /** The newest due date that the files give. */
  dueDay: number | null;
  /** The due date before a restructuring moved it beyond the default; null: none, or never given. */
  dueBeforeDay: number | null;
  /** A restructured case performs again from this day on. */
  curedDay: number | null;
}

/** A restructured loan has performed once receipts have come in each of so many months, one after the other. */
const CURE_MONTHS = 12;

/** No case is past due since: later than any day of a file. */
export const NEVER_DUE = 2_932_896;

/**
 * Days since 1970: the due date, or the default where none is known. A due date after the default is one of a
 * restructuring, and a restructured loan is not performing: it counts from the due date before, until it has performed.
 * Then its new due date counts, where one was given.
 */
export function pastDueSince(
  { defaultedDay, dueDay, dueBeforeDay, curedDay }: DueTerms,
  day: number,
): number {
  if (curedDay !== null && day >= curedDay)
    return dueDay !== null && dueDay > defaultedDay ? dueDay : NEVER_DUE;
  return dueBeforeDay ?? Math.min(dueDay ?? defaultedDay, defaultedDay);
}

/** Money that came in a month. */
export interface MonthPaid {
  month: number;
  /** The first day of the month on which something came. */
  day: number;
}

/** The day on which the last of twelve months in a row was paid; null: never. `months` in their order, each once. */
export function cureDay(months: readonly MonthPaid[]): number | null {
  let run = 0;
  for (const [place, { month, day }] of months.entries()) {
    run = place > 0 && months[place - 1]!.month === month - 1 ? run + 1 : 1;
    if (run === CURE_MONTHS) return day;
  }
  return null;
}
