/** The words of the rotation plan, which only the server draws. */
import type { ReasonCode } from "~/domain/reasons";
import { counted } from "../counted";

const cases = (count: number) => counted(count, "case", "cases");

export const rotation = {
  branchTitle: "Who could hand what to whom",
  lead: (count: number, gain: string, low: string, high: string, days: string) =>
    `${cases(count)} could change hands for an expected net gain of ${gain} within ${days}, between ${low} and ${high}, against leaving all as it is.`,
  none: {
    title: "No handover is worth its price",
    stale:
      "On stuck cases tenure tells, but no receiver of the branch has room and gains more than a handover costs.",
    nothing:
      "Neither does the chance of a receipt fall with an officer's tenure beyond what chance explains, nor does a colleague clearly do better with certain cases. Nothing is to be changed for its own sake.",
  },
  slope: (share: string, low: string, high: string, months: string) =>
    `While a case is stuck, the rate of receipts falls by ${share} with each month in the same hands (${low} to ${high}), beside cases of the same age whose officer changed; it has halved after about ${months} months.`,
  noSlope: (low: string, high: string) =>
    `While a case is stuck, the rate of receipts changes by ${low} to ${high} with each month in the same hands: that leaves open whether it changes at all, so tenure moves no case.`,
  rests: (cases: string, months: string, payments: string, changes: string) =>
    `Learned from ${cases} cases over ${months} months with ${payments} days of payment, and from ${changes} changes of officer for leave, resignation or reorganisation.`,
  leftOut: (levels: number, months: string) =>
    `Left out: ${months} months under ${counted(levels, "condition", "conditions")} (a method long begun, a region) in which nobody ever paid; they say nothing of tenure.`,
  pairs: "Handovers, from whom to whom",
  pairsNote: (cap: number, cost: string) =>
    `At most ${counted(cap, "case", "cases")} given and ${counted(cap, "case", "cases")} taken by each officer; each handover is charged ${cost}; receivers have free hours and do at least as well as the median officer on like cases.`,
  caseList: (count: number) => `The ${cases(count)} behind it, and why each`,
  gap: (share: string) =>
    `The best plan may be up to ${share} better: the search ends after a fixed number of steps.`,
  best: "No plan within these limits is expected to bring more.",
  cap: "Most handovers per officer and month",
  penalty: (currency: string) => `Charge for each handover, ${currency}`,
  recalculate: "Recalculate",
  usual: "Back to the usual limits",
  trial:
    "Hand over half of the list, drawn by lot, and compare after the horizon: that is the evidence which the next plan rests on.",
  past: {
    title: "What followed past changes",
    finding: (estimate: string, low: string, high: string) =>
      `After a change ${estimate} more days with money per hundred cases and month than in like cases that kept their officer (${low} to ${high})`,
    note: (changes: string, matches: string) =>
      `${changes} changes for leave, resignation or reorganisation, on cases 90 days or more without money, beside ${matches} cases of the same cause, security, age, length of stall and time to the next episode in that quarter. Days with money per hundred cases and month.`,
    cases: "Cases",
    spans: { early: "Months 12 to 4 before", stalled: "3 months before", after: "6 months after" },
    changed: "Officer changed",
    kept: "Kept the officer",
    regression: (rate: string) =>
      `A bad spell ends by itself: like cases that kept their officer went from none to ${rate}. Only what changed cases bring beyond that can be the change's.`,
    flat: (low: string, high: string) =>
      `Before the stall both went alike (difference between ${low} and ${high}), as they should if like is compared with like.`,
    notFlat: (low: string, high: string) =>
      `Before the stall they did not go alike (difference between ${low} and ${high}): the comparison is not of like with like, so do not lean on it.`,
    permutation: (p: string) =>
      `So few changes have no interval worth the name: drawn by lot among the like cases, so large a difference comes with probability ${p}.`,
  },
  wrongTitle: "How it could be wrong",
  wrong: [
    "Long tenure and slow payers are often the same cases. The slope holds age, cause, size, security, season, method and the case's own record alike, and rests on changes of officer; changes made because a case went badly would still mislead.",
    "After a change borrowers may be harder to reach for a while, and a bad spell ends by itself more often than not: that is why half of the list should stay where it is.",
    "Officers' strengths are shrunken estimates; who receives much is likely a little weaker than he looks.",
  ],
  whyStale: (months: string, chance: string) =>
    `${months} months in the same hands; halved with ${chance} probability`,
  whyMisfit: "a colleague likely does better with such cases",
  why: "Why",
  filesUsual: "The files hold the plan under the usual limits.",
  states: {
    "not-recorded":
      "The files hold no dated assignments, so nobody knows when a case changed hands. Import assignments with their reasons, and this page will say where a change could help.",
    "dates-assumed":
      "The dates of this portfolio were assumed at import, so nobody knows how long anybody held a case.",
    "too-few":
      "Fewer than 30 cases changed hands for leave, resignation or reorganisation: too few to tell what a change does.",
    "not-converged":
      "The fit of tenure found no answer in this portfolio, so nothing is said of what tenure does or of what a change would bring.",
    "no-observations": "Nothing is loaded yet.",
  } as Partial<Record<ReasonCode, string>>,
  stateTitle: "Nothing can be said of rotation",
};

export type RotationWords = typeof rotation;
