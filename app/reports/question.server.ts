/** A report's question, made ready: who asks what of which portfolio. */

import { CODE_FILTER_KEYS } from "~/domain/common-filters";
import { FilterError } from "~/domain/filter-error";
import type { FilterState } from "~/domain/filters";
import type { FilterNames, Portfolio } from "~/domain/report";
import { REPORTS, type ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Language } from "~/domain/text";
import { type Dictionaries, readDictionaries } from "~db/queries/dictionaries";
import { readPortfolio } from "~db/queries/portfolio";
import { type Recorded, readRecorded } from "~db/queries/recorded";
import { type Selection, selectionOf } from "~db/queries/selection";
import type { Store } from "~db/store";

export interface Question {
  store: Store;
  scope: Scope;
  filters: FilterState;
  portfolio: Portfolio;
  recorded: Recorded;
  dictionaries: Dictionaries;
  selection: Selection;
  language: Language;
}

export async function ask(store: Store, scope: Scope, filters: FilterState): Promise<Question> {
  const portfolio = await readPortfolio(store);
  const dictionaries = await readDictionaries(store, portfolio.importVersion);
  return {
    store,
    scope,
    filters,
    portfolio,
    recorded: await readRecorded(store, portfolio.importVersion),
    dictionaries,
    selection: selectionOf(dictionaries, portfolio, scope, filters),
    language: filters.lang ?? "en",
  };
}

/** The column asked to sort by, or the report's own. @throws FilterError where the report has no such column */
export function orderOf(name: ReportName, filters: FilterState): { key: string; descending: boolean } {
  const { columns, order } = REPORTS[name];
  const wish = filters.sort ?? order;
  const key = wish.replace(/^-/, "");
  const keys: readonly string[] = columns.map((column) => column.key);
  if (!keys.includes(key))
    throw new FilterError("sort", wish, {
      en: `sort “${wish}” is not a column of ${name}. Known: ${keys.join(", ")}.`,
      zh: `排序“${wish}”不是报表${name}的列。已知：${keys.join("、")}。`,
    });
  return { key, descending: wish.startsWith("-") };
}

/** Names of just the codes that the filters hold. */
export function filterNames(dictionaries: Dictionaries, filters: FilterState): FilterNames {
  return Object.fromEntries(
    CODE_FILTER_KEYS.map((key) => [
      key,
      Object.fromEntries(
        filters[key].map((code) => [
          code,
          dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code },
        ]),
      ),
    ]),
  ) as unknown as FilterNames;
}
