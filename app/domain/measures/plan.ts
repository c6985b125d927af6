/** The plan of next steps: what to do on a case, by whom, and what it is expected to recover. */
import type { Measure } from "../report";

const NOTHING_PROPOSED = {
  en: "Nothing is proposed on this case: see the reason.",
  zh: "本案暂无建议，原因见最后一列。",
};

export const PLAN = {
  action: {
    label: { en: "Next step", zh: "下一步" },
    kind: "code",
    definition: {
      en: "Code of the method; personnel-rotation for another officer; personnel-rotation;METHOD for another officer who begins that method.",
      zh: "清收方法代码；人员交流法代码表示更换信贷员，其后另有方法代码的，表示由接手人采用该方法。",
    },
    unknownMeans: NOTHING_PROPOSED,
  },
  verdict: {
    label: { en: "Verdict", zh: "结论" },
    kind: "code",
    definition: {
      en: "first: in the plan, within everybody's hours. if-hours-are-left: worth it, but hours earn more elsewhere. try: worth a trial at random. wait: nothing is known to be better than usual handling. avoid: likely worse. left-alone: set aside, or work is running.",
      zh: "优先：已列入方案，且在各人工时之内。有余力再做：值得，但工时用在别处收益更高。试行：可抽签试行。等待：没有已知更好的做法。避免：很可能更差。不动：暂不采取措施或正在清收。",
    },
  },
  byOfficers: {
    label: { en: "By", zh: "执行人" },
    kind: "code",
    definition: {
      en: "Who does it, joined by semicolons; the lead first. A team has at least three officers, free in the same fortnight.",
      zh: "执行的信贷员，以分号连接，牵头人在前。群体进攻至少三人，且在同一两周内有空。",
    },
    unknownMeans: NOTHING_PROPOSED,
  },
  toOfficer: {
    label: { en: "Taken over by", zh: "接手人" },
    kind: "code",
    definition: {
      en: "The officer of the same branch who takes over the case.",
      zh: "同一分支机构中接手本案的信贷员。",
    },
    unknownMeans: { en: "The case stays with its officer.", zh: "本案仍由原信贷员经管。" },
  },
  step: {
    label: { en: "First", zh: "须先取得" },
    kind: "code",
    definition: {
      en: "What must be had before the step begins: consent of the borrower.",
      zh: "开始之前须先取得的事项，例如借款人同意。",
    },
    unknownMeans: { en: "Nothing.", zh: "无。" },
  },
  hours: {
    label: { en: "Hours", zh: "工时（小时）" },
    kind: "number",
    definition: {
      en: "Working hours of such steps in the past, all officers together.",
      zh: "以往同类措施所用工时，所有参与人员合计。",
    },
    unknownMeans: NOTHING_PROPOSED,
  },
  gain: {
    label: { en: "Expected gain", zh: "预期增收" },
    kind: "money",
    definition: {
      en: "Net receipts expected within the horizon beyond those of usual handling of this case, less the cost that the step adds.",
      zh: "观察期内预计净回款超出照常处理的部分，减去本措施增加的成本。",
    },
    unknownMeans: NOTHING_PROPOSED,
    favourable: "more",
  },
  gainLow: {
    label: { en: "Expected gain, low", zh: "预期增收下限" },
    kind: "money",
    definition: { en: "Lower end of its 95 % interval.", zh: "其95%区间的下限。" },
    unknownMeans: NOTHING_PROPOSED,
  },
  gainHigh: {
    label: { en: "Expected gain, high", zh: "预期增收上限" },
    kind: "money",
    definition: { en: "Upper end of its 95 % interval.", zh: "其95%区间的上限。" },
    unknownMeans: NOTHING_PROPOSED,
  },
  probability: {
    label: { en: "Probability", zh: "概率" },
    kind: "share",
    definition: {
      en: "Probability that the step recovers more than usual handling of this case.",
      zh: "本措施优于照常处理的概率。",
    },
    unknownMeans: NOTHING_PROPOSED,
  },
  instead: {
    label: { en: "Instead", zh: "备选" },
    kind: "code",
    definition: { en: "The next best step on the same case.", zh: "同一案件的次优措施。" },
    unknownMeans: { en: "No other step is better than usual handling.", zh: "没有其他优于照常处理的措施。" },
  },
  insteadGain: {
    label: { en: "Gain of the alternative", zh: "备选的预期增收" },
    kind: "money",
    definition: { en: "Expected gain of that next best step.", zh: "该次优措施的预期增收。" },
    unknownMeans: { en: "There is no alternative.", zh: "没有备选措施。" },
  },
  fromOn: {
    label: { en: "From", zh: "开始" },
    kind: "date",
    definition: {
      en: "First day: the day after the cut-off date, or of the fortnight in which the team is free.",
      zh: "最早日期：截止日次日，或团队有空的两周的首日。",
    },
    unknownMeans: NOTHING_PROPOSED,
  },
  dueOn: {
    label: { en: "Begin by", zh: "期限" },
    kind: "date",
    definition: {
      en: "Last day on which to begin: 30 days after the cut-off date; for a team the end of its fortnight.",
      zh: "最迟开始日期：截止日后30天；团队为该两周的末日。",
    },
    unknownMeans: NOTHING_PROPOSED,
  },
  lot: {
    label: { en: "Lot", zh: "抽签" },
    kind: "code",
    definition: {
      en: "plan: carry out the step. usual: one in ten planned cases, drawn at random, stays with usual handling; the difference measures the plan.",
      zh: "按方案执行，或照常处理：方案中每十件抽一件照常处理，两者之差即方案成效。",
    },
    unknownMeans: { en: "The case is not in the plan.", zh: "本案不在方案内。" },
  },
  why: {
    label: { en: "Why", zh: "理由" },
    kind: "text",
    definition: {
      en: "What of this case speaks for the step: the largest contributions first, joined by semicolons.",
      zh: "本案支持该措施的因素，按作用大小排列，以分号连接。",
    },
  },
  reason: {
    label: { en: "Reason of the verdict", zh: "结论原因" },
    kind: "code",
    definition: {
      en: "Why the verdict is not “first”: what sets the case aside, hours that earn more elsewhere, nothing known to be better.",
      zh: "结论不是优先的原因：本案暂不采取措施、工时在别处收益更高、没有已知更好的做法等。",
    },
    unknownMeans: { en: "The verdict is “first”.", zh: "结论为优先。" },
  },
  listOf: {
    label: { en: "List of", zh: "清单所属" },
    kind: "code",
    definition: {
      en: "The officer who does the step: the lead of a team, or the receiver of a handover.",
      zh: "执行该措施的人：牵头人或接手人。",
    },
  },
  standing: {
    label: { en: "Standing", zh: "状态" },
    kind: "code",
    definition: {
      en: "accepted: accepted before and to be done. first: in the plan. try: worth a trial at random.",
      zh: "已采纳待办、方案优先，或可抽签试行。",
    },
  },
  acceptedOn: {
    label: { en: "Accepted on", zh: "采纳日期" },
    kind: "date",
    definition: { en: "Day on which the step was accepted.", zh: "采纳该措施的日期。" },
    unknownMeans: { en: "It has not been accepted yet.", zh: "尚未采纳。" },
  },
  laterSteps: {
    label: { en: "Steps left for later lists", zh: "留待以后清单的措施" },
    kind: "count",
    definition: {
      en: "Planned steps of the same officer for which this list has no room: it holds eight, accepted ones first, then those that gain most.",
      zh: "同一人因清单已满而留待以后的措施数：每份清单八项，已采纳的在前，其余按预期增收由高到低。",
    },
  },
} as const satisfies Record<string, Measure>;

/** The same figure where the step was accepted from an earlier plan. */
export function keptOf(measure: Measure): Measure {
  return { ...measure, unknownMeans: NOT_KEPT };
}

const NOT_KEPT = {
  en: "The step was accepted when only the step, its hours and its expected gain were kept.",
  zh: "采纳该措施时，只保留了措施、工时与预期增收。",
};
