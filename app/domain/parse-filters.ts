/** Addresses to filters: how the texts of each parameter are read, and what is wrong with those that cannot be. */
import { isoFromMonth, monthFromIso } from "./calendar";
import { type NumberSetting, RULE_SETTINGS } from "./candidate-rule";
import type { CodeFilterKey, FilterOperator } from "./common-filters";
import { JURISDICTIONS } from "./conduct/jurisdictions";
import { RULE_KIND_CODES } from "./conduct/rule-names";
import { FilterError, unknownCode, wrongValue } from "./filter-error";
import { FILTER_KEYS, FILTERS, type FilterState } from "./filters";
import { isHorizon } from "./horizons";
import { COHORT_LENGTHS, type CohortLength, MEASURE_SETTINGS } from "./measure-settings";
import { HORIZONS } from "./rules";
import { LANGUAGES } from "./text";
import { STAKES, TRY_KINDS, type TryKind } from "./where-to-try";

/** The codes that exist, per filter. */
export type KnownCodes = Readonly<Record<CodeFilterKey, ReadonlySet<string>>>;

/** The texts of one parameter, to its value. @throws FilterError */
type Reader<Value> = (texts: readonly [string, ...string[]], known: KnownCodes) => Value;

const READERS: { readonly [Key in keyof FilterState]: Reader<FilterState[Key]> } = {
  region: codes("region"),
  branch: codes("branch"),
  officer: codes("officer"),
  method: codes("method"),
  cause: codes("cause"),
  security: codes("security"),
  borrower_kind: codes("borrower_kind"),
  from: month("from"),
  to: month("to"),
  horizon: ([text]) => {
    const days = Number(text);
    if (/^\d+$/.test(text) && isHorizon(days)) return days;
    throw wrongValue("horizon", text, { en: `one of ${HORIZONS.join(", ")}`, zh: HORIZONS.join("、") });
  },
  lang: ([text]) => {
    const language = LANGUAGES.find((known) => known === text);
    if (language) return language;
    throw wrongValue("lang", text, { en: `one of ${LANGUAGES.join(", ")}`, zh: LANGUAGES.join("、") });
  },
  sort: ([text]) => {
    if (/^-?[a-z0-9_]+$/.test(text)) return text;
    throw wrongValue("sort", text, { en: "a column, or - and a column", zh: "列名，或-加列名" });
  },
  page: ([text]) => {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw wrongValue("page", text, { en: "a whole number from 1", zh: "正整数" });
  },
  q: ([text]) => {
    const sought = text.trim();
    if (sought.length <= 100) return sought;
    throw wrongValue("q", `${sought.slice(0, 20)}…`, { en: "100 characters or less", zh: "100个字以内" });
  },
  kind: listed("kind", Object.keys(TRY_KINDS) as TryKind[]),
  stake: listed("stake", STAKES),
  stalled: setting("stalled", RULE_SETTINGS.stalled),
  solo: setting("solo", RULE_SETTINGS.solo),
  tried: setting("tried", RULE_SETTINGS.tried),
  discount: setting("discount", MEASURE_SETTINGS.discount),
  grace: setting("grace", MEASURE_SETTINGS.grace),
  kept: setting("kept", MEASURE_SETTINGS.kept),
  cohort: ([text]) => {
    const lengths = Object.keys(COHORT_LENGTHS) as CohortLength[];
    const length = lengths.find((known) => known === text);
    if (length) return length;
    throw wrongValue("cohort", text, { en: `one of ${lengths.join(", ")}`, zh: lengths.join("、") });
  },
  jurisdiction: ([text]) => {
    const jurisdiction = JURISDICTIONS.find((known) => known === text);
    if (jurisdiction) return jurisdiction;
    throw wrongValue("jurisdiction", text, {
      en: `one of ${JURISDICTIONS.join(", ")}`,
      zh: JURISDICTIONS.join("、"),
    });
  },
  rule: listed("rule", RULE_KIND_CODES),
};

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
  return READERS[key]([first, ...rest], known);
}

function codes(key: CodeFilterKey): Reader<readonly string[]> {
  return (texts, known) => {
    const stranger = texts.find((code) => !known[key].has(code));
    if (stranger !== undefined) throw unknownCode(key, FILTERS[key].label, stranger, known[key]);
    return [...new Set(texts)].sort();
  };
}

function listed<Word extends string>(
  key: "kind" | "stake" | "rule",
  known: readonly Word[],
): Reader<readonly Word[]> {
  return (texts) => {
    const stranger = texts.find((text) => !known.some((word) => word === text));
    if (stranger !== undefined)
      throw wrongValue(key, stranger, { en: `one of ${known.join(", ")}`, zh: known.join("、") });
    return known.filter((word) => texts.some((text) => text === word));
  };
}

function setting(key: keyof FilterState, { least, most }: NumberSetting): Reader<number> {
  return ([text]) => {
    const value = Number(text);
    if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value;
    throw wrongValue(key, text, {
      en: `a whole number from ${least} to ${most}`,
      zh: `${least}至${most}之间的整数`,
    });
  };
}

function month(key: "from" | "to"): Reader<string | null> {
  return ([text]) => {
    const number = monthFromIso(text);
    if (number !== null) return isoFromMonth(number);
    throw wrongValue(key, text, { en: "a month such as 2024-01", zh: "月份，例如2024-01" });
  };
}
