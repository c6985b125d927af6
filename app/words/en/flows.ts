/** The page of flows, drawn by the server alone. */
import { counted } from "../counted";

export const flows = {
  lead: (worse: string, paid: string, months: number) =>
    `In an average month of the last ${months}, ${worse} of the balance moved to a lower class and ${paid} was paid or cured.`,
  nothingRolled: "No balance was open at the end of any of the last complete months.",
  datesAssumed:
    "The dates of this portfolio were assumed at import, so neither classes by month nor the order of steps are known.",
  rollTitle: "Where each class’s balance stood a month later",
  rollNote: (months: number, date: string) =>
    `Sum over the last ${counted(months, "complete month", "complete months")}; rows add up to 100 %. Classes are those that days past due demand. Data to ${date}. The export has every month.`,
  from: "Class at the end of a month",
  balance: "Balance",
  cases: "Cases",
  rolled: (from: string, to: string, share: string, balance: string) =>
    `${from} to ${to}: ${share}, ${balance}`,
  wayTitle: (cases: number) => `Where ${counted(cases, "case", "cases")} went, method by method`,
  wayNote: (date: string) =>
    `The first four methods of each case, repeats in a row as one, then how the case stands. A band is as wide as its cases and as strong as the share of them in which money came in. Data to ${date}.`,
  waySummary: (links: number) =>
    `Bands from method to method over four steps and to how the cases stand; ${counted(links, "link", "links")}, all in the export.`,
  wayStep: (step: number) => `Method ${step}`,
  wayEnd: "How the case stands",
  wayBand: (from: string, to: string, cases: string, share: string) =>
    `${from} → ${to}: ${cases} cases, money in ${share} of them`,
  wayStart: "default",
  wayOther: "other methods",
  waysAs: "All links as",
  pathsTitle: (paths: number, share: string) =>
    `The ${counted(paths, "most frequent way", "most frequent ways")} of cases, ${share} of all`,
  pathsNote: (all: number, date: string) =>
    `Activities by method and payments, in their order; ${counted(all, "row", "rows")} in the export. Data to ${date}.`,
  path: "Steps in their order",
  share: "Share of cases",
  payers: "Payers",
  days: "Median days to the first receipt",
  yielded: "Yield",
  downgradesTitle: (loans: number, owed: string) =>
    `${counted(loans, "loan carries", "loans carry")} a better class than days past due allow, owing ${owed}`,
  downgradesNote: (date: string) => `The largest first. Data to ${date}.`,
  noDowngrades:
    "No open loan is known to carry a better class than its days past due allow; of a class that the files do not tell, nothing is said.",
  allDowngrades: "All of them as",
  exports: "All sequences as",
  caution:
    "A way that contains a payment has one by its very definition, and young cases have had less time: this shows what happens most, not what works.",
};

export type FlowWords = typeof flows;
