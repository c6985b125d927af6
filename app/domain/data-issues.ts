/** The issues that the data-quality report lists: findings of the derivation, missing values, classes too good. */
import { FINDINGS, type FindingCode } from "./findings";
import { PORTFOLIO_FILES } from "./portfolio-files";
import type { Bilingual } from "./text";

export const CLASS_TOO_GOOD = "class-too-good";

const MISSING = "missing-";

/** The issue of a column that rows leave empty: `missing-minutes`. */
export function missingIssue(column: string): string {
  return MISSING + column;
}

/** What an issue is called. */
export function issueName(issue: string): Bilingual {
  if (issue in FINDINGS) return FINDINGS[issue as FindingCode].name;
  if (issue === CLASS_TOO_GOOD)
    return { en: "Class better than its days past due allow", zh: "五级分类高于逾期天数所要求的级别" };
  const column = issue.slice(MISSING.length);
  return { en: `Missing ${column.replaceAll("_", " ")}`, zh: `缺少${CHINESE_HEADERS.get(column) ?? column}` };
}

/** As the portfolio files call their columns. */
const CHINESE_HEADERS: ReadonlyMap<string, string> = new Map(
  Object.values(PORTFOLIO_FILES).flatMap(({ columns }) => columns.map(({ key, zh }) => [key, zh])),
);
