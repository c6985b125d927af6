/** Rows to a whole report: ordered, and with what a reader must know to trust it. */
import { ownPhrase } from "~/domain/filters";
import type { Population, Report, Row } from "~/domain/report";
import { REPORTS, type ReportName } from "~/domain/reports";
import { caseCounts, episodeCounts } from "~db/queries/population-counts";
import { filterNames, orderOf, type Question } from "./question.server";
import { reportMeaning } from "./report-meaning.server";
import { sorted } from "./row";

export async function assemble(question: Question, name: ReportName, rows: readonly Row[]): Promise<Report> {
  const { columns } = REPORTS[name];
  const tieColumn = columns[0]?.key ?? "";
  return {
    ...(await frame(question, name)),
    rows: sorted(rows, tieColumn, orderOf(name, question.filters)),
    total: rows.length,
  };
}

/** A report but for its rows. */
export async function frame(question: Question, name: ReportName): Promise<Omit<Report, "rows" | "total">> {
  const { portfolio, filters, dictionaries } = question;
  return {
    ...portfolio,
    name,
    meaning: reportMeaning(name),
    filters,
    ownFilters: ownPhrase(filters),
    names: filterNames(dictionaries, filters),
    columns: REPORTS[name].columns,
    population: await population(question),
  };
}

export async function population({ store, selection, portfolio }: Question): Promise<Population> {
  const cases = await caseCounts(store, selection);
  const episodes = await episodeCounts(store, selection);
  return {
    cases: cases.total,
    maturedCases: portfolio.datesAssumed ? null : cases.matured,
    episodes: episodes.total,
    maturedEpisodes: portfolio.datesAssumed ? null : episodes.matured,
  };
}
