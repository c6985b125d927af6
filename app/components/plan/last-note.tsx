import { type LastNote, noteInShort } from "~/domain/case-notes";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

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
  return text.lastNote(format.date(note.on), noteInShort(note.text), note.notes);
}
