/** Filters and settings that one page alone reads, one entry each. */
import { RULE_SETTINGS } from "./candidate-rule";
import { JURISDICTION_NAMES, JURISDICTIONS } from "./conduct/jurisdictions";
import { RULE_NAMES } from "./conduct/rule-names";
import { CROSS_MEASURES, type CrossMeasureKey, MOST_ROW_DIMENSIONS } from "./cross";
import { DIMENSION_KEYS, DIMENSIONS, type DimensionKey } from "./dimensions";
import { month, oneWord, optionalSetting, setting, someLeftOut, someOf } from "./filter";
import { COHORT_LENGTHS, type CohortLength, MEASURE_SETTINGS } from "./measure-settings";
import { STEP_NAMES } from "./plan/steps";
import type { Bilingual } from "./text";
import { PLAN_SETTINGS } from "./what-if";
import { STAKE_NAMES, TRY_KINDS } from "./where-to-try";

const KIND: Bilingual = { en: "Kind of attempt", zh: "尝试类型" };
const STAKE: Bilingual = { en: "Stake", zh: "金额档次" };
const ACTION: Bilingual = { en: "Next step", zh: "下一步" };
const RULE: Bilingual = { en: "Rule", zh: "规则" };

export const OWN_FILTERS = {
  /** The months that those of the address are compared with. */
  vs_from: month(
    "vs_from",
    { en: "Compared from month", zh: "对比期起始月份" },
    { en: "compared with months from #", zh: "对比期自#起" },
  ),
  vs_to: month("vs_to", { en: "Compared to month", zh: "对比期截止月份" }, { en: "up to #", zh: "至#" }),
  kind: someOf("kind", KIND, TRY_KINDS),
  stake: someOf("stake", STAKE, STAKE_NAMES),
  not_kind: someLeftOut("kind", KIND, TRY_KINDS),
  not_stake: someLeftOut("stake", STAKE, STAKE_NAMES),
  stalled: setting("stalled", RULE_SETTINGS.stalled),
  solo: setting("solo", RULE_SETTINGS.solo),
  tried: setting("tried", RULE_SETTINGS.tried),
  discount: setting("discount", MEASURE_SETTINGS.discount),
  grace: setting("grace", MEASURE_SETTINGS.grace),
  kept: setting("kept", MEASURE_SETTINGS.kept),
  /** Of cohorts; null: quarters while they are few. */
  cohort: oneWord(
    "cohort",
    { en: "Cohorts by", zh: "批次" },
    Object.keys(COHORT_LENGTHS) as CohortLength[],
    (length) => ({ en: `cohorts by ${length}`, zh: COHORT_LENGTHS[length].zh }),
  ),
  /** Whose rules of conduct; null: those that the bank has set. */
  jurisdiction: oneWord(
    "jurisdiction",
    { en: "Rules of conduct", zh: "行为规范" },
    JURISDICTIONS,
    (code) => ({
      en: `by the rules of ${JURISDICTION_NAMES[code].en}`,
      zh: `按${JURISDICTION_NAMES[code].zh}规范`,
    }),
  ),
  rule: someOf("rule", RULE, RULE_NAMES),
  not_rule: someLeftOut("rule", RULE, RULE_NAMES),
  /** Of the plan of a branch. */
  cap: setting("cap", PLAN_SETTINGS.cap),
  penalty: optionalSetting("penalty", PLAN_SETTINGS.penalty),
  /** Of the plan of next steps: which of them, and what decides them. */
  action: someOf("action", ACTION, STEP_NAMES, { pattern: { en: "next step #", zh: "下一步为#" } }),
  not_action: someLeftOut("action", ACTION, STEP_NAMES, {
    en: "next step other than #",
    zh: "下一步非#",
  }),
  share: setting("share", PLAN_SETTINGS.share),
  least: setting("least", PLAN_SETTINGS.least),
  declined: setting("declined", PLAN_SETTINGS.declined),
  /** Of the cross table. */
  rows: someOf("rows", { en: "Rows", zh: "行" }, labelsOf(DIMENSIONS), {
    most: MOST_ROW_DIMENSIONS,
    pattern: { en: "by #", zh: "按#" },
    and: { en: " and ", zh: "、" },
  }),
  columns: oneWord("columns", { en: "Columns", zh: "列" }, DIMENSION_KEYS, (key) => ({
    en: `across ${DIMENSIONS[key].label.en.toLowerCase()}`,
    zh: `横列${DIMENSIONS[key].label.zh}`,
  })),
  measure: someOf(
    "measure",
    { en: "Measures", zh: "指标" },
    Object.fromEntries(
      Object.entries(CROSS_MEASURES).map(([key, { measure }]) => [key, measure.label]),
    ) as Readonly<Record<CrossMeasureKey, Bilingual>>,
    { pattern: { en: "#", zh: "#" }, and: { en: ", ", zh: "、" } },
  ),
} as const;

function labelsOf(dimensions: typeof DIMENSIONS): Readonly<Record<DimensionKey, Bilingual>> {
  return Object.fromEntries(DIMENSION_KEYS.map((key) => [key, dimensions[key].label])) as Record<
    DimensionKey,
    Bilingual
  >;
}

/** Those that choose rows: each can be let go by itself. What else a page reads of its own has a form there. */
export const OWN_CHOICE_KEYS = [
  "kind",
  "not_kind",
  "stake",
  "not_stake",
  "rule",
  "not_rule",
  "action",
  "not_action",
] as const satisfies readonly (keyof typeof OWN_FILTERS)[];

export type OwnFilterKey = keyof typeof OWN_FILTERS;
export const OWN_FILTER_KEYS = Object.keys(OWN_FILTERS) as OwnFilterKey[];
