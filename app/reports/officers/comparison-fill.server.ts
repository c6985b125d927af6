/** The report of the officers with what the comparison found, and why some are not rated. */
import type { Asked, Fill } from "~/answers/definition.server";
import type { OfficerComparison, OfficerScore } from "~/domain/officer-comparison";
import { type ReasonCode, reasonOf } from "~/domain/reasons";
import type { Cell, KeptReport, KeptRow } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { filledIn } from "../row";
import { COMPARED_COLUMNS } from "./compared-columns";
import { officerComparisonFit } from "./officer-comparison-fit.server";

/** Rows keep their other reasons; those of officers without a followed-up case say so. */
export const comparisonFill: Fill<KeptReport, OfficerComparison> = {
  of: (report, beside) =>
    canBeFitted(report) && report.rows.length > 0 ? beside(officerComparisonFit, { code: "" }) : null,
  into: withScores,
};

function withScores(
  report: KeptReport,
  { officers }: OfficerComparison,
  { dictionaries }: Asked,
): KeptReport {
  const byCode = new Map(
    officers.map((score) => [dictionaries.officer.byId.get(score.officerId)?.code, score]),
  );
  return {
    ...report,
    rows: report.rows.map((row) => filled(report, row, byCode.get(String(row.officer)))),
  };
}

function filled({ columns }: KeptReport, row: KeptRow, score: OfficerScore | undefined): KeptRow {
  const values: Record<string, Cell> = score
    ? valuesOf(score)
    : Object.fromEntries(COMPARED_COLUMNS.map((key) => [key, null]));
  const why = (key: string): ReasonCode | null => {
    if (!score) {
      const given = reasonOf(row.reason, key);
      if (row.matured_cases === 0) return "not-matured";
      return given === null || given === "not-computed" ? "no-observations" : given;
    }
    // Who is rated lacks only a place among others, as the only one of the branch who is.
    return values[key] === null && !(key === "flag" && score.reason === null)
      ? (score.reason ?? "no-colleagues")
      : null;
  };
  return filledIn(columns, row, values, why);
}

function valuesOf(score: OfficerScore): Record<string, Cell> {
  const { ratio, shrunken } = score;
  return {
    observed: score.payers,
    expected: score.expected,
    ratio: ratio?.estimate ?? null,
    ratio_low: ratio?.low ?? null,
    ratio_high: ratio?.high ?? null,
    shrunken: shrunken?.estimate ?? null,
    shrunken_low: shrunken?.low ?? null,
    shrunken_high: shrunken?.high ?? null,
    top_quarter_probability: score.topQuarterProbability,
    flag: score.flag,
  };
}
