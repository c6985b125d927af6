/** Rows to a whole report: with what a reader must know to trust it. */

import type { Asked } from "~/answers/definition.server";
import { areEpisodesUndated } from "~/domain/assumed-dates";
import { CODE_FILTER_KEYS, exclusionOf } from "~/domain/common-filters";
import { ownPhrase } from "~/domain/filters";
import type { FilterNames, KeptReport, KeptRow, Population } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { caseCounts, episodeCounts } from "~db/queries/population-counts";
import { reportMeaning } from "./report-meaning.server";

export async function assemble(
  asked: Asked,
  name: ReportName,
  rows: readonly KeptRow[],
): Promise<KeptReport> {
  return { ...(await frame(asked, name)), rows, total: rows.length };
}

/** A report without its rows. */
export async function frame(asked: Asked, name: ReportName): Promise<Omit<KeptReport, "rows" | "total">> {
  const { portfolio, filters } = asked;
  return {
    ...portfolio,
    name,
    meaning: reportMeaning(name),
    filters,
    ownFilters: ownPhrase(filters),
    names: filterNames(asked),
    columns: REPORTS[name].columns,
    population: await population(asked),
  };
}

export async function population({ store, selection, portfolio }: Asked): Promise<Population> {
  const cases = await caseCounts(store, selection);
  const episodes = await episodeCounts(store, selection);
  return {
    cases: cases.total,
    maturedCases: portfolio.datesAssumed ? null : cases.matured,
    episodes: episodes.total,
    maturedEpisodes: areEpisodesUndated(portfolio) ? null : episodes.matured,
  };
}

/** Names of just the codes that the filters hold. */
export function filterNames({ dictionaries, filters }: Pick<Asked, "dictionaries" | "filters">): FilterNames {
  return Object.fromEntries(
    CODE_FILTER_KEYS.map((key) => [
      key,
      Object.fromEntries(
        [...filters[key], ...filters[exclusionOf(key)]].map((code) => [
          code,
          dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code },
        ]),
      ),
    ]),
  ) as unknown as FilterNames;
}
