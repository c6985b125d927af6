/** The words of the board pack, which only the server draws. */
import { counted } from "../counted";

export const pack = {
  slides: "This pack as slides (PowerPoint)",
  workbook: "All tables of the dashboard in one workbook (Excel)",
  pictures: "Pictures of this pack",
  walk: "Present full screen",
  widePaper: "For landscape paper",
  tallPaper: "For portrait paper",
  cover: "The portfolio in one page",
  period: (period: string, before: string, cutOff: string) =>
    `${period}, compared with ${before}. Data to ${cutOff}.`,
  howToRead: (days: string) =>
    `Receipts are dated by month of receipt, recovery rates by month of default, with ${days} of follow-up. Credit shows attribution, not effect; effects are measured on comparable cases, and named only where every check passes. Each sheet states its own numbers of cases.`,
  receipts: "What was received",
  receiptsTitle: "Receipts by month",
  receiptsNote: (date: string) =>
    `Less reversals. A month in outline is not complete: the data end on ${date}.`,
  months: (count: number) => `The last ${counted(count, "complete month", "complete months")}`,
  methods: "What works",
  lostAtMost: (share: string) =>
    `For up to ${share} of all episodes, depending on the method, there is no comparable episode with and without it; the comparison does not speak for them.`,
  next: "What to do next",
  notYet: "These figures are still being computed. The page shows them as soon as they are there.",
  branches: (shown: number, all: number) =>
    shown < all ? `Expected gain by branch: the first ${shown} of ${all}` : "Expected gain by branch",
  firstCauses: (shown: number, all: number) => `Causes in figures: the first ${shown} of ${all}`,
  moreCauses: "All of them stand on the page of causes and in its file.",
  regions: "Regions",
  regionsNote: (period: string) =>
    `Receipts by month, ${period}, each region on a scale of its own from zero; the figure is the sum of the period.`,
  rate: (range: string, days: string, count: number) =>
    `${range} recovered within ${days} of default, ${counted(count, "case", "cases")} followed up`,
  causes: "Causes of default",
  conduct: "Conduct",
  conductTitle: "Rules of conduct, contacts checked and breaches",
  conductNote: (days: string, cutOff: string) =>
    `Open: a breach of the last ${days}. Data to ${cutOff}. What was not recorded cannot be counted.`,
};

export type PackWords = typeof pack;
