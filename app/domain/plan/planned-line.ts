/** What of a line of the plan is kept with the answer to it: an accepted step still says why, what instead and how sure. */
import type { Cell } from "../report";

const KEPT_COLUMNS = [
  "verdict",
  "officer",
  "to_officer",
  "step",
  "gain_low_minor",
  "gain_high_minor",
  "probability",
  "instead",
  "instead_gain_minor",
  "from_on",
  "due_on",
  "why",
] as const;

/** By the columns of the plan. */
export type PlannedLine = Readonly<Record<(typeof KEPT_COLUMNS)[number], Cell>>;

/** @param row of the plan, under its codes */
export function plannedLine(row: Readonly<Record<string, unknown>>): PlannedLine {
  return Object.fromEntries(KEPT_COLUMNS.map((key) => [key, row[key] ?? null])) as PlannedLine;
}
