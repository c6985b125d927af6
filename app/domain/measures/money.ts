/** What is money, always in minor units of the portfolio's currency. */
import type { Measure } from "../measure";

export const MONEY = {
  episodeOutstanding: {
    label: { en: "Outstanding", zh: "未偿余额" },
    kind: "money",
    definition: {
      en: "Sum of the outstanding at the start of each episode's first day.",
      zh: "各轮次首日日初未偿余额之和。",
    },
  },
  caseOutstanding: {
    label: { en: "Outstanding", zh: "未偿余额" },
    kind: "money",
    definition: {
      en: "Exposure and later charges less receipts, at the cut-off date.",
      zh: "截止日余额：违约敞口加后续费用，减已收回款。",
    },
    favourable: "less",
  },
  exposure: {
    label: { en: "Exposure at default", zh: "违约敞口" },
    kind: "money",
    definition: {
      en: "Principal, interest and fees owed on the day of default, of the cases that defaulted in the period.",
      zh: "期内违约案件在违约日的本金、利息及费用之和。",
    },
  },
  caseExposure: {
    label: { en: "Exposure at default", zh: "违约敞口" },
    kind: "money",
    definition: {
      en: "Principal, interest and fees owed on the day of default.",
      zh: "违约日所欠的本金、利息及费用。",
    },
  },
  credited: {
    label: { en: "Credited receipts", zh: "归因回款" },
    kind: "money",
    definition: {
      en: "Share of the receipts dated in the period that is credited to the row: the last activity in the 90 days before a receipt is credited with it. The rows, including “none”, add up to the receipts. Credit shows attribution, not effect.",
      zh: "期内回款中归于本行的部分：回款前90天内最近一次行动获得归因。各行（含“未经清收”或“无人负责”）之和等于回款总额。归因表明归属，并非成效。",
    },
    favourable: "more",
  },
  received: {
    label: { en: "Received", zh: "回款" },
    kind: "money",
    definition: {
      en: "Receipts dated in the period, less reversals.",
      zh: "期内发生的回款，已扣除冲正。",
    },
    favourable: "more",
  },
  caseReceived: {
    label: { en: "Received", zh: "累计回款" },
    kind: "money",
    definition: { en: "All receipts so far, less reversals.", zh: "至今全部回款，已扣除冲正。" },
    favourable: "more",
  },
  creditedToMethods: {
    label: { en: "Credited to methods", zh: "归因于清收的回款" },
    kind: "money",
    definition: {
      en: "Received, less receipts without an activity in the 90 days before.",
      zh: "回款总额减去此前90天内没有任何行动的部分。",
    },
    favourable: "more",
  },
  net: {
    label: { en: "Net received", zh: "净回款" },
    kind: "money",
    definition: {
      en: "Receipts less new money advanced and less cost, each dated in the period.",
      zh: "期内回款减新增贷款，再减清收成本。",
    },
    favourable: "more",
  },
  advanced: {
    label: { en: "Advanced", zh: "新增贷款" },
    kind: "money",
    definition: {
      en: "New money lent to borrowers of cases in the period; it belongs to the method restart capital.",
      zh: "期内向案件借款人新发放的资金，归于资金启动法。",
    },
    favourable: "less",
  },
  cost: {
    label: { en: "Cost", zh: "清收成本" },
    kind: "money",
    definition: {
      en: "Logged cost of activities dated in the period, over all officers present.",
      zh: "期内行动登记的成本合计（全体参与人员）。",
    },
    favourable: "less",
  },
  officerCost: {
    label: { en: "Cost", zh: "清收成本" },
    kind: "money",
    definition: {
      en: "Logged cost in the period; an activity's total is split equally among its officers.",
      zh: "期内登记的成本；多人参与的行动由参与人员均分。",
    },
    favourable: "less",
  },
} as const satisfies Record<string, Measure>;
