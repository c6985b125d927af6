/** The English words, and by their shape the list of every text there must be. Plain, short, the banker's. */
import { decimalText } from "../format/numerals";
import { counted } from "./counted";

export const en = {
  product: "Recoup",

  frame: {
    skipToContent: "Skip to the content",
    menu: "Menu",
    navigation: "Pages",
    demoBanner: "Simulated demo portfolio · 模拟演示数据",
    otherLanguage: "中文",
    otherLanguageHint: "Read this page in Chinese",
    theme: "Colours",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    dataTo: (cutOff: string) => `Data to ${cutOff}`,
    loading: "Loading",
  },

  pages: {
    overview: "Overview",
    methods: "Methods",
    officers: "Officers",
    regions: "Regions",
    branches: "Branches",
    causes: "Causes",
    trend: "Trend",
    cases: "Cases",
    "data-quality": "Data quality",
    imports: "Imports",
  },

  descriptions: {
    overview: "What was recovered, what it cost, and what is at risk.",
    methods: "What each collection method brought in, and what it is likely to add.",
    officers: "What each officer recovered beside what their cases let expect.",
    regions: "Recovery by region, on the same mix of cases.",
    branches: "Recovery by branch, on the same mix of cases.",
    causes: "Recovery by the cause of default.",
    trend: "Receipts, credits and costs month by month.",
    cases: "Every case with what was tried and what came in.",
    "data-quality": "What the files lacked, and what was found in them.",
    imports: "What was loaded when, and how to undo it.",
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

  refusals: {
    foreignWrite: "This change was refused because it was asked for by another site. Nothing was changed.",
    foreignHost: (host: string) =>
      `This server does not answer to the name “${host}”. Whoever runs it can add the name to ALLOWED_HOSTS.`,
    failure: (requestId: string) => `The request failed on our side. Number: ${requestId}`,
  },

  states: {
    unknown: "Not known",
    tooFew: (have: number, needed: number) =>
      `Too few to say: ${counted(have, "case", "cases")}; it takes ${decimalText(needed, 0)}`,
    emptyTitle: "Nothing here yet",
    noMatchTitle: "No case fits this filter",
    noMatch: "Widen the period or remove a filter.",
    removeFilters: "Remove all filters",
  },

  /** Why a figure is an en dash; the keys are the reason codes of the reports. */
  reasons: {
    "too-few": "Too few cases to say",
    "not-matured": "Not followed up long enough yet",
    "not-computed": "Not computed yet",
    "no-overlap": "No comparable cases to set it against",
    "dates-assumed": "Dates in the source were assumed, so no period can be measured",
  },

  table: {
    sortAscending: (column: string) => `Sort by ${column}, lowest first`,
    sortDescending: (column: string) => `Sort by ${column}, highest first`,
    definitionOf: (column: string) => `What “${column}” means`,
    whyUnknown: "Why there is no figure",
    showData: "The figures as a table",
    howComputed: "How it is computed",
    rows: (count: number) => counted(count, "row", "rows"),
    cases: (count: number) => counted(count, "case", "cases"),
    horizon: (days: number) => `judged ${counted(days, "day", "days")} after each step`,
    export: "Export",
    scrollHint: "Scrolls sideways",
  },

  pager: {
    label: "Pages of this table",
    position: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
    previous: "Previous",
    next: "Next",
  },

  charts: {
    incomplete: "month not complete",
    likelyBetween: (low: string, high: string) => `likely between ${low} and ${high}`,
    interval: "95 % interval",
    estimate: "Estimate",
    raw: "Raw rate",
    noFigure: "no figure",
    trendOf: (label: string, from: string, to: string) => `${label}: from ${from} to ${to}`,
  },
};
