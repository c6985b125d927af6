import type { LastNote } from "~/domain/case-notes";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

/** A line or two of paper; the whole note stands on the page of the case. */
const MOST_SHOWN = 160;

/** What was written last about a case, beside its step. */
export function LastNoteLine(props: { format: Format; text: PlanWords; note: LastNote | undefined }) {
  const line = lastNoteText(props);
  return line === null ? null : <span className="step-note">{line}</span>;
}

/** Null where nobody wrote anything. */
export function lastNoteText({
  format,
  text,
  note,
}: {
  format: Format;
  text: PlanWords;
  note: LastNote | undefined;
}): string | null {
  if (note === undefined) return null;
  const signs = [...note.text.replace(/\s+/g, " ")];
  const shown = signs.length > MOST_SHOWN ? `${signs.slice(0, MOST_SHOWN).join("")}…` : signs.join("");
  return text.lastNote(format.date(note.on), shown, note.notes);
}
