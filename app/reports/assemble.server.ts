/** Rows to a whole report: ordered, and with what a reader must know to trust it. */
import type { Population, Report, Row } from "~/domain/report";
import { REPORTS, type ReportName } from "~/domain/reports";
import { caseSums } from "~db/queries/case-sums";
import { episodeSums } from "~db/queries/episode-sums";
import { filterNames, orderOf, type Question } from "./question.server";
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
    filters,
    names: filterNames(dictionaries, filters),
    columns: REPORTS[name].columns,
    population: population(question),
  };
}

export function population({ database, selection, portfolio }: Question): Population {
  const [cases] = caseSums(database, selection, []);
  // By method, because every cube of episodes keeps it.
  const episodes = episodeSums(database, selection, ["methodId"]);
  const sum = (key: "episodes" | "matured") => episodes.reduce((total, group) => total + group[key], 0);
  return {
    cases: cases?.cases ?? 0,
    maturedCases: portfolio.datesAssumed ? null : (cases?.matured ?? 0),
    episodes: sum("episodes"),
    maturedEpisodes: portfolio.datesAssumed ? null : sum("matured"),
  };
}
