/** The pages of conduct and of breaches, drawn by the server alone. */
import { counted } from "../counted";

export const conduct = {
  leadOpen: (open: string, days: string, rule: string, share: string) =>
    `${open} breaches of conduct are open from the last ${days}; ${share} of them: ${rule}.`,
  leadNone: (days: string) => `No breach of conduct is known from the last ${days}.`,
  leadUntold: "The files do not tell enough of the contacts to say whether the rules were kept.",
  leadLimitation: (cases: number, money: string, date: string) =>
    `${counted(cases, "claim runs", "claims run")} out by ${date}, with ${money} outstanding.`,
  leadReferrals: (cases: number) =>
    `${counted(cases, "case is", "cases are")} fenced off for lawful referral.`,
  datesAssumed: "Dates were assumed at import: nothing that depends on the order of days can be told.",
  rulesOf: "Rules of",
  own: "the bank's own setting",
  rulesTitle: "The rules, and how often they are broken",
  rulesNote: (date: string) =>
    `Each activity against the rules in force on its day. Breaches lead to their activities. Data to ${date}; orientation, not legal advice.`,
  rule: "Rule",
  breach: "A breach is",
  source: "Source",
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  looked: "Looked at",
  breaches: "Breaches",
  open: "Open",
  per100: "Per 100 cases",
  silent: "Record silent",
  methodsTitle: "Breaches by method and rule",
  methodsNote: (days: string) =>
    `Sorted by name. Open: from the last ${days}; a method or officer with an open breach is never put first.`,
  method: "Method",
  officersTitle: (officers: number) => `By officer: ${counted(officers, "officer", "officers")}`,
  officer: "Officer",
  branchesTitle: (branches: number) => `By branch: ${counted(branches, "branch", "branches")}`,
  branch: "Branch",
  all: "All",
  limitationTitle: (ending: number, ended: number) =>
    `Limitation: ${counted(ending, "claim runs", "claims run")} out within 90 days, ${counted(ended, "has", "have")} run out`,
  limitationNote:
    "Counted from the last evidenced demand, acknowledgement or suit. A served notice or a signed acknowledgement begins it anew.",
  limitationNone: "No claim of the open cases runs out within 90 days or has run out.",
  referralsTitle: (cases: number, money: string) =>
    `Lawful referral: ${counted(cases, "case", "cases")}, ${money} outstanding`,
  referralsNote:
    "The lender has no licence, or the rate is above the lawful cap of its date. On none of these is anything recommended.",
  referralsNone: "No open case is known to lack a licensed lender or to be above the lawful cap.",
  unlicensed: "lender without licence",
  aboveCap: "rate above the cap",
  allAs: "All of them as",
  breachesTitle: (breaches: number) => counted(breaches, "breach", "breaches"),
  breachesNote: (date: string) => `Newest first; each leads to its case. Data to ${date}.`,
  breachesList: "Breaches of conduct",
};

export type ConductWords = typeof conduct;
