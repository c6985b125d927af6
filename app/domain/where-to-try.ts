/** Where another method or another officer could be tried: what is said of a place, and the words for it. */
import type { ChangesStudy } from "./changes-study";
import type { ReasonCode } from "./reasons";
import type { Bilingual } from "./text";

export const TRY_KINDS = {
  "group-attack": { en: "Group attack", zh: "群体进攻法" },
  "personnel-rotation": { en: "Personnel rotation", zh: "人员交流法" },
} as const satisfies Record<string, Bilingual>;
export type TryKind = keyof typeof TRY_KINDS;

export const VERDICTS = {
  adopt: {
    name: { en: "adopt", zh: "采用" },
    meaning: {
      en: "It gains more than it costs, and the plan has hours for it.",
      zh: "收益大于成本，且方案已安排工时。",
    },
  },
  try: {
    name: { en: "try", zh: "试点" },
    meaning: {
      en: "It probably gains more than it costs and is worth its hours, but is not certain: try it on some cases selected at random.",
      zh: "很可能收益大于成本且值得其工时，但把握不足：宜随机选取部分案件试行。",
    },
  },
  wait: {
    name: { en: "wait", zh: "观望" },
    meaning: {
      en: "Officers' hours gain more elsewhere, another step is better, or nothing is known to be better than usual handling.",
      zh: "工时用于他处收益更多，或另有更好的措施，或尚无已知优于照常处理的做法。",
    },
  },
  avoid: {
    name: { en: "avoid", zh: "不宜" },
    meaning: {
      en: "It most likely costs more than it gains, compared with usual handling.",
      zh: "与照常处理相比，成本很可能大于收益。",
    },
  },
} as const satisfies Record<string, { name: Bilingual; meaning: Bilingual }>;
export type Verdict = keyof typeof VERDICTS;

/** Past uses below which nothing is adopted without a trial. */
export const ENOUGH_USES = 30;

/** Thirds of the open cases by what they owe. */
export const STAKES = ["small", "middling", "large"] as const;
export type Stake = (typeof STAKES)[number];
export const STAKE_NAMES: Readonly<Record<Stake, Bilingual>> = {
  small: { en: "small stake", zh: "小额" },
  middling: { en: "medium stake", zh: "中额" },
  large: { en: "large stake", zh: "大额" },
};

/** Branches with fewer candidates than these are shown together, as their region. */
export const LEAST_OF_BRANCH = 10;

/** Why a case is in the list. */
export const WHYS = {
  stalled: { en: "no receipt in spite of work under several methods", zh: "多种方法清收仍无回款" },
  "moral-cause": { en: "a matter of will, not of ability", zh: "属意愿问题而非能力问题" },
  receivables: { en: "has receivables", zh: "有外欠款" },
  accounts: { en: "has several accounts", zh: "多头开户" },
  collateral: { en: "pledge or mortgage", zh: "有质押或抵押" },
  signal: { en: "a signal was captured", zh: "曾捕捉到线索" },
  "paid-before": { en: "has paid before", zh: "曾有还款" },
  "ability-unknown": {
    en: "the files do not record whether the borrower could pay",
    zh: "文件未反映借款人有无还款能力",
  },
  stale: {
    en: "the chance of a receipt has most likely halved under this officer",
    zh: "在现任信贷员手中回款可能已减半",
  },
  misfit: {
    en: "a colleague of the branch does better on such cases",
    zh: "同一分支机构有同事更擅长此类案件",
  },
} as const satisfies Record<string, Bilingual>;
export type Why = keyof typeof WHYS;

/** What makes now the moment. */
export const OPPORTUNITIES = {
  "captured-signal": { en: "a signal in the last 90 days", zh: "近90天内捕捉到线索" },
  harvest: { en: "harvest ahead", zh: "临近收获季" },
  "receivable-due": { en: "a receivable falls due within 90 days", zh: "90天内有应收款到期" },
  "limitation-ending": { en: "limitation runs out within 90 days", zh: "90天内诉讼时效届满" },
} as const satisfies Record<string, Bilingual>;
export type Opportunity = keyof typeof OPPORTUNITIES;

export interface TryCase {
  caseId: number;
  branchId: number;
  outstandingMinor: number;
  /** Net of what the officers' time costs; null where nothing can be said of its segment. */
  expectedGainMinor: number | null;
  why: readonly Why[];
  opportunities: readonly Opportunity[];
  /** Who holds it, and for a rotation who could; 0 and null: nobody known. */
  officerId: number;
  toOfficerId: number | null;
  /** Of the plan; null: there is none, and the place's holds for all of its cases. */
  verdict: Verdict | null;
}

/** A sum over some candidates of what the plan expects of them; money in minor units with limits. */
export interface PlannedSum {
  cases: number;
  expectedMinor: number;
  lowMinor: number;
  highMinor: number;
  /** Of all officers together. */
  minutes: number;
}

