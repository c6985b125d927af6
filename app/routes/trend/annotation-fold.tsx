import { useId } from "react";
import { AnnotationList, placed } from "~/components/annotations/annotation-list";
import type { AnnotationSectionProps } from "~/components/annotations/annotation-section";
import { AuthorField } from "~/components/author-field";
import { WithdrawForm } from "~/components/withdraw-form";
import {
  EARLIEST_DATE,
  LONGEST_ANNOTATION,
  LONGEST_AUTHOR,
  type RefusedAnnotation,
  type TypedAnnotation,
} from "~/domain/annotations";
import { UNKNOWN } from "~/domain/causes";
import type { Choices } from "~/domain/filter-choices";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { AnnotationWords } from "~/words/en/annotations";

export interface AnnotationFoldProps extends AnnotationSectionProps {
  branches: Choices;
  refused: RefusedAnnotation | null;
}

/** The notes on the time line, and the forms that add one or withdraw one: drawn by the server, work without scripts. */
export function AnnotationFold({
  format,
  text,
  search,
  notes,
  rows,
  branches,
  refused,
}: AnnotationFoldProps) {
  const action = `/trend${search}`;
  return (
    <section className="annotations" aria-labelledby="annotations">
      <h2 id="annotations">{text.title}</h2>
      {refused && (
        <p className="notice" role="alert">
          {refused.sentence}
        </p>
      )}
      {notes.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p className="figure-note">{text.numbered}</p>
          <AnnotationList {...{ format, text, notes, rows }} />
        </>
      )}
      <details open={refused?.typed != null}>
        <summary>{text.add}</summary>
        <AddForm {...{ text, action, branches }} typed={refused?.typed ?? null} format={format} />
      </details>
      <WithdrawForm
        {...{ action, text }}
        label={text.title}
        lines={notes.map((note) => ({ id: note.id, text: `${note.date} ${placed(note, format)}` }))}
        longest={LONGEST_AUTHOR}
      />
    </section>
  );
}

interface AddFormProps {
  format: Format;
  text: AnnotationWords;
  action: string;
  branches: Choices;
  typed: TypedAnnotation | null;
}

function AddForm({ format: { language }, text, action, branches, typed }: AddFormProps) {
  const place = useId();
  return (
    <form method="post" action={action} className="annotation-form">
      <label>
        {text.on}
        <input type="date" name="on" required min={EARLIEST_DATE} defaultValue={typed?.on} />
      </label>
      <label className="wide">
        {text.text}
        <input type="text" name="text" required maxLength={LONGEST_ANNOTATION} defaultValue={typed?.text} />
      </label>
      <label htmlFor={place}>
        {text.where}
        {branches.known === null ? (
          <input
            id={place}
            type="text"
            name="branch"
            placeholder={text.wholeBank}
            defaultValue={typed?.branch}
          />
        ) : (
          <select id={place} name="branch" defaultValue={typed?.branch}>
            <option value="">{text.wholeBank}</option>
            {branches.known
              .filter(({ code }) => code !== UNKNOWN)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {inLanguage(name, language)}
                </option>
              ))}
          </select>
        )}
      </label>
      <AuthorField label={text.by} longest={LONGEST_AUTHOR} typed={typed?.by} />
      <button className="button" type="submit" name="act" value="add">
        {text.save}
      </button>
    </form>
  );
}
