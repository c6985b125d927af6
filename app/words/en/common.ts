/** What every page says in English. Plain, short, the banker's. */
import type { ReasonCode } from "../../domain/reasons";
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";
import { comparison } from "./comparison";
import { pageHead } from "./page-head";

export const common = {
  product: "Recoup",

  frame: {
    skipToContent: "Skip to the content",
    menu: "Menu",
    navigation: "Pages",
    groups: { time: "Over time", data: "Data" },
    theme: "Colours",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    loading: "Loading",
  },

  pages: {
    overview: "Overview",
    methods: "Methods",
    officers: "Officers",
    regions: "Regions",
    branches: "Branches",
    causes: "Causes",
    whereToTry: "Where to try",
    trend: "Trend",
    vintages: "Vintages",
    flows: "Flows",
    conduct: "Conduct",
    cases: "Cases",
    "data-quality": "Data quality",
    imports: "Imports",
  },

  errors: {
    notFoundTitle: "There is no such page",
    notFound: "The address may be mistyped, or what it names was never loaded.",
    badRequestTitle: "This address cannot be read",
    forbiddenTitle: "This was refused",
    failureTitle: "The page could not be shown",
    failure: "Something failed on our side while this page was put together.",
    kept: "Nothing was changed: your data is as it was.",
    whatToDo: "Try again in a moment. If it fails again, report it with this number:",
    whatToDoWithoutId: "Load the page again. If it fails again, the log tells why.",
    tryAgain: "Load the page again",
    toOverview: "Go to the overview",
  },

  /** Of a case, wherever it stands, and of how one is found. */
  caseSearch: {
    label: "Case or borrower",
    hint: "The beginning of an id or a name",
    find: "Find",
  },
  caseStatus: { open: "open", closed: "closed" },

  states: {
    unknown: "Not known",
    tooFew: (have: number, needed: number) =>
      `Too few to say: ${counted(have, "case", "cases")}; it takes ${decimalText(needed, 0)}`,
    emptyTitle: "Nothing here yet",
    noMatchTitle: "No case fits this filter",
    noMatch: "Widen the period or remove a filter.",
    removeFilters: "Remove all filters",
  },

  beingComputed: {
    title: "These figures are being computed",
    why: "Nobody has asked just this since the last import, and no stored sum answers it: the cases themselves are gone through.",
    stay: "The page shows them as soon as they are there. It may be left meanwhile.",
    ahead: (questions: number) =>
      `${counted(questions, "question comes", "questions come")} before this one. The page shows the figures as soon as they are there.`,
    withoutFilters: "The page without filters",
  },

  /** Why a figure is unknown, by the code that exports carry. */
  reasons: {
    "no-observations": "nothing to count",
    "not-matured": "not followed up long enough",
    "too-few": "too few to say",
    "zero-denominator": "nothing owed to divide by",
    "no-overlap": "no comparable cases",
    "no-variation": "all alike, so no interval",
    "not-computed": "not computed",
    "not-reached": "the curve ends before",
    "not-estimable": "the data cannot tell it apart",
    "not-converged": "the computation found no answer",
    "not-recorded": "the files do not say",
    "few-effective": "rests on a few heavy cases",
    unbalanced: "the cases compared are not alike",
    "moves-the-past": "seems to move what came before it",
    "dates-assumed": "dates were assumed at import",
  } satisfies Record<ReasonCode, string>,

  pageHead,
  table: {
    withUnit: (label: string, unit: string) => `${label}, ${unit}`,
    whatColumnsMean: "What the columns mean",
    showData: "The figures as a table",
    howComputed: "How it is computed",
    export: "Export",
    notComputed: (count: number) => `${counted(count, "column", "columns")} not computed yet`,
    emptyColumns: (count: number) => `${counted(count, "column", "columns")} without figures`,
    whyEmpty:
      "No row has these figures, so the table leaves them out; every export keeps their columns, empty, with the reason beside.",
  },

  pager: {
    label: "Pages of this table",
    position: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
    previous: "Previous",
    next: "Next",
  },

  /** What a method's and an officer's figures are, wherever they stand. */
  credited: {
    title: "Credited receipts by method",
    note: (cutOff: string) => `Receipts to ${cutOff}; credit is bookkeeping, not effect.`,
  },
  officerTable: {
    note: (days: string, cutOff: string) =>
      `Cases and payers within ${days} of taking over, recovered share within ${days} of an episode's first day; data to ${cutOff}.`,
  },

  charts: {
    incomplete: "month not complete",
    interval: "95 % interval",
    estimate: "Estimate",
    raw: "raw figure",
    noFigure: "no figure",
    points: "points",
    hours: "h",
  },

  /** Counts with their nouns. */
  counts: {
    cases: (count: number) => counted(count, "case", "cases"),
    episodes: (count: number) => counted(count, "episode", "episodes"),
    horizon: (days: number) => `judged ${counted(days, "day", "days")} after each step`,
  },

  comparison,
};
