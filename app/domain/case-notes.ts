/** What people write about a case beside the bank's files. Lines are only added: a note that is withdrawn stays, and says so. */

/** In characters. */
export const LONGEST_NOTE_TEXT = 1000;
export const LONGEST_NOTE_NAME = 80;

/** A line or two of paper; the whole note stands in the list of its case. */
const LONGEST_SHORT_TEXT = 160;

export function noteInShort(text: string): string {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > LONGEST_SHORT_TEXT
    ? `${signs.slice(0, LONGEST_SHORT_TEXT).join("")}…`
    : signs.join("");
}

/** Where a case's page lists them: its form leads back there. */
export const NOTES_ANCHOR = "notes";

export interface NewNote {
  /** The bank's own code of the case, so that the note outlives a new import of it. */
  code: string;
  /** `YYYY-MM-DD`: of what it says. */
  on: string;
  text: string;
  /** As its writer gave it; null: nobody was named. */
  by: string | null;
  /** ISO 8601. */
  at: string;
}

export interface CaseNote extends Omit<NewNote, "code"> {
  id: number;
  withdrawn: { by: string | null; at: string } | null;
}

/** The newest note in force of a case, and how many there are. */
export interface LastNote extends Pick<CaseNote, "on" | "text" | "by"> {
  notes: number;
}

/** By the code of the case. */
export type LastNotes = Readonly<Record<string, LastNote>>;
