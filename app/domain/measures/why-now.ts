/** What cannot wait: what has come up on a case, when, and what a week of delay costs. */
import type { Measure } from "../measure";

const NO_PRICE = {
  en: "The past does not show what delay costs here, or its day is still to come: see the reason.",
  zh: "以往数据看不出拖延的代价，或日期未到，见原因列。",
};

export const WHY_NOW = {
  occasion: {
    label: { en: "Occasion", zh: "时机" },
    kind: "code",
    definition: {
      en: "What has come up: signal (found by an activity, not yet acted on), receivable (the borrower's own, falling due), harvest, promise (broken after its grace), limitation (ends), exit (the officer leaves).",
      zh: "出现的情况：捕捉到信息而尚未处理、债务人应收款到期、收获季节、承诺宽限期后仍未兑现、诉讼时效届满、信贷员离岗。",
    },
  },
  on: {
    label: { en: "On", zh: "日期" },
    kind: "date",
    definition: {
      en: "Since when it is there; of a limitation or an exit the last day on which to act.",
      zh: "出现的日期；诉讼时效和离岗为最后可采取行动之日。",
    },
  },
  daysSince: {
    label: { en: "Days since", zh: "已过天数" },
    kind: "number",
    definition: {
      en: "Days from then to the cut-off date; negative: still to come.",
      zh: "自该日至截止日的天数；负数表示尚未到。",
    },
  },
  worth: {
    label: { en: "Worth of acting now", zh: "立即行动的价值" },
    kind: "money",
    definition: {
      en: "Receipts that acting today is expected to add, by what acting sooner or later added in the past.",
      zh: "按以往早行动与晚行动的差别，今天行动预计增加的回款。",
    },
    unknownMeans: NO_PRICE,
  },
  lostPerWeek: {
    label: { en: "Lost per week of delay", zh: "每拖延一周的损失" },
    kind: "money",
    definition: { en: "What of it a week of delay loses.", zh: "其中拖延一周即损失的部分。" },
    unknownMeans: NO_PRICE,
  },
  halfLife: {
    label: { en: "Half-life", zh: "减半天数" },
    kind: "number",
    definition: {
      en: "Days after which acting adds half as much, for occasions of this kind.",
      zh: "此类时机的行动效果减半所需天数。",
    },
    unknownMeans: NO_PRICE,
  },
} as const satisfies Record<string, Measure>;
