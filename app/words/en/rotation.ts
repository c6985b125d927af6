/** The words of the rotation plan, which only the server draws. */
import { counted, measured } from "../counted";

const cases = (count: number) => counted(count, "case", "cases");

export const rotation = {
  branchTitle: "Which cases could change hands",
  lead: (count: number, gain: string, low: string, high: string, days: string) =>
    `${cases(count)} could change hands for an expected net gain of ${gain} within ${days}, between ${low} and ${high}, compared with no change.`,
  none: {
    title: "No handover is worth its cost",
    planned: "No handover is in the plan",
    elsewhere:
      "Within the hours there are, other steps gain more on these cases, or officers and tenure differ too little to hand cases over.",
    stale:
      "Long tenure lowers receipts on stuck cases, but no colleague in this branch has capacity and a gain above the cost of a handover.",
    nothing:
      "The chance of a receipt does not fall with an officer's tenure beyond what chance explains, and no colleague clearly does better with certain cases. There is no reason to change officers.",
  },
  slope: (share: string, low: string, high: string, months: string) =>
    `While a case is stuck, the rate of receipts falls by ${share} with each month under the same officer (${low} to ${high}), compared with cases of the same age whose officer changed; it is halved after about ${measured(months, "month", "months")}.`,
  noSlope: (low: string, high: string) =>
    `While a case is stuck, the rate of receipts changes by ${low} to ${high} with each month under the same officer: the direction is uncertain, so no case is moved because of tenure.`,
  rests: (cases: string, months: string, payments: string, changes: string) =>
    `Estimated from ${measured(cases, "case", "cases")} over ${measured(months, "month", "months")} with ${measured(payments, "day", "days")} of payment, and from ${measured(changes, "change", "changes")} of officer for leave, resignation, reorganisation or workload.`,
  leftOut: (levels: number, months: string) =>
    `Left out: ${measured(months, "month", "months")} under ${counted(levels, "condition", "conditions")} (a method long begun, a region) in which nobody ever paid; they say nothing of tenure.`,
  pairs: "Handovers by officer",
  pairsSums: (pairs: number, count: number, outstanding: string, gain: string) =>
    `${counted(pairs, "pair", "pairs")} of officers, ${counted(count, "case", "cases")} that owe ${outstanding}; expected gain ${gain}.`,
  priceOfHours:
    "The price of a handover is its time at the cost of an officer's hour: there is no plan whose price would hold.",
  pairsNote: (cap: number, cost: string) =>
    `At most ${counted(cap, "case", "cases")} given and ${counted(cap, "case", "cases")} taken by each officer; each handover is charged ${cost}; receiving officers have spare capacity and do at least as well as the median officer on comparable cases.`,
  pairsNotePlanned: (cap: number, cost: string) =>
    `At most ${counted(cap, "case", "cases")} given and ${counted(cap, "case", "cases")} taken by each officer; each handover is charged ${cost}, as in the plan, and its hours; nobody has more to do, with all other steps of the plan, than his hours allow. Limits of each case are added up.`,
  partOfPlan:
    "These handovers are part of one plan over all steps and everybody's hours; their gain includes what the receiving officer begins on the case.",
  tried: (count: number) =>
    `${counted(count, "more handover is", "more handovers are")} proposed for a trial.`,
  alone: {
    says: (count: number, gain: string, cost: string) =>
      `Taken by themselves, tenure and officers' strengths would move ${cases(count)} for ${gain}, with unlimited hours and each handover charged ${cost}, as in the plan.`,
    hours:
      "The plan moves fewer because it shares everybody's hours among all steps on all cases, and each handover must be likely to gain by itself.",
    caseByCase:
      "The plan differs because it adds what the receiving officer would begin on the case, and applies effects to each case's own chance of paying.",
    none: "Taken by themselves, tenure and officers' strengths would move no case: the plan adds what the receiving officer would begin on it.",
  },
  wholePlan: "The whole plan",
  noPlan:
    "There is no plan of this portfolio, so only tenure, strengths and free time decide here, not the other steps that the hours could go to.",
  whyPlan: "The plan expects more under the receiving officer",
  caseList: (count: number) => `The ${cases(count)} concerned, with reasons`,
  gap: (share: string) => `The best plan may be up to ${share} better: the search stopped at its time limit.`,
  best: "No plan within these limits has a higher expected gain.",
  cap: "Most handovers per officer and month",
  penalty: (currency: string) => `Cost of each handover, ${currency}`,
  recalculate: "Recalculate",
  usual: "Back to the default limits",
  trial:
    "Hand over half of the list, selected at random, and compare after the horizon: that is the evidence for the next plan.",
  past: {
    title: "After past changes of officer",
    finding: (estimate: string, low: string, high: string) =>
      `After a change, ${estimate} more days with a receipt per hundred cases and month than comparable cases that kept their officer (${low} to ${high})`,
    note: (changes: string, matches: string) =>
      `${measured(changes, "change", "changes")} for leave, resignation, reorganisation or workload, on cases 90 days or more without a receipt, compared with ${measured(matches, "case", "cases")} of the same cause, security, age and length of stall in that quarter. Days with a receipt per hundred cases and month.`,
    cases: "Cases",
    spans: { early: "Months 12 to 4 before", stalled: "3 months before", after: "6 months after" },
    changed: "Officer changed",
    kept: "Kept the officer",
    regression: (rate: string) =>
      `Regression to the mean: comparable cases that kept their officer went from none to ${rate}. Only what changed cases gain beyond that can be due to the change.`,
    flat: (low: string, high: string) =>
      `Before the stall both groups moved in parallel (difference between ${low} and ${high}), as a fair comparison requires.`,
    notFlat: (low: string, high: string) =>
      `Before the stall the groups did not move in parallel (difference between ${low} and ${high}): the cases are not comparable, so do not rely on it.`,
    permutation: (p: string) =>
      `Too few changes for a meaningful interval: with changes assigned at random among the comparable cases, so large a difference has probability ${p}.`,
  },
  wrongTitle: "How it could be wrong",
  wrong: [
    "Long tenure and slow payers are often the same cases. The slope adjusts for age, cause, size, security, season, method and the case's own record, and rests on changes of officer; changes made because a case went badly would still mislead.",
    "After a change borrowers may be harder to reach for a while, and a bad spell usually ends on its own: that is why half of the list should stay where it is.",
    "Officers' strengths are shrunken estimates; officers who receive many cases are probably a little weaker than estimated.",
  ],
  whyStale: (months: string, chance: string) =>
    `${measured(months, "month", "months")} with the same officer; ${chance} probability of having halved`,
  whyMisfit: "a colleague probably does better with such cases",
  why: "Why",
  filesUsual: "The files contain the plan under the default limits.",
  states: {
    "not-recorded":
      "The files contain no dated assignments, so changes of officer are unknown. Import assignments with their reasons, and this page will show where a change could help.",
    "dates-assumed": "The dates of this portfolio were assumed at import, so tenure is unknown.",
    "too-few":
      "Fewer than 30 cases changed hands for leave, resignation, reorganisation or workload: too few to estimate the effect of a change.",
    "no-observations": "Nothing is loaded yet.",
  } as Partial<Record<string, string>>,
  stateTitle: "Rotation cannot be assessed",
};

export type RotationWords = typeof rotation;
