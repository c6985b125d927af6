/** What is said of a place where another method or officer could be tried. */
import type { Measure } from "../measure";

const NO_EVIDENCE = {
  en: "No evidence for an estimate, or dates were assumed.",
  zh: "没有可供判断的先例，或日期为导入时假定。",
};

export const ATTEMPTS = {
  kind: {
    label: { en: "What", zh: "尝试" },
    kind: "code",
    definition: {
      en: "Group attack (group-attack): several officers on one case at once. Personnel rotation (personnel-rotation): another officer.",
      zh: "群体进攻法：多名信贷员同时清收一案；人员交流法：更换责任信贷员。",
    },
  },
  stake: {
    label: { en: "Stake", zh: "金额档次" },
    kind: "code",
    definition: {
      en: "Small, medium (code middling) or large: thirds of the open cases of the portfolio by what they owe.",
      zh: "小额、中额、大额：组合内在办案件按未偿余额三等分。",
    },
  },
  verdict: {
    label: { en: "Verdict", zh: "结论" },
    kind: "code",
    definition: {
      en: "From the plan of the whole portfolio; a place has the verdict of most of its money. adopt: such choices proved better on cases not seen, and the plan has hours for it. try: likely and worth its hours, but not proved. wait: hours gain more elsewhere, another step is better, or nothing is known to be better. avoid: likely worse than usual handling. Filters select cases and change no verdict. Where there is no plan: by the place's own evidence (adopt from 97.5 % with 30 past uses, avoid up to 5 %).",
      zh: "出自全组合的方案，每处取其金额最多的结论。采用：此类选择在未见过的案件上已证明更好，且方案已安排工时；试点：很可能有收益且值得其工时，但尚未证明；观望：工时用于他处收益更多，或另有更好的措施，或尚无已知更好的做法；不宜：很可能不如照常处理。筛选只选择案件，不改变结论。没有方案时，依据该处自身先例（把握97.5%以上且用过30次以上为采用，5%以下为不宜）。",
    },
  },
  candidates: {
    label: { en: "Candidates", zh: "候选案件" },
    kind: "count",
    definition: {
      en: "Open cases to which the rule applies at the cut-off date.",
      zh: "截止日符合规则的在办案件。",
    },
  },
  outstanding: {
    label: { en: "Outstanding", zh: "未偿余额" },
    kind: "money",
    definition: { en: "What the candidates owe at the cut-off date.", zh: "候选案件截止日的未偿余额。" },
  },
  expectedGain: {
    label: { en: "Expected net gain", zh: "预期净收益" },
    kind: "money",
    definition: {
      en: "Additional receipts expected from all candidates within the horizon, compared with current practice, less the cost of the officers' extra time.",
      zh: "与照旧清收相比，全部候选案件在观察期内预期多收回的金额，减去信贷员多投入工时的成本。",
    },
    unknownMeans: NO_EVIDENCE,
    favourable: "more",
  },
  evidenceEpisodes: {
    label: { en: "Past uses", zh: "以往使用" },
    kind: "count",
    definition: {
      en: "Followed-up uses on cases of the same cause and stake, as long without a receipt, anywhere in the portfolio.",
      zh: "全组合内，在相同原因、相同金额档次、同样久无回款的案件上已观察期满的使用次数。",
    },
  },
  probabilityBetter: {
    label: { en: "Probability of a gain", zh: "有收益的概率" },
    kind: "share",
    definition: {
      en: "Probability that it gains more than it costs, given all evidence.",
      zh: "综合全部先例，收益大于成本的概率。",
    },
    unknownMeans: NO_EVIDENCE,
    favourable: "more",
  },
  pilotSize: {
    label: { en: "Size of the trial", zh: "试点规模" },
    kind: "count",
    definition: {
      en: "Cases of the trial with the best expected benefit, half of them selected at random for the attempt; 0 where none pays or none is needed.",
      zh: "最划算的试点所需案件数，其中一半随机选定试用；0表示试点不划算或无需试点。",
    },
    unknownMeans: NO_EVIDENCE,
  },
  plannedCases: {
    label: { en: "Planned cases", zh: "纳入方案案件" },
    kind: "count",
    definition: {
      en: "Candidates on which the one plan within everybody's hours uses it; of personnel rotation, cases handed over, whatever the receiver begins.",
      zh: "候选案件中，统筹全部工时的方案采用此法的件数；人员交流法为移交的案件，不论接手后采用何法。",
    },
    unknownMeans: { en: "No plan is made for it.", zh: "尚无此项方案。" },
  },
  plannedGain: {
    label: { en: "Planned net gain", zh: "方案净收益" },
    kind: "money",
    definition: {
      en: "Expected net gain of the planned cases beyond usual handling.",
      zh: "纳入方案的案件比照常处理多收的预期净额。",
    },
    unknownMeans: { en: "No plan is made for it.", zh: "尚无此项方案。" },
    favourable: "more",
  },
  hours: {
    label: { en: "Hours", zh: "所需工时" },
    kind: "number",
    definition: {
      en: "Hours of all officers that the planned cases need. Where there is no plan: what all candidates would need beyond current practice.",
      zh: "纳入方案的案件所需的全部信贷员工时；没有方案时，为全部候选案件比照旧清收多需的工时。",
    },
    unknownMeans: { en: "No working time is recorded.", zh: "文件未记录工时。" },
  },
  hourValue: {
    label: { en: "Value of an hour", zh: "每工时价值" },
    kind: "money",
    definition: {
      en: "What the next hour of an officer gains in the plan of the branch (of a region: the mean over its candidates). Where there is no plan: what an hour causes on other cases with other methods. Not what it is credited with.",
      zh: "该分支机构方案中再多一个工时可增加的净收益（大区为候选案件的平均）；没有方案时，为一个工时以其他方法用于其他案件所带来的回款。不是归因金额。",
    },
    unknownMeans: { en: "The effects of the other methods are not known.", zh: "其他方法的成效不详。" },
  },
  caseGain: {
    label: { en: "Expected net gain", zh: "预期净收益" },
    kind: "money",
    definition: {
      en: "For this case: the estimated effect of its place times what it owes, less the cost of the officers' extra time.",
      zh: "本案：所属分组的预期成效乘以未偿余额，减去信贷员多投入工时的成本。",
    },
    unknownMeans: NO_EVIDENCE,
    favourable: "more",
  },
  why: {
    label: { en: "Why", zh: "入选理由" },
    kind: "text",
    definition: { en: "Why the case is listed.", zh: "案件入选的理由。" },
  },
  opportunities: {
    label: { en: "Why now", zh: "时机" },
    kind: "text",
    definition: { en: "What makes action timely now.", zh: "当前可把握的时机。" },
    unknownMeans: { en: "None in the files.", zh: "文件中没有。" },
  },
  toOfficer: {
    label: { en: "To officer", zh: "接手信贷员" },
    kind: "code",
    definition: {
      en: "Who could take the case over; empty for a group attack.",
      zh: "可接手的信贷员；群体进攻时为空。",
    },
    unknownMeans: { en: "No other officer is proposed.", zh: "未建议更换信贷员。" },
  },
} as const satisfies Record<string, Measure>;
