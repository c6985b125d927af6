/** The page of the methods. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const methodsPage = {
  headline: (total: string, credited: string, share: string) =>
    `${total} came in; ${credited} of it, ${share}, followed an activity of the 90 days before.`,
  headlineCredited: (credited: string) => `${credited} was credited to these methods.`,
  mostCredited: (names: string) => `Most was credited to ${names}.`,

  allInBreach: (methods: number) =>
    `None of the ${methods} methods that pass every check is put first: each has open breaches of conduct.`,
  withoutBreach: "Of the methods without an open breach of conduct:",
  noneFirst: "No method passes every check, so none is put before another.",
  /** Short without a name: then the row says whose it is, and the title within how many days. */
  effectMore: (hundred: string, low: string, high: string, name: string | null, days: string) =>
    name === null
      ? `Of ${hundred} outstanding, ${low} to ${high} more comes in than with the mix of other methods on the same cases.`
      : `Of ${hundred} outstanding, ${low} to ${high} more comes in within ${days} with ${name} than with the mix of other methods on the same cases.`,
  effectLess: (hundred: string, low: string, high: string, name: string | null, days: string) =>
    name === null
      ? `Of ${hundred} outstanding, ${low} to ${high} less comes in than with the mix of other methods on the same cases.`
      : `Of ${hundred} outstanding, ${low} to ${high} less comes in within ${days} with ${name} than with the mix of other methods on the same cases.`,
  effectEither: (hundred: string, less: string, more: string, name: string | null, days: string) =>
    name === null
      ? `Of ${hundred} outstanding, between ${less} less and ${more} more than with other methods: no telling which.`
      : `Of ${hundred} outstanding, between ${less} less and ${more} more comes in within ${days} with ${name} than with the mix of other methods on the same cases: no telling which.`,
  computingWhy:
    "The table below holds the raw figures. What each method brings on like cases takes a fit over all episodes; it is kept until the next import.",
  partialWhy: "The other horizons and the methods used late are still being computed.",
  failedTitle: "The effects could not be computed",
  failed: "The raw figures below stand. Load the page again to try once more; the log tells why it failed.",
  allEpisodes: "all episodes",
  plotNoteAdjusted: (matured: number, all: number, cutOff: string) =>
    `${decimalText(matured, 0)} of ${counted(all, "episode", "episodes")} followed up long enough; data to ${cutOff}; adjusted observational: like cases compared, no trial.`,
  asideHeadingAdjusted: "Not compared: a check was not passed",
  descriptive: (reason: string) => `Figures without rank: ${reason}.`,

  plotTitle: (days: string) => `What came in within ${days} of a method's first step`,
  plotNote: (matured: number, all: number, cutOff: string) =>
    `${decimalText(matured, 0)} of ${counted(all, "episode", "episodes")} followed up long enough; data to ${cutOff}; descriptive, not an effect.`,
  axisStandardised: "Standardised share",
  axisAdjusted: "Adjusted share",
  standardised: "standardised share",
  adjusted: "adjusted share",
  raw: "recovered share as it came",
  rowNote: (range: string, raw: string) => `Likely ${range} on the same mix of cases; ${raw} as it came.`,
  rowNoteAlone: (estimate: string, raw: string) =>
    `${estimate} on the same mix of cases, without an interval; ${raw} as it came.`,
  payers: (payers: number, matured: number) =>
    `Money in ${decimalText(payers, 0)} of ${counted(matured, "episode", "episodes")}.`,
  asideHeading: "Too little to compare",
  tooFew: (matured: number, payers: number, leastMatured: number, leastPayers: number) =>
    `Too few to say: ${counted(matured, "episode", "episodes")} followed up, ${decimalText(payers, 0)} with money; it takes ${decimalText(leastMatured, 0)} and ${decimalText(leastPayers, 0)}.`,
  why: (reason: string, episodes: number) =>
    `No figure: ${reason}. ${counted(episodes, "episode", "episodes")}.`,
  noMethod: (amount: string) =>
    `${amount} that came without an activity in the 90 days before. Not a method, so nothing to compare.`,

  readingTitle: "What these figures say, and what they do not",
  reading: [
    "Credited receipts are bookkeeping: the latest activity in the 90 days before a receipt gets it, whether or not the money was coming anyway.",
    "Hard cases get hard methods. Group attack, a leader's visit or a suit is tried where everything else has failed, so its recovered share is low before it begins. The standardised share puts every method before the same mix of outstanding, days past due and security; what nobody recorded it cannot even out.",
    "The adjusted share asks what had come in if every episode had been begun with the method. It evens out what was known before each; what nobody recorded it cannot. Take it as the closest answer so far, and let a trial decide where much is at stake.",
  ],

  tableTitle: "Every method in figures",
  tableNote: (days: string, cutOff: string) => `Rates within ${days}; data to ${cutOff}.`,
  creditedLink: "Amounts lead to the cases worked with the method, whatever month they defaulted in.",
  badges: {
    randomised: "randomised",
    "rule-assigned": "rule-assigned",
    "adjusted-observational": "adjusted",
    descriptive: "descriptive",
  },
  glossary: "What the methods are",
  proof: (text: string) => `Proper use shows in: ${text}.`,
  hazard: (text: string) => `Goes wrong by: ${text}.`,
};
