/** The issues that the data-quality report lists: findings of the derivation, missing values, classes too good. */
import { FINDINGS, type FindingCode } from "./findings";
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
    return { en: "Class too good for its days past due", zh: "五级分类高于逾期天数所要求的级别" };
  const column = issue.slice(MISSING.length);
  return { en: `No ${column.replaceAll("_", " ")}`, zh: `缺少${COLUMN_NAMES[column] ?? column}` };
}

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  region: "地区",
  branch: "分支机构",
  officer: "信贷员",
  officers: "信贷员",
  borrower_name: "借款人名称",
  due_on: "到期日",
  security: "担保方式",
  cause: "违约原因",
  five_tier: "五级分类",
  minutes: "工时",
  cost: "成本",
  channel: "渠道",
  outcome: "结果",
  kind: "类别",
  reason: "原因",
  name: "名称",
  weekly_minutes: "每周工时",
  approved_by: "审批人",
  difficulty: "难易程度",
};
