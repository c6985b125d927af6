/** What pages say of the effects of methods; the server alone draws those parts, so no browser loads these words. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const methodAnalysis = {
  lateTitle: "Methods used late: what starting now changes",
  lateNote: (days: string) =>
    `Each month is a trial of its own: cases as long in default and without the method, where it begins now, against those where it does not. Share paid within ${days}.`,
  lateAxis: "Difference from not starting now",
  noDifference: "no difference",
  difference: "difference",
  lateAside: "Cannot be told from these trials",
  lateNone: (names: string, reason: string) => `Cannot be told from these trials, ${reason}: ${names}.`,
  lateEmpty: "No method is mostly used late here.",
  likelyPoints: (range: string) => `Likely ${range}.`,

  heatTitle: {
    cause: "What a method changes, by cause of default",
    region: "What a method changes, by region",
  },
  heatNote: (days: string) =>
    `Percentage points of the outstanding within ${days}, against the mix of the other methods on the same cases; each cell drawn towards its method and its column by as much as it is uncertain. Blue is more, orange less; grey: the cell alone cannot be told apart from nothing.`,
  heatVerdict: {
    "no-evidence": {
      cause: "No evidence that cause changes the ranking.",
      region: "No evidence that region changes the ranking.",
    },
    differs: {
      cause: "What a method changes differs by cause.",
      region: "What a method changes differs by region.",
    },
  },
  heatNothing: "Nothing to compare: no method passes every check, or too few of them.",
  heatBy: { cause: "By cause", region: "By region" },
  heatMethod: "Method",
  heatCell: (own: string, begun: number, matured: number) =>
    `On its own ${own}; ${decimalText(begun, 0)} of ${counted(matured, "episode", "episodes")} with the method`,
  heatTooFew: (begun: number, matured: number) =>
    `Too few to say: ${decimalText(begun, 0)} of ${counted(matured, "episode", "episodes")} with the method`,

  curvesTitle: "How soon money comes",
  curvesNote: (days: string) =>
    `Share of episodes with money by day, on the same mix of cases; the closed without any never pay and stay below. Grey: the other methods. The band is the 95 % interval, the figure below the share by ${days}.`,
  curveName: (method: string, share: string, range: string, day: string) =>
    `${method}: ${share} with money by ${day}, likely ${range}`,
  curveAsCame: "as it came",
  day: "days",

  horizonsTitle: "Effect by horizon",
  horizonsNote:
    "Sooner is not more: what only comes earlier shows in the short horizons and is gone in the long ones.",
  horizonComputing: "being computed",
  horizonFailed: "could not be computed",
  method: "Method",

  remedies: "What would be needed to tell",

  computed: "How the effects are computed",
  population: (matured: number, excluded: string | null, clipped: number) =>
    `Population: ${counted(matured, "episode", "episodes")} inside the filters, each once${excluded === null ? "" : `; ${excluded} left out for too little follow-up or nothing owed`}. What came in, less new money lent, over the outstanding at the first day, between 0 and 1 (${counted(clipped, "share was", "shares were")} outside and clipped).`,
  sample: (share: string, episodes: number) =>
    `Of ${counted(episodes, "episode", "episodes")} those of ${share} of the borrowers were compared, always the same ones, each whole: more would take longer and hardly narrow the intervals. Filters by region, branch or month compare more of what is left.`,
  question:
    "Question: what share would have come in had each of these episodes been begun with the method, whatever followed; less the same under the mix of the other methods as it was.",
  known: (covariates: string) => `Known before each episode, and adjusted for: ${covariates}.`,
  model:
    "Model: augmented inverse-probability weighting. A logit for the choice of the method and a fractional logit for the share paid, fitted on four fifths of the borrowers and judged on the last; right if either of the two is. Errors by whole borrowers.",
  checksTitle: "The checks behind each method",
  checksNote:
    "A figure is withdrawn where episodes, payers, overlap or weight fall short; it stays without rank where the arms are not alike or the method seems to move what was paid before it began.",
  checks: {
    matured: "Episodes",
    payers: "Payers",
    overlap: "Without a like",
    "effective-sample": "Effective size",
    "effective-share": "Effective share",
    balance: "Largest difference left",
    "negative-control": "Moves the past, p",
  } as Readonly<Record<string, string>>,
  limits: { least: (limit: string) => `at least ${limit}`, most: (limit: string) => `at most ${limit}` },
  notPassed: "not passed",
  eValue: "E-value",
  eValueOfLimit: "E-value of the limit",
  strongest: "Strongest measured",
  eValueNote:
    "E-value: how strongly something nobody recorded would have to go with both method and payment to make the whole effect (1: nothing needed). Beside it the strongest thing that was recorded; above it, a hidden cause would have to be stronger than all known ones.",
  balanceTitle: "How alike the arms become",
  balanceNote:
    "Largest difference between a method's cases and the others', in standard deviations, over all methods with figures: as they came and after weighting. Below 0.1 they count as alike.",
  balanceNoteOne:
    "Difference between the method's cases and the others', in standard deviations: as they came and after weighting. Below 0.1 they count as alike.",
  balanceAxis: "Standardised difference",
  after: "after weighting",
  before: "as they came",
  alike: "alike",
  fromTo: (before: string, after: string) => `${before} before, ${after} after`,
  version: (importVersion: number, code: string, seed: number) =>
    `Data version ${importVersion}, code ${code}, seed ${seed}.`,
  wrong:
    "How it could be wrong: officers choose methods for reasons that no file holds. What would change our mind is a trial: like cases, the method drawn by lot.",

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
    "previous-method": "method before",
    "previous-paid": "payment after the method before",
  } as Readonly<Record<string, string>>,
  trait: (trait: string) => `trait: ${trait}`,

  one: {
    subject: (name: string) => `Receipts, work and outcomes of ${name}`,
    definition: "What it is",
    proof: "Proper use shows in",
    hazard: "Goes wrong by",
    ownMethod: "A method of the bank's own: the product holds no definition of it.",
    noEffect: (reason: string) => `What it brings on like cases cannot be told: ${reason}.`,
    descriptive: (reason: string) => `Its figures stay without rank: ${reason}.`,
    waiting: "What it brings on like cases is being computed.",
    likely: (range: string) => `likely ${range}`,
    followedUp: (matured: number, cases: number) =>
      `${decimalText(matured, 0)} followed up; ${counted(cases, "case", "cases")}`,
    perMoney: (share: string) => `${share} of what it is credited with`,
    hours: "Working time",
    fidelity: "Proper use",
    fidelityMeans: "Share of the method's episodes with the proof of its proper use in the files.",
    proven: (proven: number, episodes: number) =>
      `proven in ${decimalText(proven, 0)} of ${counted(episodes, "episode", "episodes")}`,
    breaches: (breaches: number, open: number) =>
      `${counted(breaches, "breach", "breaches")}, ${decimalText(open, 0)} open`,
    perHour: (money: string) => `${money} credited per hour`,
    againstOthers: "against the mix of the other methods on the same cases",
    horizons: "Its effect by horizon",
    causes: "Its effect by cause of default",
    effectAxis: "Effect",
    causesAside: "Too few episodes to say",
    ownEffect: "of the cause alone",
    drawn: "drawn towards method and cause",
    creditTitle: "Credit under three rules, beside the effect",
    creditNote:
      "Credit is bookkeeping: it shares out what came in. Last touch gives a receipt to the last method within the window, equal split to all that touched the case in it, removal by how much would have been missing without the method.",
    closer:
      "A closer: it is credited with more than its equal part, while its effect may be none. It steps in where money is coming anyway.",
    noCloser: "Its credit and its effect do not contradict each other.",
    creditNothing:
      "Nothing to credit under these filters, or more than can be laid out at once: narrow the filters.",
    window: "Days before the receipt",
    lastTouch: "Last touch",
    equalSplit: "Equal split",
    removal: "Removal",
    effectBeside: "Effect",
    curve: "How soon its money comes",
    net: (range: string, own: string, others: string) =>
      `After its cost (${own} of the outstanding, the others ${others}) the effect is likely ${range}.`,
    days: (own: string, others: string, difference: string) =>
      `The first money comes after ${own} days on average, with the others after ${others} (whoever never pays counts to the horizon): a difference of ${difference} days.`,
    overlap: (range: string) =>
      `Among the cases where practice differs most the difference is likely ${range}.`,
    checks: "Its checks",
    cases: (count: number) => `All ${counted(count, "case", "cases")} worked with this method`,
    casesTitle: "Its cases with the most outstanding",
    asJson: "This page as JSON",
    positivityTitle: "Who had what chance of this method",
    positivityNote: "Episodes by the chance that they are begun with the method, from what was known before.",
    chance: "Chance",
    withMethod: "with the method",
    withOthers: "with the others",
  },
};

/** The shape of these words in either language. */
export type AnalysisWords = typeof methodAnalysis;
