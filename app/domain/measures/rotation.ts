/** Handovers: from which officer to which, and their expected gain. */
import type { Measure } from "../measure";

const NOT_PREDICTED = {
  en: "No prediction possible: see the reason.",
  zh: "无法预计，见原因列。",
};

export const ROTATION = {
  planBranch: {
    label: { en: "Branch", zh: "分支机构" },
    kind: "code",
    definition: { en: "The branch whose officers hand over.", zh: "移交案件的分支机构。" },
  },
  fromOfficer: {
    label: { en: "From", zh: "移出信贷员" },
    kind: "code",
    definition: { en: "The officer who hands the cases over.", zh: "移出案件的信贷员。" },
  },
  toOfficer: {
    label: { en: "To", zh: "接手信贷员" },
    kind: "code",
    definition: {
      en: "The officer of the same branch who would take them over.",
      zh: "同一分支机构拟接手案件的信贷员。",
    },
  },
  handedOver: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: {
      en: "Stuck cases that the plan moves between the two.",
      zh: "方案中由前者移交后者的停滞案件数。",
    },
  },
  expectedGain: {
    label: { en: "Expected gain", zh: "预期增收" },
    kind: "money",
    definition: {
      en: "Receipts expected from these cases within 180 days under the new officer, less those expected without a change, less the cost of the handovers.",
      zh: "移交后180天内预计回款，减去不变时的预计回款，再减移交本身的成本。",
    },
    unknownMeans: NOT_PREDICTED,
    favourable: "more",
  },
  why: {
    label: { en: "Why", zh: "理由" },
    kind: "text",
    definition: {
      en: "stale: the chance of a receipt has most likely halved under this officer. misfit: a colleague of the branch most likely does better with such cases.",
      zh: "经管过久：在现任信贷员手中回款可能性很可能已减半。匹配不佳：同一分支机构有同事很可能更擅长此类案件。",
    },
  },
  tenureMonths: {
    label: { en: "Months held", zh: "经管月数" },
    kind: "number",
    definition: {
      en: "How long the officer has held the case, at the cut-off date.",
      zh: "截至截止日该信贷员经管本案的月数。",
    },
  },
  contacts: {
    label: { en: "Contacts since last receipt", zh: "末次回款后接触" },
    kind: "count",
    definition: {
      en: "Days with an activity since the last receipt, or since default if there was none.",
      zh: "末次回款（无回款则为违约）以来有清收行动的天数。",
    },
  },
  halvedProbability: {
    label: { en: "Halved", zh: "减半概率" },
    kind: "share",
    definition: {
      en: "Probability that the rate of receipts is below half of what it was when the officer started, with case age and all other factors equal.",
      zh: "在案龄等其他条件相同时，回款速度已低于该信贷员接手之初一半的概率。",
    },
    unknownMeans: {
      en: "No effect of tenure is found in this portfolio.",
      zh: "本组合中看不出经管时间的影响。",
    },
  },
} as const satisfies Record<string, Measure>;

/** An end of the interval of the expected gain. */
export function gainLimit(end: "low" | "high"): Measure {
  const { en, zh } = { low: { en: "low", zh: "下限" }, high: { en: "high", zh: "上限" } }[end];
  return {
    label: { en: `Expected gain, ${en}`, zh: `预期增收${zh}` },
    kind: "money",
    definition: {
      en: `${end === "low" ? "Lower" : "Upper"} end of the 95 % interval of the expected gain: uncertainty in the slope of tenure and in the officers' strengths, shared by all cases of an officer. Chance variation of single cases comes on top.`,
      zh: `预期增收95%区间的${zh}：反映经管时间斜率与信贷员强弱的不确定性，同一信贷员各案同向变动；单案的偶然波动另计。`,
    },
    unknownMeans: NOT_PREDICTED,
  };
}
