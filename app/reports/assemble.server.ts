/** Rows to a whole report: ordered, and with what a reader must know to trust it. */
import { ownPhrase } from "~/domain/filters";
import type { Population, Report, Row } from "~/domain/report";
import { REPORTS, type ReportName } from "~/domain/reports";
import { caseCounts, episodeCounts } from "~db/queries/population-counts";
import { filterNames, orderOf, type Question } from "./question.server";
import { reportMeaning } from "./report-meaning.server";
import { sorted } from "./row";

export function assemble(question: Question, name: ReportName, rows: readonly Row[]): Report {
  const { columns } = REPORTS[name];
  const tieColumn = columns[0]?.key ?? "";
  return {
    ...frame(question, name),
    rows: sorted(rows, tieColumn, orderOf(name, question.filters)),
    total: rows.length,
  };
}

/** A report but for its rows. */
export function frame(question: Question, name: ReportName): Omit<Report, "rows" | "total"> {
  const { portfolio, filters, dictionaries } = question;
  return {
    ...portfolio,
    name,
    meaning: reportMeaning(name),
    filters,
    ownFilters: ownPhrase(filters),
    names: filterNames(dictionaries, filters),
    columns: REPORTS[name].columns,
    population: population(question),
  };
}

export function population({ database, selection, portfolio }: Question): Population {
  const cases = caseCounts(database, selection);
  const episodes = episodeCounts(database, selection);
  return {
    cases: cases.total,
    maturedCases: portfolio.datesAssumed ? null : cases.matured,
    episodes: episodes.total,
    maturedEpisodes: portfolio.datesAssumed ? null : episodes.matured,
  };
}
