/** Officers against the payers expected of their cases. */
import type { Measure } from "../measure";

const NOT_RATED = {
  en: "Not rated: fewer than 30 cases with complete follow-up, 10 payers or 5 expected, or colleagues hold less than a fifth of the branch's cases; or the model has not run.",
  zh: "未评定：观察期满案件不足30件、有回款不足10件、期望不足5件，或同事负责的案件不足本分支机构的五分之一；或模型尚未计算。",
};

const NOT_COMPARED = {
  en: "No case with complete follow-up, or the model has not run.",
  zh: "没有观察期满案件，或模型尚未计算。",
};

export const COMPARISONS = {
  observed: {
    label: { en: "Observed payers", zh: "实际有回款" },
    kind: "count",
    definition: {
      en: "Cases with complete follow-up and a receipt within the horizon of assignment, even if another officer held them by then.",
      zh: "观察期满且接手后观察期内有回款的案件数，不论当时由谁负责。",
    },
    unknownMeans: NOT_COMPARED,
  },
  expected: {
    label: { en: "Expected payers", zh: "期望有回款" },
    kind: "number",
    definition: {
      en: "How many of these cases would pay if they went as comparable cases of the same branch do, from a model without officer effects. Over a branch, expected and observed are equal.",
      zh: "若这些案件与同一分支机构的可比案件一样，应有多少件回款；由不含信贷员信息的模型推算。就每家分支机构而言，期望与实际相等。",
    },
    unknownMeans: NOT_COMPARED,
  },
  ratio: {
    label: { en: "Observed to expected", zh: "实际与期望之比" },
    kind: "number",
    definition: {
      en: "Observed over expected payers: 1 is as comparable cases of the branch.",
      zh: "实际有回款数除以期望数；等于1即与本分支机构的可比案件相同。",
    },
    numerator: { en: "Observed payers", zh: "实际有回款数" },
    denominator: { en: "Expected payers", zh: "期望有回款数" },
    unknownMeans: NOT_RATED,
    favourable: "more",
  },
  shrunken: {
    label: { en: "Shrunken ratio", zh: "可信估计（小样本已收敛）" },
    kind: "number",
    definition: {
      en: "The ratio shrunk towards the average of the branch in proportion to its uncertainty.",
      zh: "比值按不确定程度向本分支机构的平均水平收缩，小样本收缩更多。",
    },
    unknownMeans: NOT_RATED,
    favourable: "more",
  },
  topQuarterProbability: {
    label: { en: "Probability of the top quarter", zh: "居前四分之一的概率" },
    kind: "share",
    definition: {
      en: "Probability that the officer truly is in the upper quarter, rounded up, of the rated officers of the branch; officers of different branches are not ranked. Unknown for the only one.",
      zh: "该信贷员真实水平位于本分支机构已评定信贷员前四分之一（人数向上取整）的概率；不同分支机构之间不排名次。本机构仅一人获评定时为未知。",
    },
    unknownMeans: NOT_RATED,
    favourable: "more",
  },
  effectiveSampleSize: {
    label: { en: "Effective sample size", zh: "有效样本量" },
    kind: "count",
    definition: {
      en: "Number of equally weighted episodes with the same information as the weighted ones.",
      zh: "与加权样本信息量相当的等权轮次数。",
    },
    unknownMeans: { en: "Not adjusted yet.", zh: "尚未作校正。" },
    favourable: "more",
  },
} as const satisfies Record<string, Measure>;
