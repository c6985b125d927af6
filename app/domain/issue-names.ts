/** What the issues of the data-quality report are called. */
import { CLASS_TOO_GOOD, missingColumn } from "./data-issues";
import { FINDINGS, type FindingCode } from "./findings";
import { PORTFOLIO_FILES } from "./portfolio-files";
import type { Bilingual } from "./text";

export function issueName(issue: string): Bilingual {
  if (issue in FINDINGS) return FINDINGS[issue as FindingCode].name;
  if (issue === CLASS_TOO_GOOD)
    return { en: "Class better than its days past due allow", zh: "五级分类高于逾期天数所要求的级别" };
  const column = missingColumn(issue);
  return { en: `Missing ${column.replaceAll("_", " ")}`, zh: `缺少${CHINESE_HEADERS.get(column) ?? column}` };
}

/** What it means; null where its name says it, or the page does. */
export function issueDefinition(issue: string): Bilingual | null {
  return issue in FINDINGS ? FINDINGS[issue as FindingCode].definition : null;
}

/** As the portfolio files call their columns. */
const CHINESE_HEADERS: ReadonlyMap<string, string> = new Map(
  Object.values(PORTFOLIO_FILES).flatMap(({ columns }) => columns.map(({ key, zh }) => [key, zh])),
);
