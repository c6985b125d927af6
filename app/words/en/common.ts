/** What every page says in English. Plain, short, the banker's. */
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
    pack: "Board pack",
    plan: "Plan",
    whereToTry: "Where to try",
    trend: "Trend",
    vintages: "Vintages",
    flows: "Flows",
    conduct: "Conduct",
    cases: "Cases",
    cross: "Cross table",
    "data-quality": "Data quality",
    imports: "Imports",
    views: "Saved views",
    sending: "Sent by mail",
  },

  errors: {
    notFoundTitle: "There is no such page",
    notFound: "The address may be mistyped, or the item was never loaded.",
    badRequestTitle: "This address cannot be read",
    forbiddenTitle: "This was refused",
    failureTitle: "The page could not be shown",
    failure: "An error occurred on our side while this page was being prepared.",
    kept: "No data was changed.",
    whatToDo: "Try again in a moment. If it fails again, report it with this number:",
    whatToDoWithoutId: "Load the page again. If it fails again, the server log gives the reason.",
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
      `Too few cases: ${counted(have, "case", "cases")}; minimum ${decimalText(needed, 0)}`,
    emptyTitle: "Nothing here yet",
    noMatchTitle: "No case fits this filter",
    noMatch: "Widen the period or remove a filter.",
    removeFilters: "Remove all filters",
  },

  beingComputed: {
    title: "These figures are being computed",
    why: "This combination has not been requested since the last import and is not covered by stored totals, so it is computed from the individual cases.",
    stay: "They appear here as soon as they are ready. You can leave this page and come back.",
    ahead: (questions: number) =>
      `${counted(questions, "request is", "requests are")} ahead of this one. The figures appear here as soon as they are ready.`,
    onPaper:
      "Missing on paper: these figures were still being computed when the page was printed. Print it again once the page shows them.",
    withoutFilters: "The page without filters",
  },

  /** Why a figure is unknown, by the code that exports carry. */
  reasons: {
    "no-observations": "no records to count",
    "not-matured": "follow-up too short",
    "too-few": "too few cases",
    "zero-denominator": "denominator is zero",
    "no-overlap": "no comparable cases",
    "no-variation": "no variation, so no interval",
    "not-computed": "not computed",
    "not-reached": "not reached within the follow-up",
    "not-estimable": "cannot be estimated from these data",
    "not-converged": "the estimation did not converge",
    "not-recorded": "not recorded in the files",
    "few-effective": "effective sample too small",
    "none-paid": "nobody paid, so there is nothing to compare",
    "one-borrower": "too much rests on one borrower",
    "no-colleagues": "too few colleagues in the same branch",
    narrowed: "not made under these filters",
    unbalanced: "compared cases remain unbalanced",
    "moves-the-past": "fails the placebo test",
    "dates-assumed": "dates were assumed at import",
    "part-period": "a month is not complete or missing",
    "unequal-periods": "the two periods are not equally long",
  },

  pageHead,
  table: {
    withUnit: (label: string, unit: string) => `${label}, ${unit}`,
    whatColumnsMean: "What the columns mean",
    namesNothing: (labels: string) =>
      `Not shown, because unknown in every row or the same as the first column: ${labels}. Exports keep every column.`,
    showData: "The figures as a table",
    howComputed: "How it is computed",
    export: "Export",
    notComputed: (count: number) => `${counted(count, "column", "columns")} not computed yet`,
    emptyColumns: (count: number) => `${counted(count, "column", "columns")} without figures`,
    whyEmpty:
      "No row has these figures, so the table omits them; exports keep the columns, empty, with the reason.",
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
    note: (period: string) => `Receipts ${period}; credit shows attribution, not effect.`,
  },
  moneyPeriod: {
    during: (months: string) => `during ${months}`,
    from: (month: string, cutOff: string) => `from ${month} to ${cutOff}`,
    until: (end: string) => `up to ${end}`,
    undated: "at dates that are not recorded",
  },
  officerTable: {
    note: (days: string, cutOff: string) =>
      `Cases and payers within ${days} of assignment, recovered share within ${days} of an episode's first day; data to ${cutOff}.`,
  },

  charts: {
    incomplete: "month not complete",
    interval: "95 % interval",
    estimate: "Estimate",
    raw: "unadjusted figure",
    noFigure: "no figure",
    points: "points",
    hours: "h",
  },

  /** Counts with their nouns. */
  counts: {
    cases: (count: number) => counted(count, "case", "cases"),
    episodes: (count: number) => counted(count, "episode", "episodes"),
    horizon: (days: number) => `outcomes measured at ${counted(days, "day", "days")}`,
  },

  comparison,
};
