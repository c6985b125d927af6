/**
 * The filters that every page has, one entry each: URL key, label in the form, how it is written into an address, what it
 * says in a sentence. Browsers load these; those that one page alone has stand in filters.ts, which only a server reads.
 */
import type { FilterState, OwnFilterKey } from "./filters";
import { DEFAULT_HORIZON } from "./horizons";
import type { Bilingual, Language } from "./text";

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

export type CommonFilterKey = Exclude<keyof FilterState, OwnFilterKey>;

/** In the order of the address and of the form. */
export const COMMON_FILTERS: { readonly [Key in CommonFilterKey]: FilterOperator<FilterState[Key]> } = {
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
};

export const COMMON_FILTER_KEYS = Object.keys(COMMON_FILTERS) as CommonFilterKey[];

/** The address of a state, page-bound filters left out: only what differs from the default, in the order of the registry. */
export function filtersToSearch(filters: Partial<FilterState>): URLSearchParams {
  const search = new URLSearchParams();
  for (const key of COMMON_FILTER_KEYS)
    for (const text of written(key, filters[key])) search.append(key, text);
  return search;
}

function written<Key extends CommonFilterKey>(key: Key, value: FilterState[Key] | undefined) {
  const operator: FilterOperator<FilterState[Key]> = COMMON_FILTERS[key];
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

function month(label: Bilingual, pattern: Bilingual): FilterOperator<string | null> {
  return {
    label,
    fallback: null,
    write: (value) => (value === null ? [] : [value]),
    phrase: (value, words) =>
      value === null ? null : pattern[words.language].replace("#", () => words.month(value)),
  };
}
