/** The overview's words: what came in, what is still owed, what cannot wait. */
import { counted } from "../counted";

const cases = (count: number) => counted(count, "case", "cases");

export const overview = {
  subject: "Receipts, debts and what cannot wait",

  lead: {
    lastTwelve: (money: string) => `${money} came in over the last twelve complete months`,
    inPeriod: (money: string, period: string) => `${money} came in during ${period}`,
    inMonth: (money: string, month: string) => `${money} came in during ${month}`,
    thanTwelve: "the twelve before",
    thanMonths: (count: number) => `the ${counted(count, "month", "months")} before`,
    thanMonth: "the month before",
    nothingBefore: "The data do not reach back far enough for a comparison.",
  },

  figures: {
    received: "Received",
    net: "Net received",
    netDefinition:
      "Received less new money lent and less the cost of collection, each dated in these months.",
    costToCollect: "Cost to collect",
    costToCollectDefinition: "Logged cost of collection over money received, both dated in these months.",
    recovered: (days: string) => `Recovered within ${days}`,
    recoveredDefinition: (days: string) =>
      `Receipts within ${days} of default over the exposure at default, of cases that were followed up so long.`,
    ofDefaults: (period: string) => `Defaults of ${period}`,
    open: "Still owed",
    openDefinition: "Outstanding of all open cases at the cut-off date.",
    inOpenCases: (count: number) => `in ${counted(count, "open case", "open cases")}`,
    soonTimeBarred: (days: string) => `Time-barred in ${days}`,
    soonDefinition: (years: number) =>
      `Open cases whose claim can no longer be enforced soon: ${years} years after the last evidenced demand, acknowledgement or suit.`,
    soonCases: (count: number) => (count === 0 ? "no case" : cases(count)),
    course: (label: string, period: string) => `${label} by month, ${period}`,
  },

  trend: {
    lastTwelve: (month: string, money: string) =>
      `The strongest of the last twelve months was ${month}, with ${money}`,
    inPeriod: (month: string, money: string) =>
      `The strongest month of the period was ${month}, with ${money}`,
    plain: "Received by month",
    note: "Receipts by month, reversals taken off.",
    hatched: (month: string, date: string) =>
      `Hatched: ${month} is not over, the data end on ${date}, and it enters no comparison.`,
    link: "All months and figures",
  },

  methods: {
    title: (name: string, money: string) => `Most credited: ${name}, ${money}`,
    plain: "Received by method",
    note: (period: string) =>
      `Received ${period}, by the method of the last act in the 90 days before. Credit is accounting, not effect.`,
    effects: (days: string) =>
      `At the right, where every check passes, the effect within ${days}: points recovered beyond the other methods on like cases.`,
    others: (count: number) => counted(count, "other method", "other methods"),
    link: "Methods compared like with like",
  },

  regions: {
    title: (name: string, money: string) => `Most received: ${name}, ${money}`,
    plain: "Received by region",
    note: (period: string) => `Received ${period}, by the case's own region. Large regions receive much.`,
    others: (count: number) => counted(count, "other region", "other regions"),
    link: "Regions compared like with like",
    none: "The files name no region.",
  },

  causes: {
    title: (name: string, money: string) => `Most owed: ${name}, ${money}`,
    plain: "Owed by cause of default",
    note: (days: string) =>
      `Outstanding of open cases; at the right the net recovery rate within ${days}, after cost and new money.`,
    others: (count: number) => counted(count, "other cause", "other causes"),
    link: "All causes",
  },

  risk: {
    title: "At risk",
    soon: (count: number, money: string, date: string) =>
      `The limitation of ${cases(count)} (${money}) runs out by ${date}, unless a demand or suit is evidenced before then`,
    soonNone: (date: string) => `The limitation of no open case runs out by ${date}.`,
    lapsed: (count: number, money: string) => `It has run out already for ${cases(count)} (${money}).`,
    soonNote: (years: number) =>
      `Counted ${years} years from the last evidenced demand, acknowledgement or suit. Orientation, not legal advice.`,
    assumed: "Dates were assumed at import, so nobody can say when a limitation runs out.",
    breaches: (count: number, days: string) =>
      `${counted(count, "breach", "breaches")} of conduct in the last ${days}`,
    breachesNone: (days: string) => `No breach of conduct is known from the last ${days}.`,
    breachesLink: "Conduct, rule by rule",
    untouched: (count: number, money: string, days: string) =>
      `${counted(count, "open case", "open cases")} (${money}) without any act for ${days} or more`,
    untouchedNone: (days: string) => `Every open case was acted on within ${days}.`,
    untouchedNote: "The largest of them; a case never acted on counts from its default.",
    untouchedLink: "Cases by last activity",
    soonLink: "Cases by the end of their limitation",
    case: "Case",
    endsOn: "Ends on",
    lastAct: "Last act",
    outstanding: "Outstanding",
  },

  dataAge: {
    title: "How fresh the data are",
    newest: (date: string) =>
      `The newest event in the data is of ${date}; everything here is computed as of that day.`,
    lastComplete: (month: string) => `The last complete month is ${month}.`,
    age: (loaded: string, days: string) =>
      `When the data were last loaded, on ${loaded}, that was ${days} ago.`,
    imports: "What was loaded",
    quality: "What is missing or doubtful",
  },

  computed: {
    says: "Money counts in the month of its own date, reversals taken off, and is compared with as many whole months just before; the month that is not over is left out. The recovery rate is of cases by their month of default, the latest that were followed up long enough. What is owed and what cannot wait is as of the cut-off date, whatever period is chosen.",
    saysNot:
      "Not why it came in: methods, regions and causes have unlike cases, and the money here is not set against them. Their own pages compare like with like, with the uncertainty that is left.",
  },
};
