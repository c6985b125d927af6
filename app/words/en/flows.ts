/** The page of flows, drawn by the server alone. */
import { counted, measured } from "../counted";

export const flows = {
  lead: (worse: string, paid: string, months: number) =>
    `In an average month of the last ${months}, ${worse} of the balance moved to a lower class and ${paid} was paid or cured.`,
  nothingRolled: "No balance was open at the end of any of the last complete months.",
  datesAssumed:
    "The dates of this portfolio were assumed at import, so neither monthly classes nor the order of steps can be determined.",
  rollTitle: "Roll rates: where each class’s balance stood a month later",
  rollNote: (months: number, date: string) =>
    `An average month of the last ${counted(months, "complete month", "complete months")}; rows add up to 100 %. Classes follow days past due. Data to ${date}. The export has every month.`,
  from: "Class at the end of a month",
  balance: "Balance on average",
  cases: "Cases on average",
  rolled: (from: string, to: string, share: string, balance: string) =>
    `${from} to ${to}: ${share}, ${balance}`,
  wayTitle: (cases: number) => `Where ${counted(cases, "case", "cases")} went, method by method`,
  wayNote: (date: string) =>
    `The first four methods of each case, consecutive repeats counted once, then its current status. Band width shows cases; colour strength shows the share with a receipt. Data to ${date}.`,
  waySummary: (links: number) =>
    `Bands from method to method over four steps and to the current status; ${counted(links, "link", "links")}, all in the export.`,
  wayStep: (step: number) => `Method ${step}`,
  wayEnd: "Current status",
  wayBand: (from: string, to: string, cases: string, share: string) =>
    `${from} → ${to}: ${measured(cases, "case", "cases")}, ${share} of them with a receipt`,
  wayStart: "default",
  wayOther: "other methods",
  waysAs: "All links as",
  pathsTitle: (paths: number, share: string) =>
    `The ${counted(paths, "most frequent case path", "most frequent case paths")}, ${share} of all cases`,
  pathsNote: (all: number, date: string) =>
    `Activities by method and payments, in order; ${counted(all, "row", "rows")} in the export. Data to ${date}.`,
  path: "Steps in order",
  share: "Share of cases",
  payers: "Payers",
  days: "Median days to the first receipt",
  yielded: "Yield",
  downgradesTitle: (loans: number, owed: string) =>
    `${counted(loans, "loan is", "loans are")} classified better than days past due allow, ${owed} outstanding`,
  downgradesNote: (date: string) => `Largest first. Data to ${date}.`,
  noDowngrades:
    "No open loan is classified better than its days past due allow; loans without a class in the files are not assessed.",
  allDowngrades: "All of them as",
  exports: "All sequences as",
  caution:
    "A path that contains a payment has one by definition, and young cases have had less time: this shows what is frequent, not what works.",
};

export type FlowWords = typeof flows;
