/** Who has room: an officer's hours a week less what his open cases take of them, by the minutes that were logged. */
import { DAYS_PER_YEAR } from "~/domain/calendar";
import { LOGGED_MONTHS, type OfficerAtWork, type OpenCase } from "~/domain/held-case";
import type { OfficerRoom } from "~/domain/rotation";

const WEEKS = (LOGGED_MONTHS * DAYS_PER_YEAR) / 12 / 7;
/** What a case takes at least once somebody new is at it: a contact a month. */
const LEAST_WEEKLY_MINUTES = 10;

/** Not below 0; null where nobody said how long he works. */
export function freeMinutes({ weeklyMinutes, minutes }: OfficerAtWork): number | null {
  return weeklyMinutes === null ? null : Math.max(0, weeklyMinutes - minutes / WEEKS);
}

export function officerRooms(officers: readonly OfficerAtWork[]): OfficerRoom[] {
  return officers.map((officer) => ({
    officerId: officer.officerId,
    branchId: officer.branchId,
    freeMinutes: freeMinutes(officer),
  }));
}

/** Minutes a week that a case will need from its officer. */
export function weeklyMinutesOf({ minutes }: OpenCase): number {
  return Math.max(LEAST_WEEKLY_MINUTES, minutes / WEEKS);
}
