/** Officers against what their cases foresee. */
import type { Measure } from "../report";

const NOT_RATED = {
  en: "Not rated: fewer than 30 followed-up cases, 10 payers or 5 expected; or the model has not run.",
  zh: "未评定：观察期满案件不足30户、有回款不足10户或期望不足5户；或模型尚未计算。",
};

const NOT_COMPARED = {
  en: "No followed-up case, or the model has not run.",
  zh: "没有观察期满案件，或模型尚未计算。",
};

export const COMPARISONS = {
  observed: {
    label: { en: "Observed payers", zh: "实际有回款" },
    kind: "count",
    definition: {
      en: "Followed-up cases with money received within the horizon of taking them, whoever held them then.",
      zh: "观察期满且接手后观察期内有回款的案件数，不论当时由谁负责。",
    },
    unknownMeans: NOT_COMPARED,
  },
  expected: {
    label: { en: "Expected payers", zh: "期望有回款" },
    kind: "number",
    definition: {
      en: "How many of these cases would pay if they went like such cases do in the whole portfolio, from a model that knows no officer.",
      zh: "若这些案件与全组合同类案件一样，应有多少户回款；由不含信贷员信息的模型推算。",
    },
    unknownMeans: NOT_COMPARED,
  },
  ratio: {
    label: { en: "Observed to expected", zh: "实际与期望之比" },
    kind: "number",
    definition: {
      en: "Observed over expected payers: 1 is what the cases foresee.",
      zh: "实际有回款数除以期望数；等于1即与案件结构相符。",
    },
    numerator: { en: "Observed payers", zh: "实际有回款数" },
    denominator: { en: "Expected payers", zh: "期望有回款数" },
    unknownMeans: NOT_RATED,
    favourable: "more",
  },
  shrunken: {
    label: { en: "Shrunken ratio", zh: "收缩后比值" },
    kind: "number",
    definition: {
      en: "The ratio drawn towards the average by as much as its uncertainty asks.",
      zh: "按不确定程度向平均水平收缩后的比值。",
    },
    unknownMeans: NOT_RATED,
    favourable: "more",
  },
  topQuarterProbability: {
    label: { en: "Probability of the top quarter", zh: "居前四分之一的概率" },
    kind: "share",
    definition: {
      en: "How likely the officer truly is among the upper quarter of those compared.",
      zh: "该信贷员真实水平位于参评者前四分之一的概率。",
    },
    unknownMeans: NOT_RATED,
    favourable: "more",
  },
  effectiveSampleSize: {
    label: { en: "Effective sample size", zh: "有效样本量" },
    kind: "count",
    definition: {
      en: "How many equally weighted episodes would say as much as the weighted ones do.",
      zh: "与加权样本信息量相当的等权轮次数。",
    },
    unknownMeans: { en: "Nothing was adjusted yet.", zh: "尚未作校正。" },
    favourable: "more",
  },
} as const satisfies Record<string, Measure>;