/** Why the plan leaves a candidate as it is: hours gain more elsewhere, another step gains more on it, nothing is known. */
export const WAITS = ["hours", "other-step", "nothing-better"] as const;
export type Wait = (typeof WAITS)[number];

/** What the plan of the whole portfolio does with a place. */
export interface PlannedPlace {
  /** By the place's own evidence, as if all hours were its own. */
  ownVerdict: Verdict;
  /** Candidates chosen by the filters, by their own verdict. */
  counts: Readonly<Record<Verdict, number>>;
  first: PlannedSum;
  tried: PlannedSum;
  /** What most of the money that waits waits for; null: none waits. */
  waits: Wait | null;
}

/** Net money over all candidates of a segment, in minor units, with 95 % limits. */
export interface NetGain {
  expected: number;
  low: number;
  high: number;
}

/** What stands behind a verdict. Shares are of what was owed at the start, 0–1. */
export interface TryEvidence {
  /** Past uses on comparable cases, and comparable cases without. */
  used: number;
  others: number;
  /** What came in as it was, used and not: what misleads. */
  rawUsed: number | null;
  rawOthers: number | null;
  /** Difference on comparable cases, from these cases alone; nulls where they are too few. */
  own: { estimate: number; low: number; high: number } | null;
  /** What was believed before these cases were looked at, and after. */
  prior: { mean: number; standardDeviation: number };
  posterior: { mean: number; standardDeviation: number };
  /** Officer-hours that one use takes beyond what is done otherwise, and their price; null where hours are not recorded. */
  extraMinutes: number | null;
  extraCostMinor: number | null;
  /** What the same hours would recover beyond the least effort on other cases; null where it cannot be estimated. */
  displacedMinor: number | null;
  /** What it would be worth, over all candidates, to know for sure before choosing. */
  informationValueMinor: number | null;
  /** Expected net benefit of the best pilot. */
  pilotBenefitMinor: number | null;
}

/** What stands behind the verdict on a rotation: what past changes did, against comparable cases that kept their officer. */
export interface RotationEvidence {
  /** Past changes that say nothing of how the case went. */
  changes: number;
  /** Change of the logarithm of the rate of receipts per month of tenure on a stuck case; null where not estimable. */
  slope: { estimate: number; low: number; high: number } | null;
  study: ChangesStudy | null;
}

/** A branch (or a region, where its branches have few) × cause × stake with at least one candidate. */
export interface TrySegment {
  kind: TryKind;
  regionId: number;
  /** Null: the row is a region's. */
  branchId: number | null;
  causeId: number;
  stake: Stake;
  verdict: Verdict;
  /** Likely a gain, but the officers' hours recover more elsewhere: the reason to wait. */
  isOutbid: boolean;
  /** Of the whole place, by which it was judged: filters choose among them and change no verdict. */
  placeCandidates: number;
  /** Those chosen, with what they owe and would gain. */
  candidates: number;
  outstandingMinor: number;
  gain: NetGain | null;
  /** Past uses on such cases, anywhere in the portfolio. */
  evidenceEpisodes: number;
  /** That it recovers more than it costs. */
  probabilityBetter: number | null;
  /** Cases of a pilot, both arms together; 0: none pays. */
  pilotSize: number | null;
  reason: ReasonCode | null;
  evidence: TryEvidence | null;
  rotation: RotationEvidence | null;
  /** What a plan within officers' hours takes of it; null where none is made for this kind. */
  planned: PlannedCases | null;
  /** Hours of officers that the planned cases need; without a plan, all candidates beyond what is done otherwise. */
  hours: number | null;
  /** Minor units that an officer's next hour gains; null where it cannot be estimated. */
  hourWorthMinor: number | null;
  /** Null: there is no plan, and the verdict is that of the place's own evidence. */
  plan: PlannedPlace | null;
  cases: readonly TryCase[];
}

export interface PlannedCases {
  cases: number;
  gainMinor: number;
}

/** Everything that could be tried, and what of it fits into officers' hours together. */
export interface TryPlaces {
  segments: readonly TrySegment[];
  /** Of the one plan, by kind; null: there is none. */
  plan: Readonly<Record<TryKind, { first: PlannedSum; tried: PlannedSum }>> | null;
  /** Null where no plan is made, or rotation is not chosen. */
  rotationPlan: { cases: number; gain: NetGain } | null;
}

/** Limits of the outstanding between the thirds: up to the first small, above the second large. */
export type StakeLimits = readonly [number, number];

export function stakeOf(outstandingMinor: number, [small, middling]: StakeLimits): Stake {
  if (outstandingMinor <= small) return "small";
  return outstandingMinor <= middling ? "middling" : "large";
}
