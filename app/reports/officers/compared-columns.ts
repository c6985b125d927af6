/** What waits for the comparison: filled in by `comparisonFill` where it is there. */
export const COMPARED_COLUMNS = [
  "observed",
  "expected",
  "ratio",
  "ratio_low",
  "ratio_high",
  "shrunken",
  "shrunken_low",
  "shrunken_high",
  "top_quarter_probability",
  "flag",
] as const;
