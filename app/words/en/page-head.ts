/** The head that pages with figures share: filters, sentence, freshness, export. */
import { counted } from "../counted";

export const pageHead = {
  within: "Part of",
  filters: "Filters",
  addFilter: "+ filter",
  allFilters: "All filters",
  filterTitle: "Choose which cases the figures cover",
  notApplied: (filters: string) =>
    `Not applied on this page: ${filters}. The figures here do not depend on it.`,
  removeFilter: (filter: string, value: string) => `Remove the filter ${filter}: ${value}`,
  removeAll: "Remove all",
  apply: "Show",
  anyCode: "name or code",
  period: "Period",
  periodHint: "Receipts by their own date, episodes by their start, cases by their default.",
  horizonDays: (days: number) => `measured at ${counted(days, "day", "days")}`,
  horizonHint: "Follow-up before a case or episode counts. It changes rates, never the amounts received.",
  export: "Export",
  pictures: "Pictures",
  exportNote: "All rows and columns with these filters, in full precision.",
  freshness: (cutOff: string, loaded: string, batch: string) =>
    `Data to ${cutOff}, loaded ${loaded} (import ${batch}).`,
  nothingLoaded: "Nothing is loaded yet.",
  population: (cases: number, matured: string) =>
    `${counted(cases, "case", "cases")}, ${matured} with complete follow-up.`,
  populationOnly: (cases: number) => `${counted(cases, "case", "cases")}.`,
  episodes: (episodes: number, matured: string) =>
    `${counted(episodes, "episode", "episodes")}, ${matured} with complete follow-up.`,
  episodesOnly: (episodes: number) => `${counted(episodes, "episode", "episodes")}.`,
  assumed: (what: string) =>
    `Dates were assumed at import (${what}), so figures that depend on elapsed days are not available.`,
  monthsOnly: (what: string) => `Only the month is known for ${what}; the first day of the month is used.`,
  farDates: (count: number, dates: string) =>
    `${counted(count, "date lies", "dates lie")} far from all others (${dates}) and is left out of the cut-off and the trend until it is confirmed under Data quality.`,
  repeats: (count: number, amount: string, isCountedOnce: boolean) =>
    `In the whole portfolio ${counted(count, "receipt repeats", "receipts repeat")} another of the same case (${amount})${isCountedOnce ? ", counted once by decision." : " and count as filed until this is decided under Data quality."}`,
  ofBranch: (branch: string, month: string) => `${branch} ${month}`,
  undelivered: (months: string) => `Not delivered, although the months around are full: ${months}.`,
  assumption: (what: string, value: string) => `${what}: ${value}`,
  importCommand: "Load the bank's files (cases, activities and receipts are enough), then reload this page:",
};
