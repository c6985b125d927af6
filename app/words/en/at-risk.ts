/** What cannot wait: the words of a part that only the server draws. */
import { counted } from "../counted";

const cases = (count: number) => counted(count, "case", "cases");

export const atRisk = {
  title: "At risk",
  soon: (count: number, money: string, date: string) =>
    `The limitation of ${cases(count)} (${money}) expires by ${date}, unless a demand or suit is evidenced before then`,
  soonNone: (date: string) => `No open case's limitation expires by ${date}.`,
  lapsed: (count: number, money: string) => `It has already expired for ${cases(count)} (${money}).`,
  soonNote: (years: number) =>
    `Counted ${counted(years, "year", "years")} from the last evidenced demand, acknowledgement or suit. For orientation, not legal advice.`,
  untouchedUnknown: "For the same reason it is not known which cases were last worked on when.",
  assumed: "Dates were assumed at import, so limitation dates cannot be determined.",
  breaches: (count: number, days: string) =>
    `${counted(count, "breach", "breaches")} of conduct in the last ${days}`,
  breachesNone: (days: string) => `No conduct breach is recorded in the last ${days}.`,
  breachesLink: "Conduct, rule by rule",
  untouched: (count: number, money: string, days: string) =>
    `${counted(count, "open case", "open cases")} (${money}) without any activity for ${days} or more`,
  untouchedNone: (days: string) => `Every open case had an activity within ${days}.`,
  untouchedNote: "The largest of them; a case without any activity counts from its default.",
  untouchedLink: "Cases by last activity",
  soonLink: "Cases by the end of their limitation",
  case: "Case",
  endsOn: "Ends on",
  lastAct: "Last activity",
  outstanding: "Outstanding",
};

export type AtRiskWords = typeof atRisk;
