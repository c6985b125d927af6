/** Entry cohorts: discounted recovery, cure, and the curve of receipts by age. */
import type { Measure } from "../measure";
import { DISCOUNT_RATE, REDEFAULT_DAYS } from "../rules";
import type { Bilingual } from "../text";
import type { CurveMonth } from "../vintages";

const RATE = `${DISCOUNT_RATE * 100}`;

const NOT_YET: Bilingual = {
  en: "No case with an exposure has complete follow-up, or the dates were assumed; the reason gives which.",
  zh: "尚无有敞口且观察期满的案件，或日期为假定值；原因列有说明。",
};

export const VINTAGES = {
  cohort: {
    label: { en: "Entry cohort", zh: "违约批次" },
    kind: "text",
    definition: {
      en: "Cases by quarter of default, by year where they span more than twelve quarters.",
      zh: "按违约季度划分的案件批次；跨度超过十二个季度时按年划分。",
    },
  },
  cohortCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: { en: "Cases that defaulted in the cohort's period.", zh: "该批次内违约的案件数。" },
  },
  cohortExposure: {
    label: { en: "Exposure at default", zh: "违约敞口" },
    kind: "money",
    definition: {
      en: "Owed on the day of default, by all cases of the cohort.",
      zh: "该批次全部案件在违约日所欠金额。",
    },
  },
  youngestAge: {
    label: { en: "Age of the youngest, months", zh: "最年轻案件账龄（月）" },
    kind: "count",
    definition: {
      en: "Whole months from the latest default of the cohort to the cut-off date; the curve stops there.",
      zh: "该批次最晚违约日至数据截止日的整月数；曲线到此为止。",
    },
    unknownMeans: { en: "The dates were assumed.", zh: "日期为假定值。" },
  },
  maturedCases: {
    label: { en: "Followed up", zh: "观察期满" },
    kind: "count",
    definition: {
      en: "Cases with the whole horizon between default and cut-off date.",
      zh: "违约日至数据截止日已满观察期的案件。",
    },
    unknownMeans: { en: "The dates were assumed.", zh: "日期为假定值。" },
  },
  maturedExposure: {
    label: { en: "Exposure followed up", zh: "观察期满的敞口" },
    kind: "money",
    definition: {
      en: "Exposure of the cases followed up for the horizon: what the rates are shares of.",
      zh: "观察期满案件的违约敞口，即各回收率的分母。",
    },
    unknownMeans: { en: "The dates were assumed.", zh: "日期为假定值。" },
  },
  discountedRate: {
    label: { en: "Discounted recovery rate", zh: "折现回收率" },
    kind: "share",
    definition: {
      en: `Receipts less logged cost within the horizon, each discounted to the day of default, over the exposure; the rate is a setting, ${RATE} % a year by default.`,
      zh: `观察期内回款减登记成本，逐笔折现至违约日，占违约敞口的比例；年率可设，默认${RATE}%。`,
    },
    numerator: {
      en: "Σ (receipt or −cost) ÷ (1 + r)^(days after default ÷ 365)",
      zh: "Σ（回款或−成本）÷(1+r)^(违约后天数÷365)",
    },
    denominator: { en: "Exposure of cases followed up for the horizon", zh: "观察期满案件的违约敞口" },
    unknownMeans: NOT_YET,
    favourable: "more",
  },
  lossGivenDefault: {
    label: { en: "Loss given default", zh: "违约损失率" },
    kind: "share",
    definition: {
      en: "One less the discounted recovery rate: up to the horizon, not the final loss. Below 0 % where more than the exposure came in.",
      zh: "1减折现回收率；仅截至观察期，并非最终损失。收回超过违约敞口时低于0%。",
    },
    unknownMeans: NOT_YET,
    favourable: "less",
  },
  cureRate: {
    label: { en: "Cure rate", zh: "恢复正常率" },
    kind: "share",
    definition: {
      en: "Exposure of cases closed as cured within the horizon after default, over the exposure followed up.",
      zh: "违约后观察期内以“恢复正常”结案的敞口，占观察期满敞口的比例。",
    },
    numerator: { en: "Exposure of cases closed as cured by the horizon", zh: "观察期内恢复正常的敞口" },
    denominator: { en: "Exposure of cases followed up for the horizon", zh: "观察期满案件的违约敞口" },
    unknownMeans: {
      en: "No complete follow-up, dates assumed, or closing reasons not recorded.",
      zh: "观察期未满、日期为假定值，或文件未说明结案原因。",
    },
    favourable: "more",
  },
  followedCures: {
    label: { en: "Cures followed up", zh: "满一年的恢复案件" },
    kind: "count",
    definition: {
      en: `Cases of the cohort closed as cured at least ${REDEFAULT_DAYS} days before the cut-off date.`,
      zh: `该批次中恢复正常已满${REDEFAULT_DAYS}天的案件。`,
    },
    unknownMeans: {
      en: "The dates were assumed, or closing reasons are not recorded.",
      zh: "日期为假定值，或文件未说明结案原因。",
    },
  },
  redefaultRate: {
    label: { en: "Redefault rate", zh: "再违约率" },
    kind: "share",
    definition: {
      en: `Of the cures followed up, the share whose borrower has another case that defaulted within ${REDEFAULT_DAYS} days after the cure. Files identify borrowers, not loans: another loan counts too, and a loan that was never reported again is not seen.`,
      zh: `满一年的恢复案件中，借款人在恢复后${REDEFAULT_DAYS}天内另有案件违约的比例。文件只标明借款人而非贷款：另一笔贷款也计入，未再报送的则不在其中。`,
    },
    numerator: {
      en: "Cures followed by another default of the borrower",
      zh: "恢复后借款人再次违约的案件数",
    },
    denominator: { en: "Cures followed up", zh: "满一年的恢复案件数" },
    unknownMeans: {
      en: "No cure has been followed up for a year, the dates were assumed, or closing reasons are not recorded.",
      zh: "没有恢复满一年的案件、日期为假定值，或文件未说明结案原因。",
    },
    favourable: "less",
  },
} as const satisfies Record<string, Measure>;

/** A point of the curve, as a column of its own. */
export function recoveredBy(months: CurveMonth): Measure {
  return {
    label: { en: `By month ${months}`, zh: `第${months}个月` },
    kind: "share",
    definition: {
      en: `Receipts up to ${months} calendar months after each default, over the exposure of the whole cohort.`,
      zh: `各案件违约后${months}个日历月内的累计回款，占该批次全部敞口的比例。`,
    },
    numerator: { en: "Receipts since default, less reversals", zh: "违约以来的回款，已扣除冲正" },
    denominator: { en: "Exposure of the whole cohort", zh: "该批次全部违约敞口" },
    unknownMeans: {
      en: "The youngest case is not that old, nothing is outstanding, or the dates were assumed.",
      zh: "最年轻的案件账龄不足、没有敞口，或日期为假定值。",
    },
    favourable: "more",
  };
}
