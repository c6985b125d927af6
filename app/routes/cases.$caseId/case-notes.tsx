import { useId } from "react";
import { type CaseNote, LONGEST_NOTE_NAME, LONGEST_NOTE_TEXT, NOTES_ANCHOR } from "~/domain/case-notes";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { NoteWords } from "~/words/en/notes";
import { noteAnchor } from "./anchors";

interface CaseNotesProps {
  format: Format;
  text: NoteWords;
  /** The newest first. */
  notes: readonly CaseNote[];
  /** `YYYY-MM-DD`: what a new note is dated where nothing else is chosen. */
  today: string;
}

/** What people wrote about the case, the newest first, and the form for another note: without scripts. */
export function CaseNotes({ format, text, notes, today }: CaseNotesProps) {
  const id = useId();
  const inForce = notes.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = notes.filter((note) => note.withdrawn !== null);
  return (
    <section className="case-notes" id={NOTES_ANCHOR} aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      {inForce.length === 0 ? (
        <p className="figure-note">{text.none}</p>
      ) : (
        <ol>
          {inForce.map((note, place) => (
            <li key={note.id} id={noteAnchor(inForce.length - place)}>
              <span className="note-number">{inForce.length - place}</span>
              <Note {...{ format, text, note }} />
              <form method="post" className="note-withdraw">
                <button
                  type="submit"
                  name="withdraw"
                  value={note.id}
                  aria-label={text.withdrawNamed(format.date(note.on))}
                >
                  {text.withdraw}
                </button>
              </form>
            </li>
          ))}
        </ol>
      )}
      {withdrawn.length > 0 && (
        <details>
          <summary>{text.withdrawnTitle(withdrawn.length)}</summary>
          <ol className="withdrawn">
            {withdrawn.map((note) => (
              <li key={note.id}>
                <Note {...{ format, text, note }} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <NoteForm text={text} today={today} />
    </section>
  );
}

function Note({ format, text, note }: { format: Format; text: NoteWords; note: CaseNote }) {
  const who = (name: string | null) => (name === null ? text.unnamed : text.byName(name));
  const day = (at: string) => format.date(at.slice(0, "YYYY-MM-DD".length));
  const said = [
    text.written(day(note.at), who(note.by)),
    ...(note.withdrawn === null ? [] : [text.withdrawn(day(note.withdrawn.at), who(note.withdrawn.by))]),
  ];
  return (
    <div className="note">
      <time dateTime={note.on}>{format.date(note.on)}</time>
      <p className="note-text">{note.text}</p>
      <p className="step-note">{said.join(marks(format.language).clause)}</p>
    </div>
  );
}

function NoteForm({ text, today }: Pick<CaseNotesProps, "text" | "today">) {
  return (
    <form method="post" className="note-form">
      <label className="note-field">
        {text.text}
        <textarea name="note-text" required maxLength={LONGEST_NOTE_TEXT} rows={3} />
      </label>
      <label>
        {text.on}
        <input type="date" name="note-on" required defaultValue={today} />
      </label>
      <label>
        {text.by}
        <input type="text" name="note-by" maxLength={LONGEST_NOTE_NAME} autoComplete="name" />
      </label>
      <button type="submit" className="primary">
        {text.add}
      </button>
      <p className="figure-note">{text.about}</p>
    </form>
  );
}
