/** The head that pages with figures share: filters, sentence, freshness, export. */
import { counted } from "../counted";

export const pageHead = {
  within: "Lies in",
  filters: "Filters",
  addFilter: "+ filter",
  filterTitle: "Choose what the figures are about",
  notApplied: (filters: string) => `Not applied on this page: ${filters}. Its figures do not depend on it.`,
  removeFilter: (filter: string, value: string) => `Remove the filter ${filter}: ${value}`,
  removeAll: "Remove all",
  apply: "Show",
  anyCode: "type a code",
  period: "Period",
  periodHint: "Receipts by their own date, episodes by their start, cases by their default.",
  horizonDays: (days: number) => `judged after ${counted(days, "day", "days")}`,
  horizonHint:
    "How long each case or episode is followed before it counts. It changes rates, never the money received.",
  export: "Export",
  exportNote: "All rows and columns with these filters, in full precision.",
  freshness: (cutOff: string, loaded: string, batch: string) =>
    `Data to ${cutOff}, loaded ${loaded} (import ${batch}).`,
  nothingLoaded: "Nothing is loaded yet.",
  population: (cases: number, matured: string) =>
    `${counted(cases, "case", "cases")}, ${matured} followed up long enough.`,
  populationOnly: (cases: number) => `${counted(cases, "case", "cases")}.`,
  episodes: (episodes: number, matured: string) =>
    `${counted(episodes, "episode", "episodes")}, ${matured} followed up long enough.`,
  episodesOnly: (episodes: number) => `${counted(episodes, "episode", "episodes")}.`,
  assumed: (what: string) =>
    `Dates were assumed at import (${what}), so nothing is judged after a number of days: those figures stay unknown.`,
  assumption: (table: string, field: string, value: string) => `${field} of ${table}: ${value}`,
  importCommand: "Load the bank's files (cases, activities and receipts are enough), then reload this page:",
};
