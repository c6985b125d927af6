/** The report of the officers with what the comparison found, and why some are not rated. */
import type { OfficerComparison, OfficerScore } from "~/domain/officer-comparison";
import { type ReasonCode, reasonsByColumn, reasonText } from "~/domain/reasons";
import type { Cell, Report, Row } from "~/domain/report";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { orderOf } from "../question.server";
import { sorted } from "../row";
import { COMPARED_COLUMNS } from "./officers-report.server";

/** Rows keep their other reasons; those of officers without a followed-up case say so. */
export async function filledOfficers(
  store: Store,
  report: Report,
  { officers }: OfficerComparison,
): Promise<Report> {
  const { officer } = await readDictionaries(store, report.importVersion);
  const byCode = new Map(officers.map((score) => [officer.byId.get(score.officerId)?.code, score]));
  const rows = report.rows.map((row) => filledRow(row, byCode.get(String(row.officer))));
  return { ...report, rows: sorted(rows, "officer", orderOf("officers", report.filters)) };
}

function filledRow(row: Row, score: OfficerScore | undefined): Row {
  const reasons = reasonsByColumn(typeof row.reason === "string" ? row.reason : null);
  const values = score ? valuesOf(score) : {};
  const why = (key: string): string | null => {
    const column = key as (typeof COMPARED_COLUMNS)[number];
    if (!COMPARED_COLUMNS.includes(column)) return reasons.get(key) ?? null;
    if (!score) return row.matured_cases === 0 ? "not-matured" : (reasons.get(key) ?? "no-observations");
    return values[column] === null && !(column === "flag" && score.reason === null)
      ? (score.reason ?? "too-few")
      : null;
  };
  const told = Object.fromEntries(Object.keys(row).map((key) => [key, why(key) as ReasonCode | null]));
  return { ...row, ...values, reason: reasonText(told) };
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
