/** What pages say of officers beside the payers expected of their cases; the server alone draws those parts. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const officerComparison = {
  nextSteps: "Next steps of this officer, for printing",
  funnelTitle: {
    none: "No officer is outside the range explained by branch, case mix, chance and normal variation",
    some: (names: string) =>
      `Outside the range explained by branch, case mix, chance and normal variation: ${names}`,
    many: (officers: number) =>
      `${counted(officers, "officer is", "officers are")} outside the range explained by branch, case mix, chance and normal variation`,
  },
  funnelTitleOne: "Among all officers",
  funnelNote: (officers: number, matured: number, days: string, cutOff: string) =>
    `${counted(officers, "rated officer", "rated officers")}, ${counted(matured, "case", "cases")} with complete follow-up; a case counts as paid if anything is received within ${days} of assignment, even if another officer holds it by then. Each officer is compared with colleagues of the same branch. Data to ${cutOff}; adjusted observational.`,
  funnelPhi: (phi: string) =>
    `Officers vary ${phi} times as much as counts alone would imply (φ, outermost tenths winsorised). Solid limits are widened accordingly; dotted ones are not.`,
  funnelNoPhi: "Officers vary no more than counts alone would imply, so the limits are not widened.",
  notRated: (officers: number) =>
    `${counted(officers, "officer is", "officers are")} not rated: fewer than 30 cases with complete follow-up, 10 payers or 5 expected, or hardly any colleague in the same branch.`,
  anonymous: "Grey dots are officers of other branches, shown without names.",
  anonymousOne: "Grey dots are the other officers, shown without names.",
  across: "Expected payers",
  up: "Observed to expected",
  asExpected: "as expected",
  dot: (name: string, ratio: string, expected: string) =>
    `${name}: ${ratio} times the ${expected} expected payers`,
  summary: (officers: number, low: string, high: string) =>
    `${counted(officers, "officer", "officers")} between ${low} and ${high} times expected; the table has every figure.`,
  limit: (level: string) => `${level} limits`,

  branches: {
    title: "Branches beside the bank",
    note: (days: string, cutOff: string) =>
      `Observed over expected payers within ${days} of assignment, expected of comparable cases of the whole bank. It reflects market, customers and officers together, so it belongs to the branch: no officer is credited with it or blamed for it. Data to ${cutOff}; descriptive.`,
    largest: (shown: number, all: number) =>
      `The largest ${decimalText(shown, 0)} of ${counted(all, "branch", "branches")}.`,
    row: (range: string, payers: number, matured: number, expected: string, officers: number) =>
      `${range}. ${decimalText(payers, 0)} of ${counted(matured, "case", "cases")} paid, ${expected} expected; ${counted(officers, "officer", "officers")}.`,
  },

  computed: "How officers are compared",
  how: [
    "Unit: a case assigned to an officer, once per officer. Observed: cases with a receipt within the horizon of assignment, even if another officer holds them by then.",
    "Expected: the payment probability of each case, from a logit over all officers' cases without officer effects: exposure, share recovered, days past due and in default, days since the last receipt, activities and officers before, season, security, cause, kind of borrower, traits, and a level for each branch (for each region, where the branch is unknown). Over a branch, expected and observed are equal.",
    "Why within the branch: a branch may recover more because of its market, its customers or its officers, and no file can separate these. What distinguishes a branch from the bank is therefore shown as the branch's, and no officer is credited with it or blamed for it. A case counts in its own branch, so an officer who moved is compared with both groups of colleagues; one who holds more than four fifths of a branch is not rated. Officers of different branches are not ranked.",
    "The ratio has Byar's limits. The shrunken ratio draws it towards the level of the branch in proportion to its uncertainty (DerSimonian–Laird), so that small numbers make neither heroes nor failures.",
    "The probability of the top quarter comes from 4,000 joint draws from the estimates of the branch's rated officers; there is no ranking. Flags rest on the 99.8 % limits of the funnel after φ.",
    "How it could be wrong: what no file records (who gets the hardest streets, who inherits a colleague's neglect) appears as the officer's doing. A flag is a reason to look at cases, not at people.",
  ],

  one: {
    subject: (name: string) => `Cases, work and receipts of ${name}`,
    ofCasesAlone: (filters: string) =>
      `Chooses cases only: ${filters}. What is on the desk, the hours logged, how long cases stay and the list of cases depend on it; credited money and the comparison with others do not, because what became of a case is part of them.`,
    notRated: (matured: number, payers: number, expected: string) =>
      `Not rated: ${counted(matured, "case", "cases")} with complete follow-up, ${counted(payers, "payer", "payers")}, ${expected} expected; minimum 30, 10 and 5.`,
    nonePaid: (matured: number, expected: string) =>
      `None of ${counted(matured, "case", "cases")} with complete follow-up paid, against ${expected} expected; a comparison needs at least 5 expected.`,
    notCompared: (reason: string) => `Not compared with others: ${reason}.`,
    waiting: "The payers expected of these cases are being computed.",
    asExpected: (payers: number, matured: number, expected: string, range: string) =>
      `${decimalText(payers, 0)} of ${counted(matured, "case", "cases")} paid, against ${expected} expected of comparable cases of the same branch: likely ${range} times as many.`,
    alone: (payers: number, matured: number) =>
      `Not rated: hardly any colleague holds cases of the same branch, so branch and officer cannot be separated (${decimalText(payers, 0)} of ${counted(matured, "case", "cases")} paid).`,
    branch: (branch: string, payers: number, matured: number, expected: string, range: string) =>
      `The whole branch (${branch}): ${decimalText(payers, 0)} of ${counted(matured, "case", "cases")} paid, against ${expected} expected of comparable cases of the bank (ratio ${range}); no officer is credited with this or blamed for it.`,
    standing: {
      above: "Above the range explained by chance and normal variation between officers.",
      below:
        "Below the range explained by chance and normal variation between officers; look first for what the files do not record about these cases.",
      specialist:
        "But this officer may be a specialist: cases seem to be assigned when the borrower has already responded, so the ratio does not measure the work.",
      within: "Within the range explained by chance and normal variation between officers.",
    },
    answered: (share: string, days: string) =>
      `${share} of the cases were assigned within ${days} of a receipt.`,
    causesTitle: "By cause of default",
    methodsTitle: "By method begun",
    cellsNote: (days: string) =>
      `Observed over expected within ${days}, shrunk towards the officer's overall ratio; rings: unadjusted. Cells of ten cases or more.`,
    cellsNothing: "Too few cases with complete follow-up in any of them.",
    cellsAlike: "No cause or method differs from the officer's overall ratio.",
    weak: (names: string) => `Weaker than expected: ${names}.`,
    strong: (names: string) => `Stronger than expected: ${names}.`,
    cellAxis: "Observed to expected",
    drawn: "shrunken",
    own: "unadjusted",
    cell: (payers: number, matured: number, expected: string) =>
      `${decimalText(payers, 0)} of ${decimalText(matured, 0)} paid, ${expected} expected.`,

    desk: "Cases now",
    deskNote: (money: string) => `${money} outstanding`,
    week: "Logged a week",
    weekOf: (days: string, hours: string) => `over the last ${days}; the week has ${hours}`,
    weekUnknown: (days: string) => `over the last ${days}; the working week is not recorded in the files`,
    topQuarter: "Top quarter",
    topQuarterNote: (rank: string, rated: number) =>
      `probability; about place ${rank} of ${decimalText(rated, 0)} in the branch`,
    shrunken: "Shrunken ratio",
    likely: (range: string) => `likely ${range}`,
    complaints: "Complaints per 100 cases",
    complaintsNote: (complaints: number, incidents: number, cases: number) =>
      `${counted(complaints, "complaint", "complaints")} and ${counted(incidents, "incident", "incidents")} naming the officer; ${counted(cases, "case", "cases")}`,
    credited: (perHour: string) => `${perHour} per logged hour`,

    tenureTitle: "Tenure of cases and receipts meanwhile",
    tenureNote: (cutOff: string) =>
      `Every day that a case was held counts in its tenure band; data to ${cutOff}; descriptive. Cases held for long are the slow payers, so a falling line alone does not prove staleness.`,
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
