/** What pages say of the effects of methods; the server alone draws those parts, so no browser loads these words. */
import { decimalText } from "../../format/numerals";
import { counted, measured } from "../counted";

export const methodAnalysis = {
  lateTitle: "Late-stage methods: the effect of starting now",
  lateNote: (days: string) =>
    `Sequential trials: each month, cases equally long in default and so far without the method are compared by whether it starts now or not. Share paid within ${days}.`,
  lateAxis: "Difference from not starting now",
  noDifference: "no difference",
  difference: "difference",
  lateAside: "Cannot be estimated from these trials",
  lateNone: (names: string, reason: string) => `Cannot be estimated from these trials, ${reason}: ${names}.`,
  lateEmpty: "No method is mainly used late here.",
  likelyPoints: (range: string) => `Likely ${range}.`,

  heatTitle: {
    cause: "Effect of each method, by cause of default",
    region: "Effect of each method, by region",
  },
  heatNote: (days: string) =>
    `Percentage points of the outstanding within ${days}, against the mix of the other methods on the same cases; each cell is shrunk towards its method and its column in proportion to its uncertainty. Blue: more; orange: less; grey: the cell alone cannot be distinguished from no effect.`,
  heatVerdict: {
    "no-evidence": {
      cause: "No evidence that the ranking differs by cause.",
      region: "No evidence that the ranking differs by region.",
    },
    differs: {
      cause: "The effect of methods differs by cause.",
      region: "The effect of methods differs by region.",
    },
  },
  heatNothing: "Nothing to compare: too few methods pass every check, or none does.",
  heatBy: { cause: "By cause", region: "By region" },
  heatAsCross: "Money, work and shares as a cross table",
  heatMethod: "Method",
  heatCell: (own: string, begun: number, matured: number) =>
    `On its own ${own}; ${decimalText(begun, 0)} of ${counted(matured, "episode", "episodes")} with the method`,
  heatTooFew: (begun: number, matured: number) =>
    `Too few episodes: ${decimalText(begun, 0)} of ${counted(matured, "episode", "episodes")} with the method`,

  curvesTitle: "Time to first receipt",
  curvesNote: (days: string, least: number) =>
    `Share of episodes with a receipt by day, at the same case mix; episodes closed without one stay in the denominator. Grey: the other methods. The band is the 95 % interval, the figure below the share by ${days}. A curve ends where fewer than ${counted(least, "episode is", "episodes are")} left under observation.`,
  curveName: (method: string, share: string, range: string | null, day: string) =>
    `${method}: ${share} with a receipt by ${day}${range === null ? "" : `, likely ${range}`}`,
  curveUntil: (day: string) => `by ${day}`,
  curveAsCame: "unadjusted",
  day: "days",

  horizonsTitle: "Effect by horizon",
  horizonsNothing: "No method has an effect that can be estimated at any horizon.",
  horizonsNote:
    "Earlier is not more: receipts that only arrive sooner show at short horizons and disappear at long ones.",
  horizonComputing: "being computed",
  horizonFailed: "could not be computed",
  method: "Method",

  remedies: "What would be needed for a conclusion",

  computed: "How the effects are computed",
  population: (matured: number, excluded: string | null, clipped: number) =>
    `Population: ${counted(matured, "episode", "episodes")} within the filters, each once${excluded === null ? "" : `; ${excluded} excluded for too short a follow-up or nothing outstanding`}. Outcome: receipts less new money lent, over the outstanding on the first day, limited to 0–1 (${counted(clipped, "share", "shares")} clipped).`,
  sample: (share: string, episodes: number) =>
    `Of ${counted(episodes, "episode", "episodes")}, those of ${share} of the borrowers were analysed, always the same borrowers with all their episodes: more would need longer and hardly narrow the intervals. Filtering by region, branch or month raises this share.`,
  question:
    "Question: what share would have been recovered had every one of these episodes started with the method, whatever followed, less the share under the observed mix of the other methods.",
  known: (covariates: string) =>
    `Covariates known before each episode and adjusted for: ${covariates}. Officers, months, months of default and bands of amounts and of days past due, also at default, are adjusted for where they were given a method more often than chance would.`,
  model:
    "Model: augmented inverse-probability weighting (doubly robust, cross-fitted). A logit for the choice of the method and a fractional logit for the share paid, fitted on four fifths of the borrowers and evaluated on the rest; consistent if either model is right. Standard errors are clustered by borrower.",
  checksTitle: "The checks behind each method",
  checksNote:
    "A figure is withheld where episodes, payers, overlap or weight fall short; it is shown unranked where the groups remain unbalanced or the placebo test fails.",
  checks: {
    matured: "Episodes",
    payers: "Payers",
    overlap: "No comparable case",
    "effective-sample": "Effective sample size",
    "effective-share": "Effective share",
    balance: "Largest remaining difference",
    "negative-control": "Placebo test, p",
  } as Readonly<Record<string, string>>,
  limits: { least: (limit: string) => `at least ${limit}`, most: (limit: string) => `at most ${limit}` },
  notPassed: "not passed",
  eValue: "E-value",
  eValueOfLimit: "E-value of the limit",
  strongest: "Strongest measured confounder",
  eValueNote:
    "E-value: how strongly an unmeasured confounder would have to be associated with both method and payment to explain the whole effect (1: none needed). Beside it, the strongest measured confounder; where the E-value exceeds it, a hidden confounder would have to be stronger than every measured one.",
  balanceTitle: "Covariate balance",
  balanceNote:
    "Largest difference between a method's cases and the others', in standard deviations, over all methods with figures, before and after weighting. Below 0.1 counts as balanced, and so does what chance leaves between as few episodes.",
  balanceNoteOne:
    "Difference between the method's cases and the others', in standard deviations, before and after weighting. Below 0.1 counts as balanced, and so does what chance leaves between as few episodes.",
  balanceAxis: "Standardised difference",
  after: "after weighting",
  before: "before weighting",
  alike: "balanced",
  fromTo: (before: string, after: string) => `${before} before, ${after} after`,
  version: (importVersion: number, code: string, seed: number) =>
    `Data version ${importVersion}, code ${code}, seed ${seed}.`,
  wrong:
    "How it could be wrong: officers choose methods for reasons that no file records. A trial would settle it: comparable cases, with the method assigned at random.",

  covariates: {
    exposure: "exposure",
    outstanding: "outstanding",
    recovered: "share already recovered",
    "days-past-due": "days past due",
    "days-in-default": "days in default",
    "earlier-episodes": "earlier episodes",
    "earlier-activities": "earlier activities",
    "earlier-methods": "earlier methods",
    "running-episodes": "other episodes running",
    "days-since-receipt": "days since the last receipt",
    "days-since-activity": "days since the last activity",
    "promises-made": "promises made",
    "promises-kept": "promises kept",
    tenure: "officer's time on the case",
    "officer-load": "officer's load",
    "officer-success": "officer's success on other cases",
    security: "security",
    cause: "cause of default",
    region: "region",
    "borrower-kind": "kind of borrower",
    "previous-method": "previous method",
    "previous-paid": "payment after the previous method",
  } as Readonly<Record<string, string>>,
  trait: (trait: string) => `trait: ${trait}`,

  one: {
    subject: (name: string) => `Receipts, work and outcomes of ${name}`,
    definition: "What it is",
    proof: "Evidence of proper use",
    hazard: "Main risk",
    ownMethod: "The bank's own method: the product has no definition of it.",
    noEffect: (reason: string) => `Its effect on comparable cases cannot be estimated: ${reason}.`,
    descriptive: (reason: string) => `Its figures are unranked: ${reason}.`,
    waiting: "Its effect on comparable cases is being computed.",
    likely: (range: string) => `likely ${range}`,
    followedUp: (matured: number, cases: number) =>
      `${decimalText(matured, 0)} with complete follow-up; ${counted(cases, "case", "cases")}`,
    perMoney: (share: string) => `${share} of its credited receipts`,
    hours: "Working time",
    fidelity: "Proper use",
    fidelityMeans:
      "Share of the method's episodes whose evidence of proper use stands in the columns of the files; a note alone is no evidence where a column exists. What is not recorded does not count as given.",
    proven: (proven: number, episodes: number, unknown: number) =>
      `evidenced in ${decimalText(proven, 0)} of ${counted(episodes, "episode", "episodes")}${
        unknown === 0 ? "" : `; of ${decimalText(unknown, 0)} the files cannot say and they count as without`
      }`,
    breaches: (breaches: number, open: number) =>
      `${counted(breaches, "breach", "breaches")}, ${decimalText(open, 0)} open`,
    perHour: (money: string) => `${money} credited per hour`,
    againstOthers: "against the mix of the other methods on the same cases",
    horizons: "Its effect by horizon",
    causes: "Its effect by cause of default",
    effectAxis: "Effect",
    causesAside: "Too few episodes",
    ownEffect: "this cause alone",
    drawn: "shrunk towards method and cause",
    creditTitle: "Credit under three rules, beside the effect",
    creditNote:
      "Credit is attribution: it divides what was received. Last touch credits a receipt to the last method within the window, equal split to all methods that touched the case in it, removal (Markov) by how much would have been missing without the method.",
    closer:
      "A closer: it is credited with more than its equal share, while its effect may be none. It steps in where the money is coming anyway.",
    noCloser: "Its credit and its effect are consistent.",
    creditNothing:
      "Nothing to credit under these filters, or too much to compute at once: narrow the filters.",
    window: "Days before the receipt",
    lastTouch: "Last touch",
    equalSplit: "Equal split",
    removal: "Removal",
    effectBeside: "Effect",
    curve: "Time to its first receipt",
    net: (range: string, own: string, others: string) =>
      `After its cost (${own} of the outstanding, the others ${others}) the effect is likely ${range}.`,
    days: (own: string, others: string, difference: string) =>
      `The first receipt comes after ${measured(own, "day", "days")} on average, with the other methods after ${others} (borrowers who never pay count to the horizon): a difference of ${measured(difference, "day", "days")}.`,
    overlap: (range: string) =>
      `Where practice varies most (the overlap population), the difference is likely ${range}.`,
    moreFor: (causes: string) => `More than the other methods by cause of default: ${causes}.`,
    lessFor: (causes: string) => `Less than the other methods by cause of default: ${causes}.`,
    ofCause: (cause: string, range: string) => `${cause} ${range}`,
    triedIn: (adopt: number, tries: number, cases: number, gain: string) =>
      `The suggestions adopt it in ${counted(adopt, "place", "places")} and try it in ${decimalText(tries, 0)}: ${counted(cases, "case", "cases")}, ${gain} expected.`,
    triedNowhere: "The suggestions neither adopt nor try it in any place now.",
    whereTried: "Where to try it",
    checks: "Its checks",
    cases: (count: number) => `All ${counted(count, "case", "cases")} worked with this method`,
    ofCasesAlone: (filters: string) =>
      `This list depends on ${filters}; the receipts and effects of the method do not, because what became of a case is part of them.`,
    casesTitle: "Its cases with the largest outstanding",
    asJson: "This page as JSON",
    positivityTitle: "Probability of receiving this method (common support)",
    positivityNote: "Episodes by the probability of starting with the method, given what was known before.",
    chance: "Probability",
    withMethod: "with the method",
    withOthers: "with the others",
  },
};

/** The shape of these words in either language. */
export type AnalysisWords = typeof methodAnalysis;
