import { useId } from "react";
import type { Annotation } from "~/domain/annotations";
import type { Row } from "~/domain/report";
import type { Format } from "~/format";
import type { AnnotationWords } from "~/words/en/annotations";
import { AnnotationList } from "./annotation-list";

export interface AnnotationSectionProps {
  format: Format;
  text: AnnotationWords;
  search: string;
  notes: readonly Annotation[];
  /** The months as the pictures draw them, in order; null where the page draws none. */
  rows: readonly Row[] | null;
}

/** The notes beside a picture of months; nothing where there are none. */
export function AnnotationSection({ format, text, notes, rows }: AnnotationSectionProps) {
  const id = useId();
  if (notes.length === 0) return null;
  return (
    <section className="annotations" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      {rows !== null && <p className="figure-note">{text.numbered}</p>}
      <AnnotationList {...{ format, text, notes, rows }} />
    </section>
  );
}
