import { annotatedMonths } from "~/domain/annotated-months";
import type { Annotation } from "~/domain/annotations";
import type { Row } from "~/domain/report";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { AnnotationWords } from "~/words/en/annotations";

interface AnnotationListProps {
  format: Format;
  text: AnnotationWords;
  notes: readonly Annotation[];
  /** The months as the pictures draw them, in order; null where the page draws none. */
  rows: readonly Row[] | null;
}

/** The notes in words, each under the number that marks its month in the pictures. */
export function AnnotationList({ format, text, notes, rows }: AnnotationListProps) {
  const numbers = new Map(annotatedMonths(rows ?? []).map(({ month, label }) => [month, label]));
  return (
    <ol className="annotation-list">
      {notes.map((note) => {
        const number = numbers.get(note.date.slice(0, "YYYY-MM".length));
        return (
          <li key={note.id}>
            {rows !== null && <span className="annotation-number">{number ?? "–"}</span>}
            <span>
              <strong>{format.date(note.date)}</strong> {placed(note, format)}
              <span className="figure-note">
                {text.written(note.by, format.date(note.writtenOn))}
                {rows !== null && number === undefined && marks(format.language).comma + text.outside}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Its text, after the branch that it speaks of. */
export function placed({ branch, text }: Annotation, { language }: Format): string {
  return branch === null ? text : inLanguage(branch.name, language) + marks(language).colon + text;
}
