/** What may be late, duplicate or contradictory in accepted rows: kept, listed, never silently mended. */
import type { Bilingual } from "./text";

export interface Finding {
  table: string;
  name: Bilingual;
  definition: Bilingual;
}

export const FINDINGS = {
  "receipt-before-default": {
    table: "receipts",
    name: { en: "Receipt before default", zh: "违约前回款" },
    definition: {
      en: "Dated before its case defaulted. It counts as received and credited, but not in any rate.",
      zh: "回款日早于违约日。计入回款与归因，但不计入任何回收率。",
    },
  },
  "activity-after-closing": {
    table: "activities",
    name: { en: "Activity after closing", zh: "结案后的清收行动" },
    definition: { en: "Dated after its case was closed.", zh: "行动日期晚于结案日。" },
  },
  overpayment: {
    table: "receipts",
    name: { en: "Overpayment", zh: "超额回款" },
    definition: { en: "More was received than was owed at the time.", zh: "回款累计超过当时的欠款余额。" },
  },
  "overlapping-assignments": {
    table: "assignments",
    name: { en: "Overlapping assignments", zh: "责任期间重叠" },
    definition: {
      en: "One officer's period began before the other's had ended. The later one counts.",
      zh: "前一责任人的期间尚未结束，后一责任人已开始；以后者为准。",
    },
  },
  "zero-exposure": {
    table: "cases",
    name: { en: "Zero exposure", zh: "违约敞口为零" },
    definition: {
      en: "Nothing was owed at default; the case has no rate.",
      zh: "违约时欠款为零，该案件没有回收率。",
    },
  },
  "zero-receipt": {
    table: "receipts",
    name: { en: "Receipt of zero", zh: "金额为零的回款" },
    definition: { en: "A receipt of zero; it earns no credit.", zh: "回款金额为零，不产生归因。" },
  },
  "reversal-before-receipt": {
    table: "receipts",
    name: { en: "Reversal before its receipt", zh: "冲正早于原回款" },
    definition: { en: "Dated before the receipt that it reverses.", zh: "冲正日早于被冲正的回款日。" },
  },
  "cause-rewritten": {
    table: "cases",
    name: { en: "Cause rewritten after a receipt", zh: "回款后改写违约原因" },
    definition: {
      en: "The cause of default was changed after money had been received. The first cause stays in every figure.",
      zh: "已有回款后又改写违约原因；所有指标仍用最初认定的原因。",
    },
  },
  "cause-recorded-late": {
    table: "cases",
    name: { en: "Cause recorded late", zh: "违约原因认定过晚" },
    definition: { en: "Recorded more than 90 days after default.", zh: "违约超过90天才认定原因。" },
  },
  "two-names": {
    table: "cases",
    name: { en: "One borrower, two names", zh: "同一借款人两个名称" },
    definition: {
      en: "Cases of one borrower id carry different names.",
      zh: "同一借款人编号下出现不同名称。",
    },
  },
} as const satisfies Record<string, Finding>;

export type FindingCode = keyof typeof FINDINGS;
