/** The overview's words: receipts, outstanding debt, urgent risks. */
import { counted } from "../counted";

const cases = (count: number) => counted(count, "case", "cases");

export const overview = {
  subject: "Receipts, outstanding debt and urgent risks",

  lead: {
    lastTwelve: (money: string) => `${money} was received over the last twelve complete months`,
    inPeriod: (money: string, period: string) => `${money} was received during ${period}`,
    inMonth: (money: string, month: string) => `${money} was received during ${month}`,
    thanTwelve: "the twelve before",
    thanMonths: (count: number) => `the ${counted(count, "month", "months")} before`,
    thanMonth: "the month before",
    undelivered: (months: string) =>
      `${months} is missing from the data, so the amount is too low and is not compared.`,
    undeliveredBefore: (months: string) =>
      `It is not compared: ${months} is missing from the data of the months before.`,
    undated: (money: string) =>
      `${money} was received in all; the dates were assumed at import, so nothing is known of months.`,
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
      `Receipts within ${days} of default over the exposure at default, of cases with complete follow-up.`,
    ofDefaults: (period: string) => `Defaults of ${period}`,
    open: "Outstanding",
    openDefinition: "Outstanding of all open cases at the cut-off date.",
    inOpenCases: (count: number) => `in ${counted(count, "open case", "open cases")}`,
    soonTimeBarred: (days: string) => `Time-barred in ${days}`,
    soonDefinition: (years: number) =>
      `Open cases whose claim soon becomes unenforceable: ${counted(years, "year", "years")} after the last evidenced demand, acknowledgement or suit.`,
    soonCases: (count: number) => (count === 0 ? "no case" : cases(count)),
    course: (label: string, period: string) => `${label} by month, ${period}`,
  },

  trend: {
    lastTwelve: (month: string, money: string) =>
      `The strongest of the last twelve months was ${month}, with ${money}`,
    inPeriod: (month: string, money: string) =>
      `The strongest month of the period was ${month}, with ${money}`,
    plain: "Received by month",
    note: "Receipts by month, less reversals.",
    hatched: (month: string, date: string) =>
      `Hatched: ${month} is not complete, the data end on ${date}, and it is excluded from comparisons.`,
    link: "All months and figures",
  },

  methods: {
    title: (name: string, money: string) => `Most credited: ${name}, ${money}`,
    plain: "Received by method",
    note: (period: string) =>
      `Received ${period}, by the method of the last activity in the 90 days before. Credit shows attribution, not effect.`,
    effects: (days: string) =>
      `On the right, where every check passes: the effect of episodes begun in these months, within ${days}, in points recovered above the other methods on comparable cases.`,
    others: (count: number) => counted(count, "other method", "other methods"),
    link: "Methods on comparable cases",
  },

  regions: {
    title: (name: string, money: string) => `Most received: ${name}, ${money}`,
    plain: "Received by region",
    note: (period: string) => `Received ${period}, by the case's own region. Large regions receive more.`,
    others: (count: number) => counted(count, "other region", "other regions"),
    link: "Regions at the same case mix",
  },

  causes: {
    title: (name: string, money: string) => `Most owed: ${name}, ${money}`,
    plain: "Outstanding by cause of default",
    note: (days: string) =>
      `Outstanding of open cases; on the right the net recovery rate within ${days}, after cost and new money.`,
    others: (count: number) => counted(count, "other cause", "other causes"),
    link: "All causes",
  },

  dataAge: {
    title: "Data freshness",
    newest: (date: string) =>
      `The newest event in the data is of ${date}; everything here is computed as of that day.`,
    lastComplete: (month: string) => `The last complete month is ${month}.`,
    age: (loaded: string, days: string) =>
      `When the data were last loaded, on ${loaded}, that day was ${days} ago.`,
    imports: "Import history",
    quality: "Missing or doubtful data",
  },
};
