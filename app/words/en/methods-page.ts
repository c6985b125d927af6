/** The page of the methods. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const methodsPage = {
  headline: (total: string, credited: string, share: string) =>
    `${total} came in; ${credited} of it, ${share}, followed an activity of the 90 days before.`,
  headlineCredited: (credited: string) => `${credited} was credited to these methods.`,
  mostCredited: (names: string) => `Most was credited to ${names}.`,

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
    "So take a difference as a question to look into, not as the effect of a method, and move no staff on it alone. Adjusted effects take the place of the dots once they are computed.",
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
