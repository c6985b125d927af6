/** What figures are grouped by, one entry each. The key is the URL's, the column is the database's. */
import type { Measure } from "./report";
import type { Bilingual } from "./text";

export interface Dimension {
  label: Bilingual;
  definition: Bilingual;
  /** Column of the derived tables that holds it. */
  column: string;
  /** The dimension it lies inside: a branch in a region. */
  within: DimensionKey | null;
  /** Key of the row for what the bank did not tell. */
  rest: "none" | "unknown";
}

export type DimensionKey =
  | "region"
  | "branch"
  | "officer"
  | "method"
  | "cause"
  | "security"
  | "borrower_kind";

export const DIMENSIONS: Readonly<Record<DimensionKey, Dimension>> = {
  region: {
    label: { en: "Region", zh: "地区" },
    definition: {
      en: "The region of the case's own branch, never an officer's home.",
      zh: "案件所属分支机构所在地区，与信贷员的归属无关。",
    },
    column: "region_id",
    within: null,
    rest: "unknown",
  },
  branch: {
    label: { en: "Branch", zh: "分支机构" },
    definition: {
      en: "The branch that the case belongs to, never an officer's home.",
      zh: "案件所属的分支机构，与信贷员的归属无关。",
    },
    column: "branch_id",
    within: "region",
    rest: "unknown",
  },
  officer: {
    label: { en: "Officer", zh: "信贷员" },
    definition: {
      en: "The officer of that day, not the officer of today. “none”: nobody was assigned.",
      zh: "当日的信贷员，而非现任信贷员。“无人负责”表示当日没有责任信贷员。",
    },
    column: "officer_id",
    within: "branch",
    rest: "none",
  },
  method: {
    label: { en: "Method", zh: "清收方法" },
    definition: {
      en: "How the case was worked. “none”: money received without an activity in the 90 days before.",
      zh: "清收案件所用的方法。“未经清收”指此前90天内没有任何清收行动的回款。",
    },
    column: "method_id",
    within: null,
    rest: "none",
  },
  cause: {
    label: { en: "Cause of default", zh: "违约原因" },
    definition: {
      en: "The one primary cause, frozen at triage; later rewritings are kept as history.",
      zh: "认定时锁定的主要违约原因，此后的改动仅留作历史。",
    },
    column: "cause_id",
    within: null,
    rest: "unknown",
  },
  security: {
    label: { en: "Security", zh: "担保方式" },
    definition: { en: "What secures the loan.", zh: "贷款的担保方式。" },
    column: "security",
    within: null,
    rest: "unknown",
  },
  borrower_kind: {
    label: { en: "Kind of borrower", zh: "借款人类型" },
    definition: { en: "The kind of borrower in the bank's own words.", zh: "银行自行划分的借款人类型。" },
    column: "borrower_kind_id",
    within: null,
    rest: "unknown",
  },
};

/** A dimension as the column of a report. */
export function dimensionColumn(key: DimensionKey): Measure {
  const { label, definition } = DIMENSIONS[key];
  return { label, definition, kind: "code" };
}
