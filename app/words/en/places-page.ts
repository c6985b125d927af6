/** The pages of regions, branches and causes of default. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const placesPage = {
  headline: (received: string, net: string) =>
    `${received} came in; ${net} after new money advanced and cost.`,
  headlineOnly: (received: string) => `${received} came in. The files record no cost.`,
  none: {
    regions: "The files name no region.",
    branches: "The files name no branch.",
    causes: "The files name no cause of default.",
  },
  most: (name: string, received: string, share: string) => `Most came from ${name}: ${received}, ${share}.`,
  range: (low: string, high: string, days: string) =>
    `On the same mix of cases, between ${low} and ${high} of the exposure came in within ${days} of default.`,

  plotTitles: {
    regions: (days: string) => `What each region recovered within ${days} of default`,
    branches: (days: string) => `What each branch recovered within ${days} of default`,
    causes: (days: string) => `What came in within ${days} of default, by its cause`,
  },
  plotNote: (matured: number, all: number, cutOff: string) =>
    `${decimalText(matured, 0)} of ${counted(all, "case", "cases")} followed up long enough; data to ${cutOff}; descriptive, not an effect.`,
  axis: "Standardised recovery rate",
  standardised: "standardised rate",
  gross: "gross rate as it came",
  rowNote: (range: string, gross: string) => `Likely ${range} on the same mix of cases; ${gross} as it came.`,
  rowNoteAlone: (estimate: string, gross: string) =>
    `${estimate} on the same mix of cases, without an interval; ${gross} as it came.`,
  followedUp: (matured: number) => `${counted(matured, "case", "cases")} followed up.`,
  asideHeading: "Not compared",
  tooFew: (matured: number, least: number) =>
    `Too few to say: ${counted(matured, "case", "cases")} followed up; it takes ${decimalText(least, 0)}.`,
  why: (reason: string, cases: number) => `No figure: ${reason}. ${counted(cases, "case", "cases")}.`,

  barsTitles: {
    regions: "Received by region",
    branches: "Received by branch",
    causes: "Received by cause of default",
  },
  barsNote: (cutOff: string) => `Receipts by their own date, to ${cutOff}; with each one's part of all.`,

  readingTitle: "What these figures say, and what they do not",
  reading: [
    "Money is counted when it came in; rates count the cases that defaulted in the period and have been followed up long enough. So the two need not move together.",
    "The standardised rate gives every line the same mix of exposure, days past due and security. Courts, local economy, kinds of borrower and what nobody recorded still differ: a lower rate is no proof of worse work.",
    "Where two intervals overlap widely, the figures cannot tell the lines apart.",
  ],

  tableTitles: {
    regions: "Every region in figures",
    branches: "Every branch in figures",
    causes: "Every cause in figures",
  },
  tableNote: (days: string, cutOff: string) => `Rates within ${days} of default; data to ${cutOff}.`,
  links:
    "Numbers of cases lead to those cases; amounts received lead to all cases of the line, whatever month they defaulted in.",
  region: "Region",
  branchesOf: (region: string) => `Branches of ${region}`,
};
