/** The issues that the data-quality report lists: findings of the derivation, missing values, classes too good. */
export const CLASS_TOO_GOOD = "class-too-good";

const MISSING = "missing-";

/** The issue of a column that rows leave empty: `missing-minutes`. */
export function missingIssue(column: string): string {
  return MISSING + column;
}

/** The column that such an issue is about. */
export function missingColumn(issue: string): string {
  return issue.slice(MISSING.length);
}
