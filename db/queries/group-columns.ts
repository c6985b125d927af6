/**
 * What rows are grouped by: the dimensions of the cells, and those that only rows know. Some follow from columns of the
 * row itself; some stand with its case, which a source is joined with where one of these is asked for.
 */
import { type SQL, sql } from "drizzle-orm";
import { PAST_DUE_BOUNDS } from "~/domain/bands";
import { CASE_WORD_KEYS, ofCaseWords } from "~/domain/filter-values";
import { CELL_COLUMNS, type CellDimension } from "../derive/cubes";

const ROWS_ONLY = [
  "security",
  "borrowerKindId",
  "amountBand",
  "pastDueBand",
  "fiveTier",
  ...CASE_WORD_KEYS,
  "quarter",
  "year",
] as const;
/** Codes where the database keeps codes, places of bands, else ids and months. */
export type GroupDimension = CellDimension | (typeof ROWS_ONLY)[number];
export type GroupKeys = Partial<Record<GroupDimension, number | string>>;

/** Those that cells know. */
export function isOfCells(groupBy: readonly GroupDimension[]): groupBy is readonly CellDimension[] {
  return groupBy.every((dimension) => Object.hasOwn(CELL_COLUMNS, dimension));
}

const OF_THE_CASE: readonly GroupDimension[] = ["amountBand", "pastDueBand", "fiveTier", ...CASE_WORD_KEYS];

/** Columns of `recovery_cases` that they need. */
export const COLUMNS_OF_THE_CASE = ["five_tier", ...CASE_WORD_KEYS] as const;

/** Of credits and efforts: bands as the case was at its default. @param bounds where bands of amounts begin, minor units */
export function flowColumns(bounds: readonly number[]): Partial<Record<GroupDimension, string>> {
  return {
    ...commonColumns("month"),
    amountBand: bandFrom("case_exposure_minor", bounds),
    // As strata.ts puts a stratum together.
    pastDueBand: "((case_stratum / 8) % 4)",
  };
}

/** Of episodes: bands as they were on the first day. */
export function episodeColumns(bounds: readonly number[]): Partial<Record<GroupDimension, string>> {
  return {
    ...commonColumns("start_month"),
    month: "start_month",
    amountBand: bandFrom("outstanding_minor", bounds),
    pastDueBand: bandFrom("days_past_due", [0, ...PAST_DUE_BOUNDS.map((last) => last + 1)]),
  };
}

function commonColumns(month: string): Partial<Record<GroupDimension, string>> {
  return {
    security: "security",
    borrowerKindId: "borrower_kind_id",
    fiveTier: "coalesce(five_tier, '')",
    ...ofCaseWords((key) => `coalesce(${key}, '')`),
    quarter: wholePart(month, 3),
    year: wholePart(month, 12),
  };
}

export function standsWithCase(groupBy: readonly GroupDimension[]): boolean {
  return groupBy.some((dimension) => OF_THE_CASE.includes(dimension));
}

/** Joins a source with what its case says; nothing where that is not asked for. */
export function withItsCase(groupBy: readonly GroupDimension[]): SQL {
  if (!standsWithCase(groupBy)) return sql``;
  return sql`JOIN (
      SELECT f.case_id, f.borrower_id, f.exposure_minor AS case_exposure_minor, f.stratum AS case_stratum,
        ${sql.raw(COLUMNS_OF_THE_CASE.map((column) => `r.${column}`).join(", "))}
      FROM case_facts AS f JOIN recovery_cases AS r ON r.id = f.case_id AND r.borrower_id = f.borrower_id
    ) AS its_case USING (case_id, borrower_id)`;
}

/** The place of the last bound that a column reaches. */
function bandFrom(column: string, bounds: readonly number[]): string {
  const steps = bounds.map((bound, place) => `WHEN ${column} >= ${bound} THEN ${place}`).slice(1);
  return steps.length === 0 ? "0" : `CASE ${steps.reverse().join(" ")} ELSE 0 END`;
}

/** Rounded down also before 1970. */
function wholePart(month: string, months: number): string {
  return `((${month} - ((${month} % ${months}) + ${months}) % ${months}) / ${months})`;
}
