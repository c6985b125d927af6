/** When a mail is due. Croner reads the calendar: months, time zones and clocks that change. */
import { Cron } from "croner";
import { isSchedule, type Schedule, type Subscription } from "~/domain/sending";

const DAYS: Readonly<Record<Schedule, string>> = {
  weekdays: "* * 1-5",
  mondays: "* * 1",
  months: "1 * *",
};

export interface Due {
  /** Names the occasion: of one there is one mail. */
  occasion: string;
  seenImport: number;
  seenAt: string;
}

interface Present {
  now: Date;
  lastImport: number;
  /** IANA. */
  timeZone: string;
}

/** Null where nothing has happened since its last mail. Of several moments that were missed, the last counts. */
export function dueOccasion(
  { occasion, hour, seenImport, seenAt }: Pick<Subscription, "occasion" | "hour" | "seenImport" | "seenAt">,
  { now, lastImport, timeZone }: Present,
): Due | null {
  if (occasion === "import")
    return lastImport > seenImport
      ? { occasion: `import ${lastImport}`, seenImport: lastImport, seenAt }
      : null;
  if (!isSchedule(occasion)) return null;
  const [last] = clock(occasion, hour, timeZone).previousRuns(1, now);
  if (last === undefined || last.toISOString() <= seenAt) return null;
  return { occasion: `at ${last.toISOString()}`, seenImport, seenAt: last.toISOString() };
}

/** When its clock strikes next; null where none does. */
export function nextMoment(
  { occasion, hour }: Pick<Subscription, "occasion" | "hour">,
  now: Date,
  timeZone: string,
): Date | null {
  return isSchedule(occasion) ? clock(occasion, hour, timeZone).nextRun(now) : null;
}

/** Never started: it is only asked. */
function clock(occasion: Schedule, hour: number | null, timeZone: string): Cron {
  return new Cron(`0 0 ${hour ?? 0} ${DAYS[occasion]}`, { timezone: timeZone, paused: true });
}

/** The bank's day of a moment, `2026-11-30`. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** A moment as the bank's clock shows it, `2026-11-30 08:00`. */
export function momentIn(timeZone: string, moment: Date): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return `${dayIn(timeZone, moment)} ${time.format(moment)}`;
}
