/** A letter as plain text: what a reader without HTML, and a search, finds. */
import { type Language, marks } from "~/domain/text";
import type { SendingWords } from "~/words/en/sending";
import type { Letter } from "./letter";

/** What stands under a letter; `notes`: of its file. */
export interface LetterFoot {
  notes: readonly string[];
  why: string;
  /** Whole addresses. */
  openUrl: string;
  endUrl: string;
}

export function letterText(letter: Letter, foot: LetterFoot, text: SendingWords, language: Language): string {
  const { colon, clause } = marks(language);
  const figures = letter.figures.map(
    ({ label, value, note }) => `${label}${colon}${value}${note === null ? "" : `${clause}${note}`}`,
  );
  const rows = (letter.table?.rows ?? []).map((row) =>
    row.map((cell, at) => `${letter.table!.heads[at]}${colon}${cell}`).join(clause),
  );
  return [
    [letter.title],
    letter.sentences,
    figures,
    rows,
    foot.notes,
    letter.facts.map(({ label, text: said }) => `${label}${colon}${said}`),
    [`${text.open}${colon}${foot.openUrl}`],
    [foot.why, `${text.endIt}${colon}${foot.endUrl}`],
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")
    .concat("\n");
}
