/** Notes on the time line beside a picture of months, as markup. */
import { AnnotationSection, type AnnotationSectionProps } from "../components/annotations/annotation-section";
import type { Report } from "../domain/report";
import { annotationWords } from "../words/served-words.server";
import { stillPart } from "./still-part.server";

const drawn = stillPart("annotations", AnnotationSection, annotationWords);

/** Empty where there is no note. @param shown the report whose months are drawn */
export function annotationsMarkup(
  shown: Pick<Report, "filters" | "currency">,
  own: Pick<AnnotationSectionProps, "notes" | "rows">,
  request: Request,
): string {
  return drawn(shown, own, request);
}
