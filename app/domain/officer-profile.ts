/** How an officer works: what is on the desk, how long cases stay there, and what people complained of. */

/** Upper ends of the bands of tenure, in days; the last is open. */
export const TENURE_BANDS = [90, 180, 365, 730, null] as const;

export interface TenureBand {
  /** Days from which on, and up to which (null: open). */
  fromDays: number;
  toDays: number | null;
  /** Open cases that the officer has held so long at the cut-off date. */
  openCases: number;
  /** Days that all cases were held while their tenure was in the band, and what came in on those days. */
  heldDays: number;
  receivedMinor: number;
}

export interface OfficerProfile {
  openCases: number;
  outstandingMinor: number;
  /** Minutes that the officer works a week; null where the files do not say. */
  weeklyMinutes: number | null;
  /** Minutes logged a week over so many days of the last complete months; null where no minutes are recorded. */
  loggedWeeklyMinutes: number | null;
  loggedDays: number;
  hiredOn: string | null;
  leftOn: string | null;
  tenure: readonly TenureBand[];
  /** Those that name the officer. */
  complaints: number;
  incidents: number;
}

export function tenureBandOf(days: number): number {
  return TENURE_BANDS.findIndex((toDays) => toDays === null || days <= toDays);
}
