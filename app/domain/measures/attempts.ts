/** What is said of a place where another method or officer could be tried. */
import type { Measure } from "../report";

const NOT_TOLD = {
  en: "Nothing was seen that could tell, or dates were assumed.",
  zh: "没有可供判断的先例，或日期为导入时假定。",
};

export const ATTEMPTS = {
  kind: {
    label: { en: "What", zh: "尝试" },
    kind: "code",
    definition: {
      en: "group-attack: several officers on one case at once. personnel-rotation: another officer.",
      zh: "group-attack群体进攻法：多名信贷员同时清收一案；personnel-rotation人员交流法：更换责任信贷员。",
    },
  },
  stake: {
    label: { en: "Stake", zh: "金额档次" },
    kind: "code",
    definition: {
      en: "small, middling or large: thirds of the open cases of the portfolio by what they owe.",
      zh: "small小额、middling中额、large大额：组合内在办案件按未偿余额三等分。",
    },
  },
  verdict: {
    label: { en: "Verdict", zh: "结论" },
    kind: "code",
    definition: {
      en: "adopt: a gain is as good as sure (97.5 %) and 30 past uses or more were seen. avoid: at most 5 % likely to gain. try: uncertain, and a trial pays or a gain is the likelier. wait: uncertain, and no trial pays.",
      zh: "adopt采用：几乎可以肯定有收益（97.5%）且以往用过30次以上；avoid不宜：有收益的概率不超过5%；try试行：尚不确定，但试点划算或较可能有收益；wait观望：尚不确定，且试点不划算。",
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
      en: "What more is expected to come in from all candidates within the horizon than under what is done otherwise, less what the officers' extra time costs.",
      zh: "与照旧清收相比，全部候选案件在观察期内预期多收回的金额，减去信贷员多投入工时的成本。",
    },
    unknownMeans: NOT_TOLD,
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
      en: "How likely it brings more than it costs, after all that was seen.",
      zh: "综合全部先例，收益大于成本的概率。",
    },
    unknownMeans: NOT_TOLD,
    favourable: "more",
  },
  pilotSize: {
    label: { en: "Size of the trial", zh: "试点规模" },
    kind: "count",
    definition: {
      en: "Cases of the trial that pays best, half of them drawn by lot for the attempt; 0 where none pays or none is needed.",
      zh: "最划算的试点所需案件数，其中一半抽签试行；0表示试点不划算或无需试点。",
    },
    unknownMeans: NOT_TOLD,
  },
  caseGain: {
    label: { en: "Expected net gain", zh: "预期净收益" },
    kind: "money",
    definition: {
      en: "Of this case: the effect believed of its place times what it owes, less what the officers' extra time costs.",
      zh: "本案：所属分组的预期成效乘以未偿余额，减去信贷员多投入工时的成本。",
    },
    unknownMeans: NOT_TOLD,
    favourable: "more",
  },
  why: {
    label: { en: "Why", zh: "入选理由" },
    kind: "text",
    definition: { en: "Why the case is in the list.", zh: "案件入选的理由。" },
  },
  opportunities: {
    label: { en: "Why now", zh: "时机" },
    kind: "text",
    definition: { en: "What makes now the moment.", zh: "当前可把握的时机。" },
    unknownMeans: { en: "Nothing in the files.", zh: "文件中没有。" },
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
