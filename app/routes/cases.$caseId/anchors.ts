/** Ids of the tables and of their lines, for marks that lead to them. */
export const ANCHORS = {
  holds: "assignments",
  activities: "activities",
  episodes: "episodes",
  receipts: "receipts",
  credits: "credits",
  charges: "charges",
  advances: "advances",
  newLoans: "new-loans",
  promises: "promises",
  settlements: "settlements",
  complaints: "complaints",
  receivables: "receivables",
  accounts: "accounts",
  otherCases: "other-cases",
} as const;

/** The id of a note, by its number: 1 is the oldest. */
export const noteAnchor = (number: number): string => `note-${number}`;

/** The id of a table's line, counted from 0. */
export function lineAnchor(table: keyof typeof ANCHORS, index: number): string {
  return `${ANCHORS[table]}-${index + 1}`;
}
