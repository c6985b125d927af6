/**
 * The filters, one entry each: URL key, label in the form, how it is written into an address, what it says in a
 * sentence. Pages, twins and the command line all read this list; parse-filters.ts reads each back from an address, which
 * only a server does, and db/queries/where.ts gives each its SQL.
 */
import { type CandidateSettings, RULE_SETTINGS, type RuleSettingKey } from "./candidate-rule";
import type { Jurisdiction } from "./conduct/jurisdictions";
import { RULE_NAMES, type RuleKindCode } from "./conduct/rule-names";
import { DEFAULT_HORIZON } from "./horizons";
import type { Horizon } from "./rules";
import type { Bilingual, Language } from "./text";
import { STAKE_NAMES, type Stake, TRY_KINDS, type TryKind } from "./where-to-try";

/** Filters that choose codes from a dictionary. */
export const CODE_FILTER_KEYS = [
  "region",
  "branch",
  "officer",
  "method",
  "cause",
  "security",
  "borrower_kind",
] as const;
export type CodeFilterKey = (typeof CODE_FILTER_KEYS)[number];

export interface FilterState extends Readonly<Record<CodeFilterKey, readonly string[]>>, CandidateSettings {
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
  /** Rules whose breaches are listed. */
  readonly rule: readonly RuleKindCode[];
}

/** What a phrase needs to speak: names of codes, months as text. */
export interface FilterWords {
  language: Language;
  name(key: CodeFilterKey, code: string): string;
  month(month: string): string;
}

/** A value into texts of the address, and into words. */
export interface FilterOperator<Value> {
  label: Bilingual;
  fallback: Value;
  /** The texts of the address; none for the default. */
  write(value: Value): readonly string[];
  /** A fragment of the sentence; null where there is nothing to say. */
  phrase(value: Value, words: FilterWords): string | null;
}

type FilterRegistry = { readonly [Key in keyof FilterState]: FilterOperator<FilterState[Key]> };

/** In the order of the address and of the form. */
export const FILTERS: FilterRegistry = {
  region: codes("region", { en: "Region", zh: "地区" }, { en: "in #", zh: "#" }),
  branch: codes("branch", { en: "Branch", zh: "分支机构" }, { en: "branch #", zh: "#" }),
  officer: codes("officer", { en: "Officer", zh: "信贷员" }, { en: "officer #", zh: "信贷员#" }),
  method: codes("method", { en: "Method", zh: "清收方法" }, { en: "# only", zh: "仅#" }),
  cause: codes("cause", { en: "Cause of default", zh: "违约原因" }, { en: "cause #", zh: "违约原因为#" }),
  security: codes("security", { en: "Security", zh: "担保方式" }, { en: "security #", zh: "担保方式为#" }),
  borrower_kind: codes(
    "borrower_kind",
    { en: "Kind of borrower", zh: "借款人类型" },
    { en: "borrowers #", zh: "借款人类型为#" },
  ),
  from: month({ en: "From month", zh: "起始月份" }, { en: "from #", zh: "#起" }),
  to: month({ en: "To month", zh: "截止月份" }, { en: "until #", zh: "截至#" }),
  horizon: {
    label: { en: "Judged after", zh: "观察期" },
    fallback: DEFAULT_HORIZON,
    write: (days) => (days === DEFAULT_HORIZON ? [] : [String(days)]),
    phrase: (days, { language }) =>
      language === "zh" ? `按此后${days}天评判` : `judged ${days} days after each step`,
  },
  lang: {
    label: { en: "Language", zh: "语言" },
    fallback: null,
    write: (language) => (language === null ? [] : [language]),
    phrase: () => null,
  },
  sort: {
    label: { en: "Order", zh: "排序" },
    fallback: null,
    write: (sort) => (sort === null ? [] : [sort]),
    phrase: () => null,
  },
  page: {
    label: { en: "Page", zh: "页码" },
    fallback: 1,
    write: (page) => (page === 1 ? [] : [String(page)]),
    phrase: () => null,
  },
  q: {
    label: { en: "Case or borrower", zh: "案件或借款人" },
    fallback: "",
    write: (text) => (text === "" ? [] : [text]),
    phrase: (text, { language }) => {
      if (text === "") return null;
      return language === "zh" ? `案件或借款人以“${text}”开头` : `case or borrower beginning with “${text}”`;
    },
  },
  kind: closedList({ en: "Kind of attempt", zh: "尝试类型" }, TRY_KINDS),
  stake: closedList({ en: "Stake", zh: "金额档次" }, STAKE_NAMES),
  stalled: setting("stalled"),
  solo: setting("solo"),
  tried: setting("tried"),
  jurisdiction: {
    label: { en: "Rules of conduct", zh: "行为规范" },
    fallback: null,
    write: (jurisdiction) => (jurisdiction === null ? [] : [jurisdiction]),
    phrase: (jurisdiction, { language }) =>
      jurisdiction && (language === "zh" ? `按${jurisdiction}规范` : `by the rules of ${jurisdiction}`),
  },
  rule: closedList({ en: "Rule", zh: "规则" }, RULE_NAMES),
};

export const FILTER_KEYS = Object.keys(FILTERS) as (keyof FilterState)[];

/** Every filter at its default. */
export const NO_FILTERS: FilterState = Object.fromEntries(
  FILTER_KEYS.map((key) => [key, FILTERS[key].fallback]),
) as unknown as FilterState;

/** The address of a state: only what differs from the default, in the order of the registry. */
export function filtersToSearch(filters: Partial<FilterState>): URLSearchParams {
  const search = new URLSearchParams();
  for (const key of FILTER_KEYS) for (const text of written(key, filters[key])) search.append(key, text);
  return search;
}

function written<Key extends keyof FilterState>(key: Key, value: FilterState[Key] | undefined) {
  const operator: FilterOperator<FilterState[Key]> = FILTERS[key];
  return value === undefined ? [] : operator.write(value);
}

function codes(key: CodeFilterKey, label: Bilingual, pattern: Bilingual): FilterOperator<readonly string[]> {
  return {
    label,
    fallback: [],
    write: (value) => value,
    phrase: (value, words) => {
      if (value.length === 0) return null;
      const names = value.map((code) => words.name(key, code));
      const last = names.pop() ?? "";
      const [joint, or] = words.language === "zh" ? ["、", "或"] : [", ", " or "];
      const list = names.length === 0 ? last : names.join(joint) + or + last;
      return pattern[words.language].replace("#", () => list);
    },
  };
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

/** A setting of the candidate rule: silent where it is the default. */
function setting(key: RuleSettingKey): FilterOperator<number> {
  const { label, unit, default: fallback } = RULE_SETTINGS[key];
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

function month(label: Bilingual, pattern: Bilingual): FilterOperator<string | null> {
  return {
    label,
    fallback: null,
    write: (value) => (value === null ? [] : [value]),
    phrase: (value, words) =>
      value === null ? null : pattern[words.language].replace("#", () => words.month(value)),
  };
}
