/** What pages say of where something could be tried; the server alone draws those parts. */
import { decimalText } from "../../format/numerals";
import { counted, measured } from "../counted";

export const whereToTry = {
  lead: (adopt: number, tries: number, money: string) =>
    `${money} more could be recovered, after the officers' extra time, where past cases support another attempt: ${counted(adopt, "place", "places")} to adopt it, ${counted(tries, "place", "places")} to try it.`,
  gainBy: (money: string, kind: string) => `${money} by ${kind.toLowerCase()}`,
  notAdded: "The two overlap in part and must not be added.",
  leadNone: "Past cases support another attempt nowhere.",
  leadNoEvidence: (cases: number) =>
    `${counted(cases, "stalled case is", "stalled cases are")} eligible, but these methods were never used here: there is no evidence, so nothing is suggested.`,
  leadNoCandidates: "No case meets the rule below: nothing to try.",
  assumed:
    "Dates were assumed at import, so the time since the last receipt is unknown: nothing is suggested.",
  rest: (wait: number, avoid: number) =>
    `${counted(wait, "place", "places")} to wait, ${counted(avoid, "place", "places")} to avoid; see the table.`,

  planLead: (parts: string) => `Within the hours there are, the plan carries ${parts}.`,
  planPart: (money: string, cases: number, kind: string) =>
    `${money} more by ${kind.toLowerCase()} on ${counted(cases, "case", "cases")}`,
  planNone:
    "The plan uses neither group attack nor personnel rotation: within the hours there are, other steps gain more, or nothing is known to be better than usual handling.",
  planTries: (cases: number) =>
    `${counted(cases, "more case is", "more cases are")} proposed for a trial, half of them selected at random.`,
  planUnlimited: (parts: string) =>
    `With unlimited hours, each taken by itself, all candidates could yield ${parts}; this is no forecast.`,
  wholePlan: "The whole plan, with every step",
  noPlan:
    "There is no plan of this portfolio, so hours are not shared out: each place is assessed on its own evidence.",
  planUse: (cases: number, gain: string, low: string, high: string, hours: string) =>
    `In the plan on ${counted(cases, "case", "cases")}: expected net gain ${gain}, between ${low} and ${high}, for ${hours} of officers' time.`,
  planHandOver: (cases: number, gain: string, low: string, high: string, hours: string) =>
    `The plan hands over ${counted(cases, "case", "cases")}, with what the receiving officers begin on them: expected net gain ${gain}, between ${low} and ${high}, for ${hours} of officers' time.`,
  planTry: (cases: number, gain: string, low: string, high: string) =>
    `To be tried on ${counted(cases, "case", "cases")}: expected net gain ${gain}, between ${low} and ${high}.`,
  planCounts: (candidates: number, parts: string) =>
    `Of ${counted(candidates, "candidate", "candidates")}: ${parts}.`,
  countOf: (count: number, verdict: string) => `${decimalText(count, 0)} ${verdict}`,
  waits: {
    hours: (value: string) =>
      `Most of the rest waits because officers' hours gain more elsewhere: the next hour here is worth ${value}.`,
    hoursUnpriced: "Most of the rest waits because officers' hours gain more elsewhere.",
    otherStep: "Most of the rest waits because another step gains more on the same cases.",
    nothingBetter: "For most of the rest nothing is known to be better than usual handling.",
  },
  ownEvidence: (verdict: string, gain: string) =>
    `Taken by itself, the evidence of this place says “${verdict}”: ${gain} over all its candidates with unlimited hours.`,
  differs: {
    hours: "The plan differs because it shares everybody's hours among all steps on all cases.",
    "other-step": "The plan differs because it compares every method on the same case and chooses one.",
    "nothing-better":
      "The plan differs because it applies past effects to each case's own chance of paying instead of adding the same points everywhere.",
    found:
      "The plan differs because it estimates each case from the past of every method, where this place alone shows too little.",
  },
  insidePlan: (planned: number, candidates: number, gain: string) =>
    `${decimalText(planned, 0)} of ${counted(candidates, "case", "cases")} in the plan, ${gain}`,
  inPlan: "In the plan",
  ownUnlimited: "By its own evidence, with unlimited hours",
  planNote: (days: string, cutOff: string) =>
    `Cases that the plan carries (where it carries none, those to be tried) within ${days}, beyond usual handling, less the officers' time; 95 % limits of each case added up; data to ${cutOff}.`,

  plotTitle: (shown: number, all: number) =>
    shown === all
      ? "Expected net gain, by place"
      : `Expected net gain, the ${decimalText(shown, 0)} strongest of ${counted(all, "place", "places")}`,
  plotNote: (days: string, cutOff: string) =>
    `Over all candidates of the place within ${days}, against current practice, less the officers' extra time; 95 % interval; data to ${cutOff}; adjusted observational.`,
  axis: "Expected net gain",
  noGain: "no gain",
  restOf: (name: string) => `${name}, other branches`,

  adopt: (candidates: number, gain: string, low: string, high: string, uses: number) =>
    `Use it on the ${counted(candidates, "case", "cases")}: expected net gain ${gain}, between ${low} and ${high}, from ${counted(uses, "past use", "past uses")} on comparable cases.`,
  adoptRotation: (candidates: number, gain: string, low: string, high: string, changes: number) =>
    `Change the officer on ${counted(candidates, "case", "cases")} as in the rotation plan: expected net gain ${gain}, between ${low} and ${high}, based on tenure and ${counted(changes, "past change", "past changes")} across the portfolio.`,
  try: (pilot: number, candidates: number, gain: string, low: string, high: string) =>
    `Try it on ${decimalText(pilot, 0)} of the ${counted(candidates, "case", "cases")}, half of them selected at random: expected net gain of all ${gain}, between ${low} and ${high}.`,
  wait: (candidates: number, probability: string) =>
    `${counted(candidates, "case", "cases")}: ${probability} chance of a gain; too few cases for a conclusive trial.`,
  avoid: (candidates: number, probability: string) =>
    `${counted(candidates, "case", "cases")}: only ${probability} chance of a gain; the officers' time is better spent elsewhere.`,
  fewUses: (uses: number) => `${counted(uses, "past use is", "past uses are")} too few to adopt it.`,
  notSure: (probability: string) => `The chance of a gain is ${probability}, not certain enough to adopt it.`,

  why: "Why, and how it could be wrong",
  raw: (used: string, uses: number, others: string, otherCount: number) =>
    `Unadjusted: ${used} of the debt was recovered after ${counted(uses, "use", "uses")}, ${others} after ${counted(otherCount, "other episode", "other episodes")} on cases stalled as long. Hard cases get it, so this comparison alone is misleading.`,
  slope: (low: string, high: string) =>
    `On stuck cases, each further month with the same officer changes the rate of receipts by ${low} to ${high}, on comparable cases.`,
  slopeUnknown: "Whether long tenure lowers the rate of receipts cannot be estimated here.",
  study: (changes: number, before: string, after: string, keptBefore: string, keptAfter: string) =>
    `${counted(changes, "past change", "past changes")} for reasons unrelated to the case: days with a receipt per hundred cases and month went from ${before} to ${after}. Comparable cases that kept their officer after an equally bad spell went from ${keptBefore} to ${keptAfter} on their own.`,
  studyEffect: (low: string, high: string) =>
    `The effect of the change itself is the difference between the two: between ${low} and ${measured(high, "day", "days")}.`,
  studyNone: "No past change has a comparable case, so the effect of a change cannot be estimated here.",
  lot: "Hand over half of the proposed cases, selected at random: that is the missing evidence.",
  own: (range: string) =>
    `On comparable cases of this cause and stake the difference is ${range} of the debt.`,
  ownFew:
    "Too few uses on this cause and stake for a separate estimate; similar causes and stakes are used instead.",
  beliefs: (prior: string, posterior: string) =>
    `Prior estimate (half of what similar causes and stakes show): ${prior}; posterior, after all cases: ${posterior}.`,
  hours: (hours: string, cost: string, displaced: string) =>
    `One use needs ${hours} more of officers' time, at a cost of ${cost}; used for other methods on other cases, the same hours would add ${displaced} to recoveries. The verdict counts that against it.`,
  hoursUnpriced: (hours: string, cost: string) =>
    `One use needs ${hours} more of officers' time, at a cost of ${cost}; what the same hours would add on other cases cannot be estimated here.`,
  someOf: (candidates: number, all: number) =>
    `The filters select ${decimalText(candidates, 0)} of its ${counted(all, "case", "cases")}: the gain is theirs, the verdict that of all.`,
  outbid: (candidates: number, probability: string) =>
    `${counted(candidates, "case", "cases")}: ${probability} chance of a gain, but the same hours recover more on other cases.`,
  unlimited: (gain: string) =>
    `With unlimited hours all candidates for personnel rotation could yield ${gain}; officers' hours and the cap on handovers leave what the rotation plan shows.`,
  insideGain: (cases: number, gain: string) => `${counted(cases, "case", "cases")}, ${gain}`,
  planLink: "Rotation plan",
  places: (count: number) => counted(count, "place", "places"),
  severalCauses: "all causes and stakes",
  insideCases: (cases: number, gain: string) =>
    `${counted(cases, "case", "cases")}, ${gain} before limits of hours`,
  hoursUnknown: "Its working time is not recorded in the files, so only money counts here.",
  information: (value: string) => `Value of perfect information: ${value}.`,
  pilotPays: (benefit: string) =>
    `The information from the trial is expected to be worth ${benefit} more than the trial costs.`,
  wrong:
    "How it could be wrong: officers chose past uses for reasons that no file records, and what helped elsewhere may not help here. Only a randomised trial settles it.",
  cases: (count: number) => `${counted(count, "case", "cases")} →`,

  settingsTitle: "Which cases are candidates",
  rule: "Open cases with an outstanding balance and no receipt for long in spite of work, with a sign that the borrower could pay (a matter of will, receivables, several accounts, collateral, a captured signal, an earlier payment). Where the files record none of these, no sign is required. Excluded: disaster and dispute, vulnerable borrowers, a complaint in the last year, expired limitation, a group attack since the last receipt, lenders without a licence and rates above the lawful cap.",
  apply: "Apply",
  reset: "Default settings",

  tableTitle: "Every place",

  candidatesTitle: "Candidate cases",
  candidatesNote: (cutOff: string, isGainKnown: boolean) =>
    `As of ${cutOff}; ${isGainKnown ? "largest expected gain" : "most owed"} first.`,
};

export type TryWords = typeof whereToTry;
