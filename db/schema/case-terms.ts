/** Terms over a case's columns that are both indexed and asked for: an index serves only the very term it was made of. */

/** What a case's list says of its end; `table` as `c.`, or empty. */
export function caseStatus(table: string): string {
  return `CASE WHEN ${table}closed_day IS NULL THEN 'open' ELSE coalesce(${table}close_reason, 'closed') END`;
}

/**
 * The day from which a case counts as past due: its due date, or its default where none is known. A due date after the
 * default is one of a restructuring, and a restructured loan is not performing: it counts from the default.
 */
export function fellDue(table: string, defaultedDay = `${table}defaulted_day`): string {
  return `CASE WHEN ${table}due_day <= ${defaultedDay} THEN ${table}due_day ELSE ${defaultedDay} END`;
}

/** The day from which an open case is past due; null for a closed one. */
export function pastDueSince(table: string): string {
  return `CASE WHEN ${table}closed_day IS NULL THEN ${fellDue(table)} END`;
}

/** The newest evidence that keeps an open case from lapsing; null for a closed one. A term over `case_facts`. */
export function evidencedSince(table: string): string {
  return `CASE WHEN ${table}is_open THEN ${table}last_evidenced_day END`;
}
