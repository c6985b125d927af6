/** What pages say of officers beside what their cases foresee; the server alone draws those parts. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const officerComparison = {
  funnelTitle: {
    none: "No officer stands outside what cases, chance and the usual spread explain",
    some: (names: string) => `Outside what cases, chance and the usual spread explain: ${names}`,
    many: (officers: number) =>
      `${counted(officers, "officer stands", "officers stand")} outside what cases, chance and the usual spread explain`,
  },
  funnelTitleOne: "Among all officers",
  funnelNote: (officers: number, matured: number, days: string, cutOff: string) =>
    `${counted(officers, "rated officer", "rated officers")}, ${counted(matured, "followed-up case", "followed-up cases")}; a case pays if anything comes in within ${days} of being taken over, whoever holds it then. Data to ${cutOff}; adjusted observational.`,
  funnelPhi: (phi: string) =>
    `Officers differ ${phi} times as much as counts alone would (φ, outermost tenths drawn in). Solid limits are widened by it; the dotted ones are not.`,
  funnelNoPhi: "Officers differ no more than counts alone would, so the limits are not widened.",
  notRated: (officers: number) =>
    `${counted(officers, "officer is", "officers are")} not rated: fewer than 30 followed-up cases, 10 payers or 5 expected.`,
  anonymous: "Grey dots are officers of other branches: seen, not named.",
  anonymousOne: "Grey dots are the other officers, not named here.",
  across: "Expected payers",
  up: "Observed to expected",
  asForeseen: "as foreseen",
  dot: (name: string, ratio: string, expected: string) =>
    `${name}: ${ratio} times the ${expected} payers foreseen`,
  summary: (officers: number, low: string, high: string) =>
    `${counted(officers, "officer", "officers")} between ${low} and ${high} times what their cases foresee; the table holds every figure.`,
  limit: (level: string) => `${level} limits`,

  computed: "How officers are compared",
  how: [
    "Unit: a case that an officer took over, once per officer. Observed: cases with money within the horizon of being taken, whoever held them then.",
    "Expected: the chance of each case from a logit of all officers' cases that knows no officer: exposure, share recovered, days past due and in default, days since the last receipt, activities and officers before, season, security, cause, region, kind of borrower, traits. Over the whole portfolio expected and observed are equal.",
    "The ratio has Byar's limits. The shrunken ratio draws it towards the mean of all officers by as much as it is uncertain (DerSimonian–Laird), so that small numbers make neither heroes nor failures.",
    "The probability of the top quarter comes from 4,000 draws of what is believed of all officers at once; there is no rank. Flags rest on the 99.8 % limits of the funnel after φ.",
    "How it could be wrong: what no file tells (who gets the hopeless street, who inherits a colleague's neglect) looks like the officer's doing. A flag is a reason to look at cases, not at people.",
  ],

  one: {
    subject: (name: string) => `Cases, work and receipts of ${name}`,
    notRated: (matured: number, payers: number, expected: string) =>
      `Not rated: ${counted(matured, "followed-up case", "followed-up cases")}, ${counted(payers, "payer", "payers")}, ${expected} expected; it takes 30, 10 and 5.`,
    notCompared: (reason: string) => `Not compared with others: ${reason}.`,
    waiting: "What these cases foresee is being computed.",
    asForeseen: (payers: number, matured: number, expected: string, range: string) =>
      `${decimalText(payers, 0)} of ${counted(matured, "case", "cases")} paid where like cases foresee ${expected}: likely ${range} times as many.`,
    standing: {
      above: "More than chance and the usual spread between officers explain.",
      below:
        "Fewer than chance and the usual spread between officers explain; look first for what the files do not tell of these cases.",
      specialist:
        "But this officer may be a specialist: cases seem to come when the borrower has already answered, so the ratio is no measure of work.",
      within: "Within what chance and the usual spread between officers explain.",
    },
    answered: (share: string, days: string) =>
      `${share} of the cases were taken over within ${days} of a receipt.`,
    causesTitle: "By cause of default",
    methodsTitle: "By method begun",
    cellsNote: (days: string) =>
      `Observed over expected within ${days}, drawn towards what the officer does on the whole; rings: as it came. Cells of ten cases or more.`,
    cellsNothing: "Too few followed-up cases by any of them to say.",
    cellsAlike: "No cause or method stands apart from what the officer does on the whole.",
    weak: (names: string) => `Weaker than foreseen: ${names}.`,
    strong: (names: string) => `Stronger than foreseen: ${names}.`,
    cellAxis: "Observed to expected",
    drawn: "drawn in",
    own: "as it came",
    cell: (payers: number, matured: number, expected: string) =>
      `${decimalText(payers, 0)} of ${decimalText(matured, 0)} paid, ${expected} foreseen.`,

    desk: "Cases now",
    deskNote: (money: string) => `${money} outstanding`,
    week: "Logged a week",
    weekOf: (days: string, hours: string) => `over the last ${days}; the week has ${hours}`,
    weekUnknown: (days: string) => `over the last ${days}; the files do not say how long the week is`,
    topQuarter: "Top quarter",
    topQuarterNote: (rank: string, rated: number) =>
      `probability; place ${rank} of ${decimalText(rated, 0)} as far as can be told`,
    shrunken: "Shrunken ratio",
    likely: (range: string) => `likely ${range}`,
    complaints: "Complaints per 100 cases",
    complaintsNote: (complaints: number, incidents: number, cases: number) =>
      `${counted(complaints, "complaint", "complaints")} and ${counted(incidents, "incident", "incidents")} that name the officer; ${counted(cases, "case", "cases")}`,
    credited: (perHour: string) => `${perHour} per logged hour`,

    tenureTitle: "How long cases stay, and what comes in meanwhile",
    tenureNote: (cutOff: string) =>
      `Every day that a case was held counts in the band of its tenure; data to ${cutOff}; descriptive. Cases that stay long are the slow payers, so a falling line alone is no staleness.`,
    tenure: "Held for",
    upTo: (days: string) => `up to ${days}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    over: (days: string) => `over ${days}`,
    openNow: "Open now",
    caseMonths: "Case-months held",
    received: "Received",
    perCaseMonth: "Received per case-month",

    casesTitle: "Largest open and closed cases",
    cases: (count: number) => `All ${counted(count, "case", "cases")}`,
    asJson: "All of this as JSON",
  },
};

export type OfficerWords = typeof officerComparison;
