/** Terms over a case's columns that are both indexed and asked for: an index serves only the very term it was made of. */

/** What a case's list says of its end; `table` as `c.`, or empty. */
export function caseStatus(table: string): string {
  return `CASE WHEN ${table}closed_day IS NULL THEN 'open' ELSE coalesce(${table}close_reason, 'closed') END`;
}

/** The day from which an open case is past due; null for a closed one. */
export function pastDueSince(table: string): string {
  return `CASE WHEN ${table}closed_day IS NULL THEN coalesce(${table}due_day, ${table}defaulted_day) END`;
}

/** The newest evidence that keeps an open case from lapsing; null for a closed one. A term over `case_facts`. */
export function evidencedSince(table: string): string {
  return `CASE WHEN ${table}is_open THEN ${table}last_evidenced_day END`;
}
