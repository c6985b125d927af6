/** What is expected of the open portfolio, and how such forecasts did. */
import type { Measure } from "../measure";

const NOT_EXPECTED = {
  en: "No forecast: too few cases or too short a history, months not delivered, or forecasts of the past that missed; the reason gives which.",
  zh: "没有预测：案件太少、历史太短、缺少月份数据，或以往的预测未命中；原因列有说明。",
};

const limit = (end: "low" | "high"): Measure => ({
  label:
    end === "low"
      ? { en: "Expected, low", zh: "预计回款下限" }
      : { en: "Expected, high", zh: "预计回款上限" },
  kind: "money",
  definition: {
    en: `${end === "low" ? "Lower" : "Upper"} end of the 95 % interval of what will come in: uncertain rates, the chance of single cases, and differences between years. A borrower's cases count as one. Limits of parts do not add up.${end === "high" ? " No more than is owed, and what was charged later or repaid on new loans in the same months of earlier years." : ""}`,
    zh: `将要收到金额的95%区间${end === "low" ? "下限" : "上限"}：反映还款比例的不确定性、单案的偶然波动以及年度之间的差异；同一借款人的案件视为一组。各部分的上下限不能相加。${end === "high" ? "上限不超过欠款余额，另加以往年度相同月份其后计收的费用与新贷款还款所占的比例。" : ""}`,
  },
  unknownMeans: NOT_EXPECTED,
});

/** Beside figures of another period, its label says which months it is of. */
const OF_PLACE: Measure = {
  label: { en: "Expected by year's end", zh: "年底前预计回款" },
  kind: "money",
  definition: {
    en: "What the open cases will pay from the end of the last complete month to the end of the year, if each pays the share of its debt that cases of the same age paid in the same months of earlier years. Made for each branch by itself, as on its own page, so branches do not add up to the whole. Cases that default later come on top; a chosen period changes nothing.",
    zh: "自最近一个完整月份之后至年底，若各未结案件按以往年度相同月份、相同违约时长案件的还款比例还款，预计收到的金额。各分支机构单独预测，与其页面一致，因此相加不等于整体。此后新违约的案件另计；与所选期间无关。",
  },
  unknownMeans: NOT_EXPECTED,
  favourable: "more",
};

export const FORECAST = {
  part: {
    label: { en: "Part", zh: "部分" },
    kind: "code",
    definition: {
      en: "whole: all open cases; cohort: those that defaulted in one year or quarter, which add up to the whole; check: a forecast as it would have been made earlier.",
      zh: "整体：全部未结案件；批次：某一年度或季度违约的案件，各批次之和等于整体；检验：按当时数据作出的以往预测。",
    },
  },
  key: {
    label: { en: "Cohort or time", zh: "批次或时间" },
    kind: "text",
    definition: {
      en: "The year of the forecast, the cohort, or the first month of a forecast of the past.",
      zh: "预测年度、违约批次，或以往预测的首月。",
    },
  },
  from: {
    label: { en: "First month", zh: "首月" },
    kind: "month",
    definition: { en: "Of the months that are spoken of.", zh: "预测期的第一个月。" },
  },
  to: {
    label: { en: "Last month", zh: "末月" },
    kind: "month",
    definition: { en: "Of the months that are spoken of.", zh: "预测期的最后一个月。" },
  },
  months: {
    label: { en: "Months", zh: "月数" },
    kind: "count",
    definition: { en: "From the first to the last month, both included.", zh: "首月至末月，两端均含。" },
  },
  cases: {
    label: { en: "Open cases", zh: "未结案件" },
    kind: "count",
    definition: {
      en: "Open at the end of the month before the first, and owing something.",
      zh: "首月之前一个月末未结且尚有欠款的案件。",
    },
  },
  balance: {
    label: { en: "Owed", zh: "欠款余额" },
    kind: "money",
    definition: {
      en: "What these cases owed then: exposure and later charges less receipts.",
      zh: "这些案件当时的欠款：敞口加其后费用减回款。",
    },
  },
  followed: {
    label: { en: "Cases followed", zh: "可参照案件" },
    kind: "count",
    definition: {
      en: "Cases open at the same time of earlier years, followed over the same months; a case counts once for each year.",
      zh: "以往年度同一时点未结、并跟踪了相同月份的案件；每年计一次。",
    },
  },
  years: {
    label: { en: "Earlier years", zh: "参照年数" },
    kind: "count",
    definition: {
      en: "Earlier years that were followed, at most five.",
      zh: "用作参照的以往年度，最多五年。",
    },
  },
  expected: {
    label: { en: "Expected", zh: "预计回款" },
    kind: "money",
    definition: {
      en: "What these cases will pay in these months, if each pays the share of its debt that cases of the same age paid in the same months of earlier years. Cases that default later come on top.",
      zh: "若各案件按以往年度相同月份、相同违约时长案件的还款比例还款，这些月份预计收到的金额。此后新违约的案件另计。",
    },
    unknownMeans: NOT_EXPECTED,
    favourable: "more",
  },
  low: limit("low"),
  high: limit("high"),
  ofPlace: OF_PLACE,
  received: {
    label: { en: "Received", zh: "实际回款" },
    kind: "money",
    definition: {
      en: "What these cases paid in these months, less reversals.",
      zh: "这些案件在这些月份的实际回款，已扣除冲正。",
    },
    unknownMeans: { en: "The months are still to come.", zh: "这些月份尚未到来。" },
  },
  inside: {
    label: { en: "Within the limits", zh: "在区间内" },
    kind: "flag",
    definition: {
      en: "Whether what came in lies between the limits that the forecast would have had.",
      zh: "实际回款是否落在当时预测的上下限之间。",
    },
    unknownMeans: {
      en: "The months are still to come, or there was no forecast.",
      zh: "这些月份尚未到来，或当时没有预测。",
    },
  },
} as const satisfies Record<string, Measure>;
