/** Moves of balances between classes, and sequences of steps. */
import type { Measure } from "../measure";

export const FLOWS = {
  key: {
    label: { en: "Key", zh: "代码" },
    kind: "code",
    definition: {
      en: "Month, class at its end, class a month later.",
      zh: "月份、当时类别与一个月后的类别。",
    },
  },
  fromClass: {
    label: { en: "Class then", zh: "月末类别" },
    kind: "code",
    definition: {
      en: "The class implied by days past due at the end of the month; not the class that the bank recorded.",
      zh: "月末逾期天数所对应的应有类别，并非银行登记的类别。",
    },
  },
  toClass: {
    label: { en: "A month later", zh: "次月末类别" },
    kind: "code",
    definition: {
      en: "The class at the end of the next month, or the end: paid (closed, or nothing outstanding), written-off, sold; a cured case is normal.",
      zh: "次月末的类别，或结局：已清偿（结案或无余额）、已核销、已转让；恢复正常的案件列为正常。",
    },
  },
  rolledCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: {
      en: "Open cases with a balance at the end of the month.",
      zh: "月末未结且有余额的案件数。",
    },
  },
  rolledBalance: {
    label: { en: "Balance", zh: "余额" },
    kind: "money",
    definition: {
      en: "Outstanding at the end of the month: exposure plus charges less receipts.",
      zh: "月末余额：违约敞口加后续费用减回款。",
    },
  },
  rolledShare: {
    label: { en: "Roll rate", zh: "迁徙率" },
    kind: "share",
    definition: {
      en: "Share of the class's month-end balance that was in the other class a month later.",
      zh: "该类别月末余额中，次月末处于另一类别的比例。",
    },
    numerator: { en: "Balance that moved", zh: "发生迁徙的余额" },
    denominator: { en: "Balance of the class at the end of the month", zh: "该类别月末余额" },
  },
  demandedClass: {
    label: { en: "Required class", zh: "应有类别" },
    kind: "code",
    definition: {
      en: "Minimum class required by days past due: overdue special mention, beyond 90 days substandard, beyond 270 doubtful, beyond 360 loss.",
      zh: "按逾期天数至少应列的类别：逾期为关注，超过90天为次级，超过270天为可疑，超过360天为损失。",
    },
  },
  sequence: {
    label: { en: "Sequence", zh: "步骤顺序" },
    kind: "code",
    definition: {
      en: "Methods of all activities and receipts of a case in order; within a day, in the order of the bank's ids. “none”: nothing happened; “other”: all sequences not listed.",
      zh: "案件全部行动的方法与回款，按先后排列；同一天按银行编号排列。另列“未发生任何步骤”与“其余顺序”（未列出者）。",
    },
  },
  sequenceCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: { en: "Cases with exactly this sequence so far.", zh: "至今恰好按此顺序进行的案件数。" },
  },
  sequenceShare: {
    label: { en: "Share of cases", zh: "案件占比" },
    kind: "share",
    definition: { en: "Of all cases in the filters.", zh: "占筛选范围内全部案件的比例。" },
  },
  sequencePayers: {
    label: { en: "Payers", zh: "有回款案件" },
    kind: "count",
    definition: { en: "Cases with at least one receipt.", zh: "至少有一笔回款的案件数。" },
  },
  sequenceYield: {
    label: { en: "Yield", zh: "回收比例" },
    kind: "share",
    definition: {
      en: "All receipts so far over the exposure at default. Young cases have had less time: do not compare methods with it.",
      zh: "至今全部回款占违约敞口的比例。账龄短的案件时间较少，不可用于比较方法。",
    },
    numerator: { en: "Receipts so far", zh: "累计回款" },
    denominator: { en: "Exposure at default", zh: "违约敞口" },
    unknownMeans: { en: "Nothing was owed.", zh: "没有敞口。" },
  },
  link: {
    label: { en: "Key", zh: "代码" },
    kind: "code",
    definition: { en: "Step, and from where to where.", zh: "步次及起止。" },
  },
  step: {
    label: { en: "Step", zh: "步次" },
    kind: "count",
    definition: { en: "Number of the step reached, from 1.", zh: "所到步骤的次序，从1起。" },
  },
  fromStep: {
    label: { en: "From", zh: "自" },
    kind: "code",
    definition: {
      en: "The previous method, consecutive repeats counted once; “default”: before the first step; “other”: methods beyond the five with most cases at their step.",
      zh: "前一方法，连续重复计一次；“违约”为首步之前；“其余方法”为该步案件最多的五种以外的方法。",
    },
  },
  toStep: {
    label: { en: "To", zh: "至" },
    kind: "code",
    definition: {
      en: "The next method, or the current status: money, open, closed. After more than four steps, the fourth links to the status.",
      zh: "后一方法，或案件现状：有回款、在办、已结案。超过四步的，第四步直接连到现状。",
    },
  },
  linkCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: { en: "Cases that went this way.", zh: "如此进行的案件数。" },
  },
  linkPayers: {
    label: { en: "With a receipt", zh: "有回款" },
    kind: "count",
    definition: {
      en: "Of these, cases with a receipt at any time: what happened, not the effect of the step.",
      zh: "其中任何时候有回款的案件：只说明发生了什么，不说明该步的作用。",
    },
  },
  linkPaid: {
    label: { en: "Share with a receipt", zh: "有回款占比" },
    kind: "share",
    definition: { en: "With a receipt, over cases.", zh: "有回款÷案件数。" },
  },
  daysToReceipt: {
    label: { en: "Days to the first receipt", zh: "首笔回款天数" },
    kind: "count",
    definition: {
      en: "Median days from default to the first receipt, over cases that paid; cases without a receipt are excluded.",
      zh: "有回款案件自违约至首笔回款天数的中位数，未回款的不计入。",
    },
    unknownMeans: { en: "No case has paid.", zh: "没有案件回款。" },
  },
} as const satisfies Record<string, Measure>;
