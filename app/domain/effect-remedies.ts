/** What would be needed for an effect, where the data at hand cannot say. */
import type { ReasonCode } from "./reasons";
import type { Bilingual } from "./text";

/** By the reason for which the effect of a method is refused, or not ranked. */
export const EFFECT_REMEDIES = {
  "no-overlap": {
    en: "Comparable cases under another method: assign the method at random for some of them, or compare only cases close to the threshold at which the rule changes the method.",
    zh: "需要用其他方法处理的可比案件：对其中一部分随机分配方法，或只比较处于规则分界线附近的案件。",
  },
  "too-few": {
    en: "More episodes of this method with complete follow-up, or a wider choice of filters.",
    zh: "需要更多观察期已满的该方法轮次，或放宽筛选条件。",
  },
  "few-effective": {
    en: "This method on more ordinary cases: at present a few unusual ones stand for all.",
    zh: "需要在更多普通案件上使用该方法：目前只能由少数特殊案件代表全部。",
  },
  unbalanced: {
    en: "More episodes of this method, or a comparison within one cause or region, where cases are more similar.",
    zh: "需要更多该方法的轮次，或在同一原因、同一地区内比较更相似的案件。",
  },
  "moves-the-past": {
    en: "What officers knew when they chose: this method goes to cases whose earlier payments already differed, for reasons not on record.",
    zh: "需要记录选择方法时已知的信息：该方法用于此前还款情况已不同的案件，而原因未被记录。",
  },
  "dates-assumed": {
    en: "The dates of activities and receipts.",
    zh: "需要清收行动和回款的日期。",
  },
} as const satisfies Partial<Record<ReasonCode, Bilingual>>;

/** Null where nothing more can be said than the reason. */
export function effectRemedy(reason: ReasonCode): Bilingual | null {
  return reason in EFFECT_REMEDIES ? EFFECT_REMEDIES[reason as keyof typeof EFFECT_REMEDIES] : null;
}
