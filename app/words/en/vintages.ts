/** The page of entry cohorts, drawn by the server alone. */
import { counted } from "../counted";

export const vintages = {
  lead: (gross: string, horizon: string, cases: number) =>
    `${gross} of the exposure came back within ${horizon} of default, over ${counted(cases, "case", "cases")} followed up that long.`,
  discounted: (discounted: string, loss: string, rate: string) =>
    `Less cost, and discounted at ${rate} a year, that is ${discounted}: a loss given default of ${loss} as far as this horizon sees.`,
  noneFollowed: "No case has been followed up for the horizon yet.",
  datesAssumed:
    "The dates of this portfolio were assumed at import, so nobody knows when money came after default: the cohorts are counted, not judged.",
  curveTitle: "How much of each cohort’s exposure had come back, by months since default",
  curveNote: (date: string) =>
    `Cumulative receipts over the exposure of the whole cohort; each curve stops at the age of its youngest case. Data to ${date}.`,
  settingsTitle: "Settings of the measures",
  apply: "Apply",
  reset: "As usual",
  cohortsAuto: "as suits the span",
  newest: (curves: number) =>
    `Drawn are the newest ${counted(curves, "cohort", "cohorts")}; the table has all.`,
  up: "Share of the exposure, %",
  across: "Months since default",
  summary: (curves: number, months: number) =>
    `${counted(curves, "curve", "curves")} of cumulative recovery over ${months} months; the table below has every point.`,
  point: (cohort: string, months: number, share: string) => `${cohort}, month ${months}: ${share}`,
  tableTitle: "Every cohort",
  tableNote: (horizon: string, date: string) =>
    `Rates judge ${horizon} after default and only cases followed up that long. Data to ${date}.`,
  measuresTitle: "Measures of the portfolio",
  measuresNote: (date: string) =>
    `Each with what stands above and below the line, under the filters of the page. Data to ${date}.`,
  allMeasures: "All measures, and what came back by time of default",
  measure: "Measure",
  value: "Value",
  above: "Above the line",
  below: "Below the line",
  meaning: "What it is",
  hours: (hours: string) => `${hours} h`,
  measuresAs: "These measures as",
  noCures: "No file says why cases were closed, so cure and default again are unknown.",
  rate: (rate: string) =>
    `Discounted at ${rate} a year to the day of default: receipts less logged cost. Cost is what activities logged; nothing is allocated.`,
};

export type VintageWords = typeof vintages;
