/** The page of the methods. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const methodsPage = {
  headline: (total: string, period: string, credited: string, share: string) =>
    `${total} was received ${period}; ${credited} of it (${share}) followed an activity in the 90 days before.`,
  headlineCredited: (credited: string, period: string) =>
    `${credited} received ${period} was credited to these methods.`,
  mostCredited: (names: string) => `The most credited methods are ${names}.`,

  allInBreach: (methods: number) =>
    `${methods === 1 ? "The one method that passes every check is not named: it has" : `None of the ${methods} methods that pass every check is named: each has`} an open incident, police involvement, a freeze without a court or a third party without consent.`,
  withoutBreach: "Of the methods without an open grave breach:",
  withBreaches: (per100: string, open: string) => `${per100} conduct breaches per 100 cases (${open} open)`,
  conductUnknown: "nothing is known of its conduct",
  onlyOne: "No other method passes every check; differences that were not recorded may remain.",
  noneFirst: "No method passes every check, so methods are not ranked.",
  /** The answer of the page, where the method that comes first has an effect above zero. */
  recoversMost: (hundred: string, low: string, high: string, name: string, days: string) =>
    `${name} recovers most on comparable cases: ${low} to ${high} more of every ${hundred} outstanding within ${days} than the mix of other methods; differences that were not recorded may remain.`,
  /** Short without a name: then the row says whose it is, and the title within how many days. */
  effectMore: (hundred: string, low: string, high: string, name: string | null, days: string) =>
    name === null
      ? `Of every ${hundred} outstanding, ${low} to ${high} more is recovered than with the mix of other methods on the same cases.`
      : `On comparable cases, ${name} recovers ${low} to ${high} more of every ${hundred} outstanding within ${days} than the mix of other methods.`,
  effectLess: (hundred: string, low: string, high: string, name: string | null, days: string) =>
    name === null
      ? `Of every ${hundred} outstanding, ${low} to ${high} less is recovered than with the mix of other methods on the same cases.`
      : `On comparable cases, ${name} recovers ${low} to ${high} less of every ${hundred} outstanding within ${days} than the mix of other methods.`,
  effectEither: (hundred: string, less: string, more: string, name: string | null, days: string) =>
    name === null
      ? `Of every ${hundred} outstanding, between ${less} less and ${more} more is recovered than with other methods: the direction is uncertain.`
      : `On comparable cases, ${name} recovers between ${less} less and ${more} more of every ${hundred} outstanding within ${days} than the mix of other methods: the direction is uncertain.`,
  computingWhy:
    "The table below shows the unadjusted figures. The effect on comparable cases requires a model over all episodes; the result is kept until the next import.",
  partialWhy: "The other horizons and the methods used late are still being computed.",
  failedTitle: "The effects could not be computed",
  failed:
    "The unadjusted figures below are not affected. Load the page again to retry; the server log gives the reason.",
  allEpisodes: "all episodes",
  plotNoteAdjusted: (matured: number, all: number, cutOff: string) =>
    `${decimalText(matured, 0)} of ${counted(all, "episode", "episodes")} with complete follow-up; data to ${cutOff}; adjusted observational: comparable cases, not a trial.`,
  asideHeadingAdjusted: "Not compared: failed a check",
  descriptive: (reason: string) => `Unranked: ${reason}.`,

  plotTitle: (days: string) => `Share recovered within ${days} of a method's first step`,
  axisAdjusted: "Adjusted share",
  adjusted: "adjusted share",
  raw: "unadjusted recovered share",
  tooFew: (matured: number, payers: number, leastMatured: number, leastPayers: number) =>
    `Too few cases: ${counted(matured, "episode", "episodes")} with complete follow-up, ${decimalText(payers, 0)} with a receipt; minimum ${decimalText(leastMatured, 0)} and ${decimalText(leastPayers, 0)}.`,
  nonePaid: (matured: number) =>
    `None of ${counted(matured, "episode", "episodes")} with complete follow-up was followed by a receipt.`,
  lost: (share: string) =>
    `${share} of all episodes have no comparable episode with and without it; the comparison does not speak for them.`,
  why: (reason: string, episodes: number) =>
    `No figure: ${reason}. ${counted(episodes, "episode", "episodes")}.`,
  noMethod: (amount: string) =>
    `${amount} was received without an activity in the 90 days before. It belongs to no method and is not compared.`,

  readingTitle: "What these figures show, and what they do not",
  reading: [
    "Credited receipts show attribution: the last activity in the 90 days before a receipt is credited with it, whether or not the money was coming anyway.",
    "Hard cases get the hard methods. Group attack, a leader's visit or a suit is used where everything else has failed, so its recovered share is low from the start. The standardised share puts every method on the same distribution of regions, causes, outstanding, days past due and security; it cannot correct for what was not recorded.",
    "The adjusted share estimates what would have been recovered if every episode had started with the method. It corrects for what was known before each episode; it cannot correct for what was not recorded. It is the closest estimate available; where much is at stake, let a trial decide.",
  ],

  tableTitle: "Every method in figures",
  tableNote: (days: string, cutOff: string) => `Rates within ${days}; data to ${cutOff}.`,
  creditedLink: "Amounts link to the cases worked with the method, whatever their month of default.",
  badges: {
    randomised: "randomised",
    "rule-assigned": "rule-assigned",
    "adjusted-observational": "adjusted",
    descriptive: "descriptive",
  },
  glossary: "What the methods are",
  proof: (text: string) => `Evidence of proper use: ${text}.`,
  hazard: (text: string) => `Main risk: ${text}.`,
};
