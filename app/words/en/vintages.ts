/** The page of entry cohorts, drawn by the server alone. */
import { counted } from "../counted";

export const vintages = {
  lead: (gross: string, horizon: string, cases: number) =>
    `${gross} of the exposure was recovered within ${horizon} of default, over ${counted(cases, "case", "cases")} with complete follow-up.`,
  discounted: (discounted: string, loss: string, rate: string) =>
    `After cost, discounted at ${rate} a year, that is ${discounted}: a loss given default of ${loss} at this horizon.`,
  noneFollowed: "No case has complete follow-up for the horizon yet.",
  datesAssumed:
    "The dates of this portfolio were assumed at import, so the time from default to receipt is unknown: cohorts are counted without rates.",
  curveTitle: "Cumulative recovery of each cohort, by months since default",
  curveNote: (date: string) =>
    `Cumulative receipts over the exposure of the whole cohort; each curve stops at the age of its youngest case. Data to ${date}.`,
  beyond:
    "Above 100 %, interest and charges after the default, or more than was owed, came in too; below 0 %, money received before the default was taken back.",
  settingsTitle: "Settings of the measures",
  apply: "Apply",
  reset: "Defaults",
  cohortsAuto: "automatic",
  newest: (curves: number) => `Shown: the newest ${counted(curves, "cohort", "cohorts")}; the table has all.`,
  up: "Share of the exposure, %",
  across: "Months since default",
  summary: (curves: number, months: number) =>
    `${counted(curves, "curve", "curves")} of cumulative recovery over ${counted(months, "month", "months")}; the table below has every point.`,
  point: (cohort: string, months: number, share: string) => `${cohort}, month ${months}: ${share}`,
  tableTitle: "Every cohort",
  tableNote: (horizon: string, date: string) =>
    `Rates are measured ${horizon} after default, on cases with complete follow-up. Data to ${date}.`,
  measuresTitle: "Measures of the portfolio",
  measuresNote: (date: string) =>
    `Each with its numerator and denominator, under the filters of the page. Data to ${date}.`,
  allMeasures: "All measures, and recovery by time of default",
  measure: "Measure",
  value: "Value",
  above: "Numerator",
  below: "Denominator",
  meaning: "Definition",
  hours: (hours: string) => `${hours} h`,
  measuresAs: "These measures as",
  noCures: "The files do not record why cases were closed, so cure and redefault rates are unknown.",
  rate: (rate: string) =>
    `Discounted at ${rate} a year to the day of default: receipts less logged cost. Cost is what activities logged; nothing is allocated.`,
};

export type VintageWords = typeof vintages;
