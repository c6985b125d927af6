/** Shares and rates, 0–1, each with its limits. */
import type { Measure } from "../measure";
import type { Bilingual } from "../text";

const NOT_YET: Bilingual = {
  en: "No complete follow-up yet, or dates were assumed; the reason gives which.",
  zh: "尚无观察期满的记录，或日期为假定值；原因列有说明。",
};

export const RATES = {
  rawRate: {
    label: { en: "Recovered share", zh: "平均回收比例" },
    kind: "share",
    definition: {
      en: "Mean share of the outstanding received within the horizon after an episode's first day, each share limited to 0–1. Unadjusted: hard cases get the hard methods.",
      zh: "自轮次首日起观察期内回款占未偿余额比例（限于0至1）的平均值。未作校正：难案往往用难法。",
    },
    numerator: {
      en: "Receipts less advances within the horizon, over the outstanding, summed over episodes",
      zh: "各轮次（观察期内回款减新增贷款）÷未偿余额之和",
    },
    denominator: {
      en: "Followed-up episodes with something outstanding",
      zh: "观察期满且有余额的轮次数",
    },
    unknownMeans: NOT_YET,
    favourable: "more",
  },
  standardisedEpisodeRate: {
    label: { en: "Standardised share", zh: "标准化回收比例" },
    kind: "share",
    definition: {
      en: "The recovered share if the method had the same case mix as all methods together: its episodes are weighted until region, cause of default, outstanding, days past due and security are distributed as over all. Levels with fewer than ten episodes of the method are excluded.",
      zh: "假定该方法面对与全部方法相同的案件结构时的回收比例：对其轮次加权，使地区、违约原因、余额、逾期天数、担保方式的分布与全部轮次一致；该方法不足十轮的类别不计。",
    },
    numerator: { en: "Weighted sum of the recovered shares", zh: "回收比例的加权和" },
    denominator: {
      en: "Sum of the weights: all followed-up episodes in the levels kept",
      zh: "权数之和：保留类别内的全部观察期满轮次",
    },
    unknownMeans: {
      en: "Fewer than 30 episodes with complete follow-up or 10 payers, a quarter or more of all episodes outside the levels kept, or not computed yet.",
      zh: "观察期满轮次不足30个或有回款不足10个，或四分之一以上的轮次与该方法的案件不可比，或尚未计算。",
    },
    favourable: "more",
  },
  standardisedLostShare: {
    label: { en: "Weight lost, standardised share", zh: "标准化时失去的权重" },
    kind: "share",
    definition: {
      en: "Share of all followed-up episodes that fall in a level (of region, cause, outstanding, days past due or security) with fewer than ten episodes of the method. The standardised share does not speak for them; from 25 % on it is withheld.",
      zh: "观察期满轮次中，落在该方法不足十轮的类别（地区、违约原因、余额、逾期天数或担保方式）的占比。标准化回收比例不代表这些轮次；达到25%即不列示。",
    },
    unknownMeans: {
      en: "No followed-up episode, or not computed yet.",
      zh: "没有观察期满的轮次，或尚未计算。",
    },
    favourable: "less",
  },
  effectLostShare: {
    label: { en: "Weight lost, effect", zh: "成效估计失去的权重" },
    kind: "share",
    definition: {
      en: "Share of all followed-up episodes that have no comparable episode with the method, or none with another. From 25 % on the effect is withheld.",
      zh: "观察期满轮次中，没有采用该方法或没有采用其他方法的可比轮次的占比；超过25%即不列示成效。",
    },
    unknownMeans: {
      en: "No followed-up episode, or not computed yet.",
      zh: "没有观察期满的轮次，或尚未计算。",
    },
    favourable: "less",
  },
  adjustedRate: {
    label: { en: "Adjusted share", zh: "校正回收比例" },
    kind: "share",
    definition: {
      en: "The mean recovered share if every episode in the filters with complete follow-up had started with this method.",
      zh: "假定筛选范围内所有观察期满轮次都以该方法开始时的平均回收比例。",
    },
    unknownMeans: {
      en: "A check failed or the model has not run; the reason gives which.",
      zh: "未通过检验或尚未计算；原因列有说明。",
    },
    favourable: "more",
  },
  effect: {
    label: { en: "Effect", zh: "方法成效" },
    kind: "points",
    definition: {
      en: "Adjusted share with this method less the share with the observed mix of the other methods.",
      zh: "采用该方法的校正回收比例，减去采用其他方法（按实际构成）的比例。",
    },
    unknownMeans: {
      en: "A check failed or the model has not run; the reason gives which.",
      zh: "未通过检验或尚未计算；原因列有说明。",
    },
    favourable: "more",
  },
  grossRate: {
    label: { en: "Gross recovery rate", zh: "毛回收率" },
    kind: "share",
    definition: {
      en: "Money received within the horizon after default, over the exposure at default. Above 100 % where interest, charges or more than was owed came in too; below 0 % where money received before the default was taken back.",
      zh: "违约后观察期内的回款占违约敞口的比例。违约后的利息、费用或超出所欠的款项也已收到时高于100%；违约前收到的款项被冲回时低于0%。",
    },
    numerator: { en: "Receipts in the horizon after default", zh: "违约后观察期内的回款" },
    denominator: {
      en: "Exposure of followed-up cases that defaulted in the period",
      zh: "期内违约且观察期满案件的违约敞口",
    },
    unknownMeans: NOT_YET,
    favourable: "more",
  },
  netRate: {
    label: { en: "Net recovery rate", zh: "净回收率" },
    kind: "share",
    definition: {
      en: "Receipts less new money advanced and cost within the horizon after default, over the exposure at default.",
      zh: "违约后观察期内回款减新增贷款、减成本，占违约敞口的比例。",
    },
    numerator: { en: "Receipts less advances and cost in the horizon", zh: "观察期内回款减新增贷款及成本" },
    denominator: {
      en: "Exposure of followed-up cases that defaulted in the period",
      zh: "期内违约且观察期满案件的违约敞口",
    },
    unknownMeans: NOT_YET,
    favourable: "more",
  },
  standardisedPlaceRate: {
    label: { en: "Standardised rate", zh: "标准化回收率" },
    kind: "share",
    definition: {
      en: "The gross recovery rate if the row had the same case mix as all rows together: its exposure is weighted until exposure bands, days past due at default, security and cause of default (for causes: region) are distributed as over all. Levels with fewer than ten cases of the row are excluded.",
      zh: "假定本行面对与全部案件相同的结构时的毛回收率：对其敞口加权，使敞口档次、违约时逾期天数、担保方式和违约原因（各违约原因之间则为地区）的分布与全部案件一致；本行不足十件的类别不计。",
    },
    numerator: { en: "Weighted sum of the money received", zh: "回款的加权和" },
    denominator: {
      en: "Exposure of all followed-up cases in the levels kept",
      zh: "保留类别内全部观察期满案件的敞口",
    },
    unknownMeans: {
      en: "Fewer than 30 cases with complete follow-up, a quarter or more of all exposure outside the levels kept, no variation for an interval, or not computed yet.",
      zh: "观察期满案件不足30件，或四分之一以上的敞口与本行不可比，或数值全部相同而无法给出区间，或尚未计算。",
    },
    favourable: "more",
  },
  standardisedPlaceLostShare: {
    label: { en: "Weight lost, standardised rate", zh: "标准化时失去的权重" },
    kind: "share",
    definition: {
      en: "Share of all followed-up exposure that falls in a level with fewer than ten cases of the row. The standardised rate does not speak for it; from 25 % on it is withheld.",
      zh: "观察期满敞口中，落在本行不足十件的类别的占比。标准化回收率不代表这部分；达到25%即不列示。",
    },
    unknownMeans: { en: "No followed-up case, or not computed yet.", zh: "没有观察期满的案件，或尚未计算。" },
    favourable: "less",
  },
} as const satisfies Record<string, Measure>;

const ENDS = {
  low: { en: "low", zh: "下限" },
  high: { en: "high", zh: "上限" },
} as const;

/** An end of a figure's 95 % interval, as a column of its own. */
export function limitOf(measure: Measure, end: keyof typeof ENDS): Measure {
  return {
    label: {
      en: `${measure.label.en}, ${ENDS[end].en}`,
      zh: `${measure.label.zh}${ENDS[end].zh}`,
    },
    kind: measure.kind,
    definition: {
      en: `${end === "low" ? "Lower" : "Upper"} end of the 95 % interval of “${measure.label.en}”; a borrower's cases count as one cluster.`,
      zh: `“${measure.label.zh}”95%区间的${ENDS[end].zh}；同一借款人的案件视为一组。`,
    },
    unknownMeans: {
      en: "No interval: too few borrowers, or no variation.",
      zh: "无法给出区间：借款人太少，或数值全部相同。",
    },
  };
}
