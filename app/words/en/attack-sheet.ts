/** The words of the sheets for group attacks, which only the server draws. */
import { counted } from "../counted";

export const attackSheet = {
  about: (count: number, cutOff: string) =>
    `${counted(count, "planned group attack", "planned group attacks")}, a page each; data to ${cutOff}.`,
  noneTitle: "No group attack is planned here",
  none: "In this selection another step gains more, or hours earn more elsewhere. The plan lists every step.",
  facts: {
    borrower: "Borrower",
    lead: "Lead",
    team: "Team",
    window: "Window",
    hours: "Hours in all",
    gain: "Expected gain",
    why: "Why",
    instead: "Instead",
  },
  from: (from: string, to: string) => `${from} to ${to}, without a break until there is a result`,
  noWindow: "14 days without a break, agreed by the team",
  gain: (gain: string, low: string, high: string, chance: string) =>
    `${gain} (${low} to ${high}); chance of a gain ${chance}`,
  planTitle: "Plan",
  aim: "What we want to achieve",
  offer: "What we can offer (instalments, extension)",
  known: "Facts we must know first (amount, dates, documents, security)",
  rolesTitle: "Roles",
  roles: ["Officer", "Role", "What he or she says"],
  leadRole: "Leads: opens, decides, closes",
  otherRoles: ["Facts and documents", "Listens and writes down", "Offers ways to pay"],
  daysTitle: "Course",
  days: ["Date", "Who and where", "What was said and agreed"],
  stopTitle: "Stop and leave at once",
  stop: [
    "when the borrower or anybody present feels threatened, falls ill, or asks you to leave;",
    "when the debt is disputed or a complaint is made: write it down and report it the same day;",
    "when people who have nothing to do with the debt could hear.",
  ],
  rulesTitle: (name: string) => `Never, by the rules in force (${name})`,
  resultTitle: "Result",
  result: ["Paid on the spot", "Promised, and by when", "No result, because", "Lead, date"],
};

export type AttackSheetWords = typeof attackSheet;
