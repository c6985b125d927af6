/** Received against target, wherever it stands. */
import { counted } from "../counted";

const months = (count: number) => counted(count, "month", "months");

export const targets = {
  title: "Against target",
  without: {
    "none-loaded": "No targets are set, so nothing is compared with a plan.",
    narrowed:
      "Targets are set for whole branches and regions, so there is none for a choice of officers, methods, causes, security, products, kinds of borrowers, or cases by how they stand. Remove these filters to see the comparison.",
    undated: "When money was received is not known, so nothing is compared with a target.",
  },
  noneHere: (period: string) => `The targets cover none of these places in ${period}.`,
  howToSet: (where: "here" | "elsewhere") =>
    `A file “targets” with the columns month, branch or region, and amount sets them, or the form ${where === "here" ? "below" : "on the page “Received against target”"}.`,
  reached: (received: string, target: string, share: string, period: string) =>
    `${received} was received against a target of ${target}, ${share} of it, in ${period}.`,
  ofNothing: (received: string, period: string) =>
    `${received} was received in ${period}, against a target of nothing.`,
  rate: (received: string, target: string, count: number) =>
    `That is ${received} a month against a target of ${target} a month, over ${counted(count, "complete month", "complete months")} with a target.`,
  withoutTarget: (count: number) =>
    `${months(count)} of the period ${count === 1 ? "has" : "have"} no target and ${count === 1 ? "is" : "are"} left out on both sides.`,
  undelivered: (names: readonly string[]) =>
    `${names.join(", ")} ${names.length === 1 ? "is" : "are"} missing from the data and left out on both sides.`,
  outside: (money: string) => `${money} was received where there is no target and is not counted here.`,
  yearReached: (year: number) => `The target of ${year} is already reached.`,
  needed: (year: number, money: string, until: string) =>
    `To reach the target of ${year}, ${money} a month is needed until ${until}.`,
  atPace: (count: number, money: string, year: number, share: string) =>
    `The last ${counted(count, "complete month", "complete months")} averaged ${money}; continued at that rate, ${year} would end at ${share} of its target. This continues the recent rate and predicts nothing.`,
  between: " ",
  imports: "Import targets",
  targets: "Targets, and the form that sets them",
  byPlace: "Target and receipts by place",
};

export type TargetWords = typeof targets;
