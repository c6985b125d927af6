import { type ImportColumn, labelOf } from "~/domain/import-columns/import-column";
import { type ToldValue, toldName } from "~/domain/import-columns/told-row";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { recordText } from "~/domain/record-phrases";
import { type Language, marks } from "~/domain/text";
import { YES_NO } from "~/domain/yes-no";
import type { Format } from "~/format";

/** The columns of a file that the page shows in one way. */
export function columnsShown(table: PortfolioTable, way: "cell" | "note"): ImportColumn[] {
  return PORTFOLIO_FILES[table].columns.filter(({ page }) => page === way);
}

/** What a row of the report says in a column, in the reader's language; null where it says nothing. */
export function toldText(column: ImportColumn, row: object, format: Format): string | null {
  const { language } = format;
  const name = column.kind === "id" ? "id" : toldName(column);
  const value = (row as Readonly<Record<string, ToldValue | undefined>>)[name] ?? null;
  if (value === null || value === "") return null;
  if (Array.isArray(value))
    return value.map((word) => wordText(column, word, language)).join(marks(language).list) || null;
  if (typeof value === "boolean") return YES_NO[value ? "yes" : "no"][language];
  if (typeof value === "string")
    return column.kind === "day" ? format.date(value) : wordText(column, value, language);
  if (column.kind === "amount") return format.moneyFull(value);
  return column.kind === "rate" ? format.share(value, 0.01) : format.count(value);
}

/** `Reply received: yes` for each column among the notes that the row fills. */
export function toldNotes(table: PortfolioTable, row: object, format: Format): string[] {
  return columnsShown(table, "note").flatMap((column) => {
    const text = toldText(column, row, format);
    return text === null ? [] : [labelOf(column)[format.language] + marks(format.language).colon + text];
  });
}

/** A word that its closed list does not have says that nothing is known. */
function wordText({ vocabulary }: ImportColumn, word: string, language: Language): string | null {
  return vocabulary ? (vocabulary[word]?.[language] ?? null) : recordText(word, language);
}
