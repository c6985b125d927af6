/** Who hands what to whom, and what that is expected to bring. */
import type { Measure } from "../report";

const NOT_FORESEEN = {
  en: "Nothing can be foreseen: see the reason.",
  zh: "无法预计，见原因列。",
};

export const ROTATION = {
  planBranch: {
    label: { en: "Branch", zh: "分支机构" },
    kind: "code",
    definition: { en: "The branch whose officers hand over.", zh: "移交案件的机构。" },
  },
  fromOfficer: {
    label: { en: "From", zh: "移出信贷员" },
    kind: "code",
    definition: { en: "The officer who hands the cases on.", zh: "移出案件的信贷员。" },
  },
  toOfficer: {
    label: { en: "To", zh: "接手信贷员" },
    kind: "code",
    definition: {
      en: "The officer of the same branch who would take them over.",
      zh: "同机构拟接手案件的信贷员。",
    },
  },
  handedOver: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: {
      en: "Stuck cases that the plan moves from the one to the other.",
      zh: "方案中由前者移交后者的停滞案件数。",
    },
  },
  expectedGain: {
    label: { en: "Expected gain", zh: "预期增收" },
    kind: "money",
    definition: {
      en: "What these cases are expected to bring within 180 days with the new officer, less what they would bring if nothing changed, less what the handovers themselves cost.",
      zh: "移交后180天内预计回款，减去不变时的预计回款，再减移交本身的成本。",
    },
    unknownMeans: NOT_FORESEEN,
    favourable: "more",
  },
  why: {
    label: { en: "Why", zh: "理由" },
    kind: "text",
    definition: {
      en: "stale: the chance of a receipt has most likely halved under this officer. misfit: a colleague of the branch most likely does better with such cases.",
      zh: "stale：在现任信贷员手中回款可能性很可能已减半。misfit：同机构有同事很可能更擅长此类案件。",
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
    label: { en: "Contacts since money", zh: "末次回款后接触" },
    kind: "count",
    definition: {
      en: "Days with an activity since the newest receipt, or since default where there was none.",
      zh: "末次回款（无回款则为违约）以来有清收行动的天数。",
    },
  },
  halvedProbability: {
    label: { en: "Halved", zh: "减半概率" },
    kind: "share",
    definition: {
      en: "How likely the rate of receipts is below half of what it was when the officer began, case age and all else alike.",
      zh: "在案龄等其他条件相同时，回款速度已低于该信贷员接手之初一半的概率。",
    },
    unknownMeans: { en: "Tenure does not show in this portfolio.", zh: "本组合中看不出经管时间的影响。" },
  },
} as const satisfies Record<string, Measure>;

/** An end of the interval of the expected gain. */
export function gainLimit(end: "low" | "high"): Measure {
  const { en, zh } = { low: { en: "low", zh: "下限" }, high: { en: "high", zh: "上限" } }[end];
  return {
    label: { en: `Expected gain, ${en}`, zh: `预期增收${zh}` },
    kind: "money",
    definition: {
      en: `${end === "low" ? "Lower" : "Upper"} end of the 95 % interval of the expected gain: how far the slope of tenure and the officers' strengths are open, alike for all cases of an officer. What single cases do by chance comes on top.`,
      zh: `预期增收95%区间的${zh}：反映经管时间斜率与信贷员强弱的不确定性，同一信贷员各案同向变动；单案的偶然波动另计。`,
    },
    unknownMeans: NOT_FORESEEN,
  };
}
