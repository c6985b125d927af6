/** What rows of methods and officers have to wait for: the count of breaches, see `withConduct`. */
export const CONDUCT_COLUMNS = [
  "breaches",
  "breaches_per_100",
  "open_breaches",
  "open_grave_breaches",
] as const;
