/** The list of cases: how it is searched, ordered and turned over. */
import { counted } from "../counted";

export const cases = {
  choices: "Which cases",
  all: "all",
  inDays: (label: string) => `${label} (days)`,
  apply: "Show",
  title: (total: number, order: string) => `${counted(total, "case", "cases")}, ordered by ${order}`,
  found: (total: number, sought: string, order: string) =>
    `${counted(total, "case begins", "cases begin")} with “${sought}”, ordered by ${order}`,
  order: {
    number: { up: "smallest first", down: "largest first" },
    date: { up: "oldest first", down: "newest first" },
    text: { up: "A to Z", down: "Z to A" },
  },
  orderedBy: (column: string, direction: string) => `${column}, ${direction}`,
  shown: (position: string) => `Shown: ${position}. The export contains all of them.`,
  allShown: "All are shown.",
  pastEnd: {
    title: (page: string) => `There is no page ${page}`,
    text: (last: string) => `The list ends with page ${last}.`,
    toLast: "Go to the last page",
  },
  notFound: {
    title: (sought: string) => `No case or borrower begins with “${sought}”`,
    text: "The search matches the beginning of ids and names within the filters above. Try fewer letters, or search all cases.",
    toAll: "Show all cases",
  },
};
