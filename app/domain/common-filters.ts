/** The filters that most pages have, one entry each; those of one page alone stand in own-filters.ts. */
import { CASE_CHOICES } from "./case-choice";
import { CODE_EXCLUSIONS, CODE_FILTERS } from "./code-filters";
import {
  CODE_EXCLUSION_KEYS,
  CODE_FILTER_KEYS,
  type CodeFilterKey,
  type ExclusionOf,
  exclusionOf,
  type Filter,
  month,
  oneWord,
} from "./filter";
import { readHorizon, readOrder, readPage, readSought } from "./filter-readers.server";
import { DEFAULT_HORIZON } from "./horizons";
import type { Horizon } from "./rules";
import { inLanguage, LANGUAGES } from "./text";

/** In the order of the address and of the form. */
export const COMMON_FILTERS = {
  ...CODE_FILTERS,
  ...CODE_EXCLUSIONS,
  ...CASE_CHOICES,
  from: month("from", { en: "From month", zh: "起始月份" }, { en: "from #", zh: "#起" }),
  to: month("to", { en: "To month", zh: "截止月份" }, { en: "until #", zh: "截至#" }),
  horizon: {
    label: { en: "Follow-up", zh: "观察期" },
    fallback: DEFAULT_HORIZON as Horizon,
    read: readHorizon,
    write: (days) => (days === DEFAULT_HORIZON ? [] : [String(days)]),
    phrase: (days, { language }) =>
      inLanguage({ en: `outcomes measured at ${days} days`, zh: `以${days}天为观察期` }, language),
  } satisfies Filter<Horizon>,
  /** null: not in the address. */
  lang: oneWord("lang", { en: "Language", zh: "语言" }, LANGUAGES, () => null),
  /** Column key, `-key` for descending; null: the report's own order. */
  sort: {
    label: { en: "Order", zh: "排序" },
    fallback: null as string | null,
    read: readOrder,
    write: (sort) => (sort === null ? [] : [sort]),
    phrase: () => null,
  } satisfies Filter<string | null>,
  page: {
    label: { en: "Page", zh: "页码" },
    fallback: 1 as number,
    read: readPage,
    write: (page) => (page === 1 ? [] : [String(page)]),
    phrase: () => null,
  } satisfies Filter<number>,
  /** Case id, borrower id or borrower name, by its beginning. */
  q: {
    label: { en: "Case or borrower", zh: "案件或借款人" },
    fallback: "" as string,
    read: readSought,
    write: (text) => (text === "" ? [] : [text]),
    phrase: (text, { language }) => {
      if (text === "") return null;
      return inLanguage(
        { en: `case or borrower beginning with “${text}”`, zh: `案件或借款人以“${text}”开头` },
        language,
      );
    },
  } satisfies Filter<string>,
} as const;

export type CommonFilterKey = keyof typeof COMMON_FILTERS;
export const COMMON_FILTER_KEYS = Object.keys(COMMON_FILTERS) as CommonFilterKey[];

/** What decides how an answer is shown, and never what it is. */
export const VIEW_KEYS = ["lang", "sort", "page"] as const satisfies readonly CommonFilterKey[];

export { CODE_EXCLUSION_KEYS, CODE_FILTER_KEYS, type CodeFilterKey, type ExclusionOf, exclusionOf };
