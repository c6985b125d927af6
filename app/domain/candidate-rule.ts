/** Which stalled cases are candidates: settings that a reader may change, and the rule they make. */
import type { Fence } from "./fences/fence-names";
import type { NumberSetting } from "./filter";
import { NEAR_DAYS } from "./rules";
import type { Opportunity, Why } from "./where-to-try";

/** Names of the parameters in addresses and forms. */
export const RULE_SETTINGS = {
  stalled: {
    label: { en: "No receipt for", zh: "无回款天数" },
    unit: { en: "days", zh: "天" },
    least: 30,
    most: 1825,
    default: 180,
  },
  solo: {
    label: { en: "Activities by one officer since", zh: "此后单人清收次数不少于" },
    unit: { en: "or more", zh: "次" },
    least: 0,
    most: 100,
    default: 4,
  },
  tried: {
    label: { en: "Methods tried since", zh: "此后使用方法不少于" },
    unit: { en: "or more", zh: "种" },
    least: 0,
    most: 17,
    default: 2,
  },
} as const satisfies Record<string, NumberSetting>;

export type RuleSettingKey = keyof typeof RULE_SETTINGS;
export const RULE_SETTING_KEYS = Object.keys(RULE_SETTINGS) as RuleSettingKey[];
export type CandidateSettings = Readonly<Record<RuleSettingKey, number>>;

export const DEFAULT_RULE = Object.fromEntries(
  RULE_SETTING_KEYS.map((key) => [key, RULE_SETTINGS[key].default]),
) as CandidateSettings;

/** Months (0 January) in which harvests bring money in, one month ahead of them and during. */
const HARVEST_MONTHS = [7, 8, 9, 10];

/** An open case without a receipt for long, and what decides whether a group attack may be tried on it. */
export interface StalledCase {
  caseId: number;
  regionId: number;
  branchId: number;
  causeId: number;
  causeTag: string;
  causeCode: string;
  officerId: number;
  outstandingMinor: number;
  /** Codes joined by `;`; null where the files do not say. */
  traits: string | null;
  /** "" where unknown. */
  security: string;
  receivedMinor: number;
  daysStalled: number;
  soloActivities: number;
  methodsTried: number;
  /** Whether the case was group-attacked since the last receipt. */
  wasAttacked: boolean;
  hasSignal: boolean;
  hasNearSignal: boolean;
  hasNearReceivable: boolean;
  limitationEndDay: number;
  /** Why it is left alone; null: it is not. See `fenceOf`. */
  fence: Fence | null;
}

/** Why a case is a candidate, or null where it is none. What nobody recorded never excludes. */
export function candidateWhys(one: StalledCase, rule: CandidateSettings): Why[] | null {
  return one.fence === null ? unfencedWhys(one, rule) : null;
}

/** Why a case would be a candidate, were it not left alone. */
function unfencedWhys(one: StalledCase, rule: CandidateSettings): Why[] | null {
  const traits = one.traits?.split(";") ?? [];
  const isStalled =
    one.daysStalled >= rule.stalled && one.soloActivities >= rule.solo && one.methodsTried >= rule.tried;
  if (!isStalled || one.wasAttacked) return null;
  const signs: Why[] = [
    ...(one.causeTag === "moral" ? (["moral-cause"] as const) : []),
    ...(traits.includes("has-receivables") ? (["receivables"] as const) : []),
    ...(traits.includes("several-accounts") ? (["accounts"] as const) : []),
    ...(one.security === "pledge" || one.security === "mortgage" ? (["collateral"] as const) : []),
    ...(one.hasSignal ? (["signal"] as const) : []),
    ...(one.receivedMinor > 0 ? (["paid-before"] as const) : []),
  ];
  if (signs.length > 0) return ["stalled", ...signs];
  const isSilent = one.causeCode === "unknown" || one.traits === null || one.security === "";
  return isSilent ? ["stalled", "ability-unknown"] : null;
}

/** What makes now the moment. @param month of the cut-off date, 0 January */
export function opportunitiesOf(one: StalledCase, cutOffDay: number, month: number): Opportunity[] {
  return [
    ...(one.hasNearSignal ? (["captured-signal"] as const) : []),
    ...(HARVEST_MONTHS.includes(month) ? (["harvest"] as const) : []),
    ...(one.hasNearReceivable ? (["receivable-due"] as const) : []),
    ...(one.limitationEndDay - cutOffDay <= NEAR_DAYS ? (["limitation-ending"] as const) : []),
  ];
}
