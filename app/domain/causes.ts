/** The causes of default that ship, each tagged as a matter of ability, of will, or other. Banks add their own. */
import type { Bilingual } from "./text";

export const CAUSE_TAGS = ["ability", "moral", "other"] as const;
export type CauseTag = (typeof CAUSE_TAGS)[number];

export interface Cause {
  code: string;
  tag: CauseTag;
  name: Bilingual;
  definition: Bilingual;
}

/** Key of the cause (and of the region, branch) that the bank did not record. */
export const UNKNOWN = "unknown";

export const CAUSES: readonly Cause[] = [
  {
    code: "natural-disaster",
    tag: "ability",
    name: { en: "Natural disaster", zh: "自然灾害" },
    definition: {
      en: "Flood, drought, pest or fire destroyed the income.",
      zh: "水灾、旱灾、虫害、火灾等造成收入损失。",
    },
  },
  {
    code: "management-weakness",
    tag: "ability",
    name: { en: "Weak management", zh: "经营管理不善" },
    definition: {
      en: "The business earns too little because it is poorly managed.",
      zh: "因经营管理不善导致收益不足。",
    },
  },
  {
    code: "receivables-stuck",
    tag: "ability",
    name: { en: "Receivables stuck", zh: "货款拖欠" },
    definition: { en: "The borrower's own customers have not paid.", zh: "借款人的应收货款被他人拖欠。" },
  },
  {
    code: "market-shock",
    tag: "ability",
    name: { en: "Market shock", zh: "市场波动" },
    definition: { en: "Prices or demand fell.", zh: "价格或需求大幅下跌。" },
  },
  {
    code: "illness-death",
    tag: "ability",
    name: { en: "Illness or death", zh: "疾病或死亡" },
    definition: { en: "The earner fell ill or died.", zh: "主要劳动力患病或死亡。" },
  },
  {
    code: "income-loss",
    tag: "ability",
    name: { en: "Loss of income", zh: "收入中断" },
    definition: { en: "Work or wages were lost.", zh: "失业或工资收入中断。" },
  },
  {
    code: "over-indebtedness",
    tag: "ability",
    name: { en: "Over-indebtedness", zh: "过度负债" },
    definition: { en: "More debt in all than the income can carry.", zh: "总负债超出收入承受能力。" },
  },
  {
    code: "guarantor-chain",
    tag: "ability",
    name: { en: "Guarantee chain", zh: "担保链断裂" },
    definition: {
      en: "The borrower must pay for another party under a guarantee.",
      zh: "因为他人担保代偿而陷入困境。",
    },
  },
  {
    code: "wilful-refusal",
    tag: "moral",
    name: { en: "Wilful refusal", zh: "恶意拖欠" },
    definition: { en: "The borrower is able to pay but refuses.", zh: "有还款能力而故意不还。" },
  },
  {
    code: "hidden-assets",
    tag: "moral",
    name: { en: "Hidden assets", zh: "隐匿资产" },
    definition: { en: "Assets were moved or hidden from the bank.", zh: "转移或隐匿资产，逃避债务。" },
  },
  {
    code: "fraud-diversion",
    tag: "moral",
    name: { en: "Fraud or diversion", zh: "骗贷挪用" },
    definition: {
      en: "The loan was obtained by deceit or used for something else.",
      zh: "骗取贷款或挪作他用。",
    },
  },
  {
    code: "legal-dispute",
    tag: "other",
    name: { en: "Legal dispute", zh: "法律纠纷" },
    definition: { en: "The debt itself is in dispute.", zh: "债权债务本身存在争议。" },
  },
  {
    code: "bank-error",
    tag: "other",
    name: { en: "Error of the bank", zh: "银行差错" },
    definition: { en: "The bank's own mistake led to the default.", zh: "因银行自身差错造成逾期。" },
  },
  {
    code: UNKNOWN,
    tag: "other",
    name: { en: "Unknown", zh: "原因不明" },
    definition: { en: "No cause has been recorded.", zh: "尚未认定违约原因。" },
  },
];
