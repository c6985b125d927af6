/** Terms over a case's columns that are both indexed and asked for: an index serves only the very term it was made of. */
import { NEVER_DUE } from "~/domain/past-due";

/** What a case's list says of its end; `table` as `c.`, or empty. */
export function caseStatus(table: string): string {
  return `CASE WHEN ${table}closed_day IS NULL THEN 'open' ELSE coalesce(${table}close_reason, 'closed') END`;
}

/** The day from which a case counts as past due at the end of what is known of it: `pastDueSince` of app/domain/past-due.ts. */
export function fellDue(table: string, defaultedDay = `${table}defaulted_day`): string {
  return `CASE WHEN ${table}cured_day IS NOT NULL THEN CASE WHEN ${table}due_day > ${defaultedDay} THEN ${table}due_day ELSE ${NEVER_DUE} END WHEN ${table}due_before_day IS NOT NULL THEN ${table}due_before_day WHEN ${table}due_day <= ${defaultedDay} THEN ${table}due_day ELSE ${defaultedDay} END`;
}

/** The same on a day of the past: what a restructured case has performed since then is not known on it. */
export function fellDueOn(table: string, day: string): string {
  return `CASE WHEN ${table}cured_day <= ${day} THEN ${fellDue(table)} WHEN ${table}due_before_day IS NOT NULL THEN ${table}due_before_day WHEN ${table}due_day <= ${table}defaulted_day THEN ${table}due_day ELSE ${table}defaulted_day END`;
}

/** The day from which an open case is past due; null for a closed one. */
export function pastDueSince(table: string): string {
  return `CASE WHEN ${table}closed_day IS NULL THEN ${fellDue(table)} END`;
}

/** The newest evidence that keeps an open case from lapsing; null for a closed one. A term over `case_facts`. */
export function evidencedSince(table: string): string {
  return `CASE WHEN ${table}is_open THEN ${table}last_evidenced_day END`;
}
