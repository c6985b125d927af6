/**
 * The filters, one entry each: URL key, label in the form, how it is read, how it is written back, what it says in a
 * sentence. Pages, twins and the command line all read this list; db/queries/where.ts gives each its SQL.
 */
import { isoFromMonth, monthFromIso } from "./calendar";
import { FilterError, unknownCode, wrongValue } from "./filter-error";
import { DEFAULT_HORIZON, isHorizon } from "./horizons";
import { HORIZONS, type Horizon } from "./rules";
import { type Bilingual, LANGUAGES, type Language } from "./text";

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

export interface FilterState extends Readonly<Record<CodeFilterKey, readonly string[]>> {
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
}

/** The codes that exist, per filter. */
export type KnownCodes = Readonly<Record<CodeFilterKey, ReadonlySet<string>>>;

/** What a phrase needs to speak: names of codes, months as text. */
export interface FilterWords {
  language: Language;
  name(key: CodeFilterKey, code: string): string;
  month(month: string): string;
}

/** Texts of the address for one key, to a value; and back; and into words. */
export interface FilterOperator<Value> {
  label: Bilingual;
  fallback: Value;
  /** @throws FilterError */
  parse(texts: readonly [string, ...string[]], known: KnownCodes): Value;
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
  from: month("from", { en: "From month", zh: "起始月份" }, { en: "from #", zh: "#起" }),
  to: month("to", { en: "To month", zh: "截止月份" }, { en: "until #", zh: "截至#" }),
  horizon: {
    label: { en: "Judged after", zh: "观察期" },
    fallback: DEFAULT_HORIZON,
    parse: ([text]) => {
      const days = Number(text);
      if (/^\d+$/.test(text) && isHorizon(days)) return days;
      throw wrongValue("horizon", text, { en: `one of ${HORIZONS.join(", ")}`, zh: HORIZONS.join("、") });
    },
    write: (days) => (days === DEFAULT_HORIZON ? [] : [String(days)]),
    phrase: (days, { language }) =>
      language === "zh" ? `按此后${days}天评判` : `judged ${days} days after each step`,
  },
  lang: {
    label: { en: "Language", zh: "语言" },
    fallback: null,
    parse: ([text]) => {
      const language = LANGUAGES.find((known) => known === text);
      if (language) return language;
      throw wrongValue("lang", text, { en: `one of ${LANGUAGES.join(", ")}`, zh: LANGUAGES.join("、") });
    },
    write: (language) => (language === null ? [] : [language]),
    phrase: () => null,
  },
  sort: {
    label: { en: "Order", zh: "排序" },
    fallback: null,
    parse: ([text]) => {
      if (/^-?[a-z0-9_]+$/.test(text)) return text;
      throw wrongValue("sort", text, { en: "a column, or - and a column", zh: "列名，或-加列名" });
    },
    write: (sort) => (sort === null ? [] : [sort]),
    phrase: () => null,
  },
  page: {
    label: { en: "Page", zh: "页码" },
    fallback: 1,
    parse: ([text]) => {
      if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
      throw wrongValue("page", text, { en: "a whole number from 1", zh: "正整数" });
    },
    write: (page) => (page === 1 ? [] : [String(page)]),
    phrase: () => null,
  },
  q: {
    label: { en: "Case or borrower", zh: "案件或借款人" },
    fallback: "",
    parse: ([text]) => {
      const sought = text.trim();
      if (sought.length <= 100) return sought;
      throw wrongValue("q", `${sought.slice(0, 20)}…`, { en: "100 characters or less", zh: "100个字以内" });
    },
    write: (text) => (text === "" ? [] : [text]),
    phrase: (text, { language }) => {
      if (text === "") return null;
      return language === "zh" ? `案件或借款人以“${text}”开头` : `case or borrower beginning with “${text}”`;
    },
  },
};

export const FILTER_KEYS = Object.keys(FILTERS) as (keyof FilterState)[];

/** Every filter at its default. */
export const NO_FILTERS: FilterState = Object.fromEntries(
  FILTER_KEYS.map((key) => [key, FILTERS[key].fallback]),
) as unknown as FilterState;

/**
 * Reads an address. A repeated list filter adds up; a repeated single one, an unknown name and a wrong value are errors.
 *
 * @param also names of parameters that the page itself reads
 * @throws FilterError that names parameter, value and what would be right
 */
export function parseFilters(
  search: URLSearchParams,
  known: KnownCodes,
  also: readonly string[] = [],
): FilterState {
  for (const name of search.keys()) {
    if (name in FILTERS || also.includes(name)) continue;
    throw new FilterError(name, search.get(name) ?? "", {
      en: `Unknown parameter “${name}”. Known: ${[...FILTER_KEYS, ...also].join(", ")}.`,
      zh: `未知的参数“${name}”。已知：${[...FILTER_KEYS, ...also].join("、")}。`,
    });
  }
  const entries = FILTER_KEYS.map((key) => [key, parseOne(key, search.getAll(key), known)] as const);
  const filters = Object.fromEntries(entries) as unknown as FilterState;
  if (filters.from !== null && filters.to !== null && filters.from > filters.to)
    throw wrongValue("to", filters.to, { en: `${filters.from} or later`, zh: `${filters.from}或更晚的月份` });
  return filters;
}

function parseOne<Key extends keyof FilterState>(
  key: Key,
  given: readonly string[],
  known: KnownCodes,
): FilterState[Key] {
  const operator: FilterOperator<FilterState[Key]> = FILTERS[key];
  const [first, ...rest] = given.filter((text) => text !== "");
  if (first === undefined) return operator.fallback;
  if (rest.length > 0 && !Array.isArray(operator.fallback))
    throw wrongValue(key, [first, ...rest].join(", "), { en: "one value", zh: "单个值" });
  return operator.parse([first, ...rest], known);
}

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
    parse: (texts, known) => {
      const stranger = texts.find((code) => !known[key].has(code));
      if (stranger !== undefined) throw unknownCode(key, label, stranger, known[key]);
      return [...new Set(texts)].sort();
    },
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

function month(key: "from" | "to", label: Bilingual, pattern: Bilingual): FilterOperator<string | null> {
  return {
    label,
    fallback: null,
    parse: ([text]) => {
      const number = monthFromIso(text);
      if (number !== null) return isoFromMonth(number);
      throw wrongValue(key, text, { en: "a month such as 2024-01", zh: "月份，例如2024-01" });
    },
    write: (value) => (value === null ? [] : [value]),
    phrase: (value, words) =>
      value === null ? null : pattern[words.language].replace("#", () => words.month(value)),
  };
}
