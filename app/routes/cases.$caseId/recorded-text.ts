import type { RecordedValue } from "~/domain/import-columns/recorded-row";
import { inLanguage, marks } from "~/domain/text";
import { YES_NO } from "~/domain/yes-no";
import type { Format } from "~/format";
import type { CasePageReport, ShownColumn, ShownFile } from "~/reports/case/shown-columns.server";

/** The columns of a file that the page shows in one way. */
export function columnsShown(
  { shown }: Pick<CasePageReport, "shown">,
  file: ShownFile,
  wanted: ShownColumn["way"],
): ShownColumn[] {
  return shown[file].filter(({ way }) => way === wanted);
}

/** What a row of the report says in a column, in the reader's language; null where it says nothing. */
export function recordedText(column: ShownColumn, row: object, format: Format): string | null {
  const { language } = format;
  const value = (row as Readonly<Record<string, RecordedValue | undefined>>)[column.name] ?? null;
  if (value === null || value === "") return null;
  if (Array.isArray(value))
    return value.map((word) => wordText(column, word)).join(marks(language).list) || null;
  if (typeof value === "boolean") return inLanguage(YES_NO[value ? "yes" : "no"], language);
  if (typeof value === "string") return column.kind === "day" ? format.date(value) : wordText(column, value);
  if (column.kind === "amount") return format.moneyFull(value);
  return column.kind === "rate" ? format.share(value, 0.01) : format.count(value);
}

/** `Reply received: yes` for each column among the notes that the row fills. */
export function recordedNotes(
  report: CasePageReport,
  file: ShownFile,
  row: object,
  format: Format,
): string[] {
  return columnsShown(report, file, "note").flatMap((column) => {
    const text = recordedText(column, row, format);
    return text === null ? [] : [column.label + marks(format.language).colon + text];
  });
}

/** A word that its closed list does not have says that nothing is known. */
function wordText({ words }: ShownColumn, word: string): string | null {
  return words ? (words[word] ?? null) : word;
}
