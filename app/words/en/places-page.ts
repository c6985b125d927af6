/** The pages of regions, branches and causes of default. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const placesPage = {
  headline: (received: string, period: string, net: string) =>
    `${received} was received ${period}; ${net} after new money lent and cost.`,
  headlineOnly: (received: string, period: string) =>
    `${received} was received ${period}. The files record no cost.`,
  none: {
    regions: "The files name no region.",
    branches: "The files name no branch.",
    causes: "The files name no cause of default.",
  },
  most: (name: string, received: string, share: string) =>
    `Most was received from ${name}: ${received}, ${share}.`,
  range: (low: string, high: string, days: string) =>
    `At the same case mix, recovery within ${days} of default ranges from ${low} to ${high} of the exposure; differences beyond the standardised factors remain.`,

  plotTitles: {
    regions: (days: string) => `Recovery within ${days} of default, by region`,
    branches: (days: string) => `Recovery within ${days} of default, by branch`,
    causes: (days: string) => `Recovery within ${days} of default, by cause`,
  },
  plotNote: (matured: number, all: number, cutOff: string) =>
    `${decimalText(matured, 0)} of ${counted(all, "case", "cases")} with complete follow-up; data to ${cutOff}; descriptive, not an effect.`,
  beyond:
    "Above 100 %, interest and charges after the default, or more than was owed, came in too; below 0 %, money received before the default was taken back.",
  axis: "Standardised recovery rate",
  standardised: "standardised rate",
  gross: "unadjusted gross rate",
  rowNote: (range: string, gross: string) => `Likely ${range} at the same case mix; ${gross} unadjusted.`,
  rowNoteAlone: (estimate: string, gross: string) =>
    `${estimate} at the same case mix, without an interval; ${gross} unadjusted.`,
  followedUp: (matured: number) => `${counted(matured, "case", "cases")} with complete follow-up.`,
  asideHeading: "Not compared",
  tooFew: (matured: number, least: number) =>
    `Too few cases: ${counted(matured, "case", "cases")} with complete follow-up; minimum ${decimalText(least, 0)}.`,
  why: (reason: string, cases: number) => `No figure: ${reason}. ${counted(cases, "case", "cases")}.`,

  barsTitles: {
    regions: "Received by region",
    branches: "Received by branch",
    causes: "Received by cause of default",
  },
  barsNote: (period: string) => `Receipts by their own date, ${period}; with each share of the total.`,

  readingTitle: "What these figures show, and what they do not",
  reading: [
    "Receipts are counted when they arrive; rates count the cases that defaulted in the period and have complete follow-up. The two need not move together.",
    "The standardised rate puts every line on the same distribution of exposure, days past due, security and cause of default (causes: of regions). Courts, the local economy, kinds of borrower and unrecorded differences remain: a lower rate does not prove worse work.",
    "Where two intervals overlap widely, the figures do not separate the lines.",
  ],

  tableTitles: {
    regions: "Every region in figures",
    branches: "Every branch in figures",
    causes: "Every cause in figures",
  },
  tableNote: (days: string, cutOff: string) => `Rates within ${days} of default; data to ${cutOff}.`,
  cross: "By method: cross table",
  links:
    "Case counts link to those cases; amounts received link to all cases of the line, whatever their month of default.",
  region: "Region",
  branchesOf: (region: string) => `Branches of ${region}`,
};
