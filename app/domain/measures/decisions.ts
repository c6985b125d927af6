/** What became of decisions: by month of the plan, what was accepted, declined, or left with usual handling at random. */
import type { Measure } from "../measure";

const NOT_YET = {
  en: "Not yet known: the horizon is not over, or there are too few; see the reason.",
  zh: "尚不可知：观察期未满，或数量太少，见原因列。",
};

export const DECISIONS = {
  month: {
    label: { en: "Plan of", zh: "方案月份" },
    kind: "month",
    definition: {
      en: "Month of the cut-off date of the plan that was answered.",
      zh: "所答复方案的数据截止日所在月份。",
    },
    unknownMeans: { en: "All months together.", zh: "全部月份合计。" },
  },
  answer: {
    label: { en: "Decision", zh: "决定" },
    kind: "code",
    definition: {
      en: "accept: accepted, whether reported as done or not. decline: declined. drawn: listed first in the plan of the same branches, but drawn at random to stay with usual handling.",
      zh: "采纳（无论是否已报告完成）、不采纳，或抽签照常处理：在同一机构的方案中列为优先，但被随机抽中照常处理。",
    },
  },
  cases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: {
      en: "Cases with that decision; one that was undone counts no more.",
      zh: "作出该决定的案件数；已撤销的决定不计。",
    },
  },
  outstanding: {
    label: { en: "Outstanding then", zh: "当时余额" },
    kind: "money",
    definition: { en: "Outstanding at the cut-off date of that plan.", zh: "该方案截止日的未偿余额。" },
  },
  expectedGain: {
    label: { en: "Gain expected then", zh: "当时预期增收" },
    kind: "money",
    definition: {
      en: "What the plan expected beyond usual handling within its horizon.",
      zh: "方案预计在观察期内比照常处理多收的金额。",
    },
  },
  followedUp: {
    label: { en: "Horizon over", zh: "观察期已满" },
    kind: "count",
    definition: {
      en: "Of these, cases whose horizon is over at the cut-off date of the data; money is counted over them alone.",
      zh: "其中在当前数据截止日观察期已满的案件；以下金额只计这些案件。",
    },
  },
  owed: {
    label: { en: "Owed by these", zh: "其所欠余额" },
    kind: "money",
    definition: {
      en: "Outstanding then, of the cases whose horizon is over.",
      zh: "观察期已满案件的当时余额。",
    },
    unknownMeans: NOT_YET,
  },
  received: {
    label: { en: "Received within the horizon", zh: "观察期内回款" },
    kind: "money",
    definition: {
      en: "Receipts less reversals and new lending, from the day after that plan's cut-off date to the end of its horizon.",
      zh: "自该方案截止日次日至观察期末的回款，减去冲正和新增贷款。",
    },
    unknownMeans: NOT_YET,
    favourable: "more",
  },
  share: {
    label: { en: "Received share", zh: "回款比例" },
    kind: "share",
    definition: {
      en: "Received within the horizon, over what was owed by these cases.",
      zh: "观察期内回款占这些案件所欠余额的比例。",
    },
    unknownMeans: NOT_YET,
    favourable: "more",
  },
} as const satisfies Record<string, Measure>;
