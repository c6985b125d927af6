/**
 * All filters: those of every page (common-filters.ts) and those of one page alone. Twins and the command line read this list;
 * parse-filters.ts reads each back from an address, and db/queries/where.ts gives each its SQL.
 */
import { type CandidateSettings, type NumberSetting, RULE_SETTINGS } from "./candidate-rule";
import { COMMON_FILTERS, type CodeFilterKey, type FilterOperator } from "./common-filters";
import type { Jurisdiction } from "./conduct/jurisdictions";
import { RULE_NAMES, type RuleKindCode } from "./conduct/rule-names";
import {
  COHORT_LENGTHS,
  type CohortLength,
  MEASURE_SETTINGS,
  type MeasureSettings,
} from "./measure-settings";
import type { Horizon } from "./rules";
import { type Bilingual, LANGUAGES, type Language } from "./text";
import { STAKE_NAMES, type Stake, TRY_KINDS, type TryKind } from "./where-to-try";

export interface FilterState
  extends Readonly<Record<CodeFilterKey, readonly string[]>>,
    CandidateSettings,
    MeasureSettings {
  /** Months `YYYY-MM`, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly horizon: Horizon;
  /** null: not in the address. */
  readonly lang: Language | null;
  /** Column key, `-key` for descending; null: the report's own order. */
  readonly sort: string | null;
  readonly page: number;
  /** Case id, borrower id or borrower name, by its beginning. */
  readonly q: string;
  /** Of where to try what; no other report looks at them, nor at the settings of the candidate rule. */
  readonly kind: readonly TryKind[];
  readonly stake: readonly Stake[];
  /** Whose rules of conduct; null: those that the bank has set. Only conduct looks at it. */
  readonly jurisdiction: Jurisdiction | null;
  /** Of cohorts; null: quarters while they are few. */
  readonly cohort: CohortLength | null;
  /** Rules whose breaches are listed. */
  readonly rule: readonly RuleKindCode[];
}

type OwnFilters = Pick<
  FilterState,
  keyof CandidateSettings | keyof MeasureSettings | "kind" | "stake" | "jurisdiction" | "rule" | "cohort"
>;
export type OwnFilterKey = keyof OwnFilters;

const OWN_FILTERS: { readonly [Key in OwnFilterKey]: FilterOperator<FilterState[Key]> } = {
  kind: closedList({ en: "Kind of attempt", zh: "尝试类型" }, TRY_KINDS),
  stake: closedList({ en: "Stake", zh: "金额档次" }, STAKE_NAMES),
  stalled: setting(RULE_SETTINGS.stalled),
  solo: setting(RULE_SETTINGS.solo),
  tried: setting(RULE_SETTINGS.tried),
  discount: setting(MEASURE_SETTINGS.discount),
  grace: setting(MEASURE_SETTINGS.grace),
  kept: setting(MEASURE_SETTINGS.kept),
  cohort: {
    label: { en: "Cohorts by", zh: "批次" },
    fallback: null,
    write: (length) => (length === null ? [] : [length]),
    phrase: (length, { language }) =>
      length && (language === "zh" ? COHORT_LENGTHS[length].zh : `cohorts by ${length}`),
  },
  jurisdiction: {
    label: { en: "Rules of conduct", zh: "行为规范" },
    fallback: null,
    write: (jurisdiction) => (jurisdiction === null ? [] : [jurisdiction]),
    phrase: (jurisdiction, { language }) =>
      jurisdiction && (language === "zh" ? `按${jurisdiction}规范` : `by the rules of ${jurisdiction}`),
  },
  rule: closedList({ en: "Rule", zh: "规则" }, RULE_NAMES),
};

export const FILTERS: { readonly [Key in keyof FilterState]: FilterOperator<FilterState[Key]> } = {
  ...COMMON_FILTERS,
  ...OWN_FILTERS,
};

export const FILTER_KEYS = Object.keys(FILTERS) as (keyof FilterState)[];

/** Every filter at its default. */
export const NO_FILTERS: FilterState = Object.fromEntries(
  FILTER_KEYS.map((key) => [key, FILTERS[key].fallback]),
) as unknown as FilterState;

/** What a page's own filters say, for a sentence that a browser puts together; null where they say nothing. */
export function ownPhrase(filters: FilterState): Bilingual | null {
  const phrases = (language: Language) =>
    (Object.keys(OWN_FILTERS) as OwnFilterKey[]).flatMap((key) => phraseOfOwn(key, filters, language) ?? []);
  const [en, zh] = LANGUAGES.map((language) => phrases(language)) as [string[], string[]];
  return en.length === 0 ? null : { en: en.join(", "), zh: zh.join("，") };
}

function phraseOfOwn<Key extends OwnFilterKey>(key: Key, filters: FilterState, language: Language) {
  const operator: FilterOperator<FilterState[Key]> = OWN_FILTERS[key];
  return operator.phrase(filters[key], { language, name: (_, code) => code, month: (text) => text });
}

/** Words of a closed list. */
function closedList<Word extends string>(
  label: Bilingual,
  names: Readonly<Record<Word, Bilingual>>,
): FilterOperator<readonly Word[]> {
  return {
    label,
    fallback: [],
    write: (value) => value,
    phrase: (value, { language }) =>
      value.length === 0
        ? null
        : value.map((word) => names[word][language]).join(language === "zh" ? "或" : " or "),
  };
}

/** Silent where it is the default. */
function setting({ label, unit, default: fallback }: NumberSetting): FilterOperator<number> {
  return {
    label,
    fallback,
    write: (value) => (value === fallback ? [] : [String(value)]),
    phrase: (value, { language }) => {
      if (value === fallback) return null;
      const text = `${label[language]} ${value} ${unit[language]}`;
      return language === "zh" ? text.replaceAll(" ", "") : text.toLowerCase();
    },
  };
}
