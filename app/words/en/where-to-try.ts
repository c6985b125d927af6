/** What pages say of where something could be tried; the server alone draws those parts. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const whereToTry = {
  lead: (adopt: number, tries: number, money: string) =>
    `${money} more could come in, after the officers' extra time, where past cases speak for another attempt: ${counted(adopt, "place", "places")} to adopt it, ${counted(tries, "place", "places")} to try it.`,
  gainBy: (money: string, kind: string) => `${money} by ${kind.toLowerCase()}`,
  notAdded: "Partly on the same cases, so the two do not add up.",
  leadNone: "Nowhere do past cases speak for another attempt.",
  leadUntold: (cases: number) =>
    `${counted(cases, "stalled case", "stalled cases")} could be tried on, but nobody has used these methods here: there is no evidence, so nothing is suggested.`,
  leadNoCandidates: "No case fits the rule below: nothing to try.",
  assumed:
    "Dates were assumed at import, so nobody knows how long a case has brought nothing: nothing is suggested.",
  rest: (wait: number, avoid: number) =>
    `${counted(wait, "place", "places")} to wait, ${counted(avoid, "place", "places")} to avoid; they stand in the table.`,

  plotTitle: (shown: number, all: number) =>
    shown === all
      ? "Expected net gain, place by place"
      : `Expected net gain, the ${decimalText(shown, 0)} strongest of ${counted(all, "place", "places")}`,
  plotNote: (days: string, cutOff: string) =>
    `Over all candidates of the place within ${days}, against what is done otherwise, less the officers' extra time; 95 % interval; data to ${cutOff}; adjusted observational.`,
  axis: "Expected net gain",
  noGain: "nothing gained",
  restOf: (name: string) => `${name}, other branches`,

  adopt: (candidates: number, gain: string, low: string, high: string, uses: number) =>
    `Use it on the ${counted(candidates, "case", "cases")}: expected net gain ${gain}, between ${low} and ${high}, from ${counted(uses, "past use", "past uses")} on like cases.`,
  adoptRotation: (candidates: number, gain: string, low: string, high: string, changes: number) =>
    `Change the officer on the ${counted(candidates, "case", "cases")}: expected net gain ${gain}, between ${low} and ${high}, from what tenure and ${counted(changes, "past change", "past changes")} show in the whole portfolio.`,
  try: (pilot: number, candidates: number, gain: string, low: string, high: string) =>
    `Try it on ${decimalText(pilot, 0)} of the ${counted(candidates, "case", "cases")}, half of them drawn by lot: expected net gain of all ${gain}, between ${low} and ${high}.`,
  wait: (candidates: number, probability: string) =>
    `${counted(candidates, "case", "cases")}: a gain is ${probability} likely, and no trial of so few would tell.`,
  avoid: (candidates: number, probability: string) =>
    `${counted(candidates, "case", "cases")}: a gain is only ${probability} likely; the officers' time is worth more elsewhere.`,
  fewUses: (uses: number) => `${counted(uses, "past use is", "past uses are")} too few to adopt it.`,
  notSure: (probability: string) => `A gain is ${probability} likely, not sure enough to adopt it.`,

  why: "Why, and how it could be wrong",
  raw: (used: string, uses: number, others: string, otherCount: number) =>
    `As it was: ${used} of the debt came in after ${counted(uses, "use", "uses")}, ${others} after ${counted(otherCount, "other episode", "other episodes")} on cases stalled as long. Hard cases get it, so this alone misleads.`,
  slope: (low: string, high: string) =>
    `On stuck cases each month with the same officer changes how often money comes in by ${low} to ${high}, like cases compared.`,
  slopeUnknown: "Whether money comes in less often under long tenure cannot be told here.",
  study: (changes: number, before: string, after: string, keptBefore: string, keptAfter: string) =>
    `${counted(changes, "past change", "past changes")} for reasons that say nothing of the case: days with money per hundred cases and month went from ${before} to ${after}. Like cases that kept their officer after as bad a spell went from ${keptBefore} to ${keptAfter} by themselves.`,
  studyEffect: (low: string, high: string) =>
    `What the change itself brought is the difference of the two: between ${low} and ${high} days.`,
  studyNone: "No past change has a like case beside it, so what a change does is not seen here.",
  lot: "Move half of the proposed cases, drawn by lot: that is the evidence which is missing.",
  own: (range: string) => `On like cases of this cause and stake the difference is ${range} of the debt.`,
  ownFew:
    "Too few uses on this cause and stake for a figure of its own; like causes and stakes speak for it.",
  beliefs: (prior: string, posterior: string) =>
    `Believed before (half of what like causes and stakes show): ${prior}; after all cases: ${posterior}.`,
  hours: (hours: string, cost: string, displaced: string) =>
    `One use takes ${hours} more of officers' time, which costs ${cost}; on other cases the same hours bring in ${displaced}. Where officers have no hours to spare, compare with that.`,
  hoursUnknown: "The files do not say how long it takes, so only money counts here.",
  information: (value: string) => `Knowing for sure before choosing would be worth ${value}.`,
  pilotPays: (benefit: string) =>
    `The trial is expected to bring ${benefit} more than it costs, by what it teaches.`,
  wrong:
    "How it could be wrong: officers chose past uses for reasons that no file holds; what helped elsewhere may not help here. A trial by lot would tell.",
  cases: (count: number) => `${counted(count, "case", "cases")} →`,

  settingsTitle: "Which cases are candidates",
  rule: "Open cases that owe something and have brought nothing for long in spite of work, with a sign that the borrower could pay (a matter of will, receivables, several accounts, collateral, a captured signal, an earlier payment). Where the files are silent the sign is not asked for. Left out: disaster and dispute, vulnerable borrowers, a complaint of the last year, limitation run out, cases group-attacked since their last receipt, lenders without licence and rates above the lawful cap.",
  apply: "Apply",
  reset: "Usual settings",

  tableTitle: "Every place",

  candidatesTitle: "Cases behind the lines",
  candidatesNote: (cutOff: string) => `As they stood on ${cutOff}; largest expected gain first.`,

  actHere: {
    title: "Act here",
    none: "No place where past cases speak for group attack or rotation.",
    waiting: "Where to try what is worked out on its own page.",
    all: "Where to try",
  },
};

export type TryWords = typeof whereToTry;
