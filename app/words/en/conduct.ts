/** The pages of conduct and of breaches, drawn by the server alone. */
import { counted } from "../counted";

export const conduct = {
  leadOpen: (open: string, days: string, rule: string, share: string) =>
    `${open} conduct breaches from the last ${days} are open; ${share} of them: ${rule}.`,
  leadNone: (days: string) => `No conduct breach is recorded in the last ${days}.`,
  leadNoRules: "The bank's own rules name no rule of conduct here, so no breach is counted.",
  leadUnrecorded: "The files record too little about contacts to show whether the rules were kept.",
  leadLimitation: (cases: number, money: string, date: string) =>
    `${counted(cases, "claim expires", "claims expire")} by ${date}, with ${money} outstanding.`,
  leadReferrals: (cases: number) =>
    `${counted(cases, "case is", "cases are")} set aside for lawful referral.`,
  datesAssumed: "Dates were assumed at import: nothing that depends on the order of days can be determined.",
  rulesOf: "Rules of",
  own: "the bank's own setting",
  rulesTitle: "The rules, and how often they are broken",
  rulesNote: (date: string) =>
    `Each activity is checked against the rules in force on its day. Breach counts link to their activities. Data to ${date}; for orientation, not legal advice.`,
  rule: "Rule",
  breach: "Breach",
  source: "Source",
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  looked: "Contacts checked",
  breaches: "Breaches",
  open: "Open",
  per100: "Per 100 cases",
  silent: "Not recorded",
  methodsTitle: "Breaches by method and rule",
  methodsNote: (days: string) =>
    `Sorted by name. Open: from the last ${days}; a method or officer with an open grave breach (incident, police, freeze without a court, third party without consent) is never ranked first.`,
  method: "Method",
  officersTitle: (officers: number) => `By officer: ${counted(officers, "officer", "officers")}`,
  officer: "Officer",
  branchesTitle: (branches: number) => `By branch: ${counted(branches, "branch", "branches")}`,
  branch: "Branch",
  all: "All",
  limitationTitle: (ending: number, ended: number) =>
    `Limitation: ${counted(ending, "claim expires", "claims expire")} within 90 days, ${counted(ended, "has", "have")} expired`,
  limitationNote:
    "Counted from the last evidenced demand, acknowledgement or suit. A served notice or a signed acknowledgement restarts the period.",
  limitationNone: "No claim on an open case expires within 90 days or has expired.",
  referralsTitle: (cases: number, money: string) =>
    `Lawful referral: ${counted(cases, "case", "cases")}, ${money} outstanding`,
  referralsNote:
    "The lender has no licence, or the rate exceeds the lawful cap of its date. No action is recommended on these cases.",
  referralsNone: "No open case is recorded with an unlicensed lender or a rate above the lawful cap.",
  unlicensed: "lender without licence",
  aboveCap: "rate above the cap",
  leftAloneTitle: (cases: number, money: string) =>
    `Left alone: ${counted(cases, "open case", "open cases")}, ${money} outstanding`,
  leftAloneNote:
    "No list and no plan proposes a new step on these cases. Each counts once, under its first reason. Disaster cases remain open to restart capital where its approval is recorded.",
  leftAloneNone: "Every open case may be worked: none is left alone.",
  leftAloneWhy: "Why",
  leftAloneCases: "Cases",
  leftAloneWithReason: "With the reason",
  leftAloneOwed: "Outstanding",
  allAs: "All of them as",
  breachesTitle: (breaches: number) => counted(breaches, "breach", "breaches"),
  breachesNote: (date: string) => `Newest first; each links to its case. Data to ${date}.`,
  breachesList: "Breaches of conduct",
};

export type ConductWords = typeof conduct;
