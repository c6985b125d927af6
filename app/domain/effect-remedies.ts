/** What would be needed for an effect, where the data at hand cannot say. */
import type { ReasonCode } from "./reasons";
import type { Bilingual } from "./text";

/** By the reason for which the effect of a method is refused, or not ranked. */
export const EFFECT_REMEDIES = {
  "no-overlap": {
    en: "Comparable cases under another method: let lot decide for some of them, or compare only cases close to the limit at which the rule changes the method.",
    zh: "需要用其他方法处理的可比案件：对其中一部分随机分配方法，或只比较处于规则分界线附近的案件。",
  },
  "too-few": {
    en: "More episodes of this method with the whole horizon behind them, or a wider choice of filters.",
    zh: "需要更多观察期已满的该方法处置段，或放宽筛选条件。",
  },
  "few-effective": {
    en: "This method on more of the usual cases: now a few unusual ones would speak for all.",
    zh: "需要在更多普通案件上使用该方法：目前只能由少数特殊案件代表全部。",
  },
  unbalanced: {
    en: "More episodes of this method, or a comparison within one cause or region, where cases are more alike.",
    zh: "需要更多该方法的处置段，或在同一原因、同一地区内比较更相似的案件。",
  },
  "moves-the-past": {
    en: "What officers knew when they chose: this method goes to cases that had already paid otherwise, for reasons not on record.",
    zh: "需要记录选择方法时已知的信息：该方法用于此前还款情况已不同的案件，而原因未被记录。",
  },
  "dates-assumed": {
    en: "The dates of activities and receipts.",
    zh: "需要催收活动和还款的日期。",
  },
} as const satisfies Partial<Record<ReasonCode, Bilingual>>;

/** Null where nothing more can be said than the reason. */
export function effectRemedy(reason: ReasonCode): Bilingual | null {
  return reason in EFFECT_REMEDIES ? EFFECT_REMEDIES[reason as keyof typeof EFFECT_REMEDIES] : null;
}
