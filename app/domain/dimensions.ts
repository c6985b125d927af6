/** What figures are grouped by, one entry each. The key is the URL's, the column is the database's. */
import type { CaseWordKey, CodeFilterKey } from "./filter-values";
import type { Measure } from "./measure";
import type { Bilingual } from "./text";

export interface Dimension {
  label: Bilingual;
  definition: Bilingual;
  /** The dimension it lies inside: a branch in a region. */
  within: DimensionKey | null;
  /** Key of the row for what the bank did not record. */
  rest: "none" | "unknown";
}

interface CodedDimension extends Dimension {
  /** Column of the derived tables that holds it. */
  column: string;
}

/** Those without codes of a dictionary: they follow from others, see db/queries/group-columns.ts. */
const FOLLOWING = ["amount", "past_due", "five_tier", "month", "quarter", "year"] as const;
type FollowingKey = (typeof FOLLOWING)[number];

/** Those that derived tables keep in a column; a case's words stand with the case alone. */
export type KeptKey = Exclude<CodeFilterKey, CaseWordKey>;

export type DimensionKey = CodeFilterKey | FollowingKey;

export const DIMENSIONS: Readonly<
  Record<KeptKey, CodedDimension> & Record<Exclude<DimensionKey, KeptKey>, Dimension>
> = {
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
  product: {
    label: { en: "Product", zh: "贷款产品" },
    definition: { en: "The loan product in the bank's own words.", zh: "银行自行命名的贷款产品。" },
    within: null,
    rest: "unknown",
  },
  amount: {
    label: { en: "Amount", zh: "金额区间" },
    definition: {
      en: "What was owed at the start of what is counted: for episodes the outstanding on their first day, for money and work the exposure of the case at default. In units of the currency.",
      zh: "所统计事项开始时的欠款：轮次按首日未偿余额，金额与投入按案件违约时敞口。以币种单位计。",
    },
    within: null,
    rest: "unknown",
  },
  past_due: {
    label: { en: "Days past due", zh: "逾期天数区间" },
    definition: {
      en: "Days past due at the start of what is counted: for episodes on their first day, for money and work at the default of the case.",
      zh: "所统计事项开始时的逾期天数：轮次按首日，金额与投入按案件违约日。",
    },
    within: null,
    rest: "unknown",
  },
  five_tier: {
    label: { en: "Class", zh: "五级分类" },
    definition: {
      en: "The bank's own class of the loan at the cut-off date.",
      zh: "截止日银行登记的五级分类。",
    },
    within: null,
    rest: "unknown",
  },
  month: {
    label: { en: "Month", zh: "月份" },
    definition: {
      en: "The month of the receipt or activity itself; for episodes the month they began.",
      zh: "回款或行动发生的月份；轮次按开始的月份。",
    },
    within: "quarter",
    rest: "unknown",
  },
  quarter: {
    label: { en: "Quarter", zh: "季度" },
    definition: {
      en: "The calendar quarter of the receipt or activity itself; for episodes the quarter they began.",
      zh: "回款或行动发生的季度；轮次按开始的季度。",
    },
    within: "year",
    rest: "unknown",
  },
  year: {
    label: { en: "Year", zh: "年份" },
    definition: {
      en: "The calendar year of the receipt or activity itself; for episodes the year they began.",
      zh: "回款或行动发生的年份；轮次按开始的年份。",
    },
    within: null,
    rest: "unknown",
  },
};

export const DIMENSION_KEYS = Object.keys(DIMENSIONS) as DimensionKey[];

/** A dimension as the column of a report. */
export function dimensionColumn(key: DimensionKey): Measure {
  const { label, definition } = DIMENSIONS[key];
  return { label, definition, kind: "code" };
}
