/** When a claim can no longer be enforced: calendar years after the last evidenced demand, acknowledgement or suit. */
import { dayFromParts, isoFromDay } from "./calendar";
import { LIMITATION_YEARS } from "./rules";

/**
 * The last day of the limitation: the same calendar day some years on; of 29 February, the 28th where there is none.
 *
 * @example isoFromDay(limitationEndDay(dayFromIso("2024-02-29"))) // "2027-02-28"
 */
export function limitationEndDay(evidencedDay: number): number {
  const [year = 0, month = 0, dayOfMonth = 0] = isoFromDay(evidencedDay).split("-").map(Number);
  const end = dayFromParts(year + LIMITATION_YEARS, month, dayOfMonth);
  return end ?? (dayFromParts(year + LIMITATION_YEARS, month, dayOfMonth - 1) as number);
}

/** The newest evidence of which the limitation has ended by the end of a day. */
export function latestEvidenceEnding(endDay: number): number {
  let evidencedDay = endDay - 366 * LIMITATION_YEARS - 1;
  while (limitationEndDay(evidencedDay + 1) <= endDay) evidencedDay += 1;
  return evidencedDay;
}
