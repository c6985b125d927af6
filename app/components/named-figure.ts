import type { Column, Row } from "../domain/report";
import { inLanguage, type Language } from "../domain/text";
import { words } from "../words/words";
import type { HeadlineFigure } from "./figure-strip";
import { reasonAt } from "./row-values";

/** A report's column as a headline figure: its label, its definition, and why the row lacks it. */
export function namedFigure(
  columns: readonly Column[],
  row: Row,
  key: string,
  language: Language,
): Pick<HeadlineFigure, "key" | "label" | "definition" | "reason"> {
  const column = columns.find((candidate) => candidate.key === key);
  const reason = reasonAt(row, key);
  return {
    key,
    label: inLanguage(column?.label, language) ?? key,
    definition: inLanguage(column?.definition, language),
    reason: reason && words(language).reasons[reason],
  };
}
