/** How a table is written in each format. */
import type { ExportFormat } from "~/domain/export-formats";
import type { Column, Report } from "~/domain/report";
import { type Bilingual, inLanguage, type Language } from "~/domain/text";
import type { CodeNames } from "./code-names.server";
import { csv } from "./csv";
import type { DescriptionLine } from "./description";
import { reportJson } from "./json";
import { peopleColumns } from "./people-sheet";
import type { Rows } from "./row-batches";
import { sheetName } from "./sheet-name";
import { DATA_SHEET, type NamedSheet, xlsx } from "./xlsx.server";

export interface WrittenTable {
  /** What is said of the whole report. */
  head: Omit<Report, "rows">;
  /** Where it is not the report's own table: whose it is. */
  panel?: { method: string; panel: string };
  /** Of its sheet in a workbook. */
  title: string;
  columns: readonly Column[];
  rows: Rows;
  described: () => DescriptionLine[];
  /** Whether the description was asked for. */
  meta: boolean;
  language: Language;
  /** Of the codes of its cells. */
  nameOf: CodeNames;
  /** Further sheets of a workbook, given the names of the first. */
  others?: (otherSheets: readonly string[]) => readonly NamedSheet[];
}

type Pieces = AsyncIterable<string | Uint8Array>;

export const DESCRIPTION_SHEET: Bilingual = { en: "Description", zh: "说明" };

interface ServedAs {
  contentType: string;
  /** A browser shows it instead of saving it. */
  isShown: boolean;
  /** Its file says when it was made, whether or not a description was asked for. */
  isDated: boolean;
}

export const SERVED_AS: Readonly<Record<ExportFormat, ServedAs>> = {
  csv: { contentType: "text/csv; charset=utf-8", isShown: false, isDated: false },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isShown: false,
    isDated: true,
  },
  json: { contentType: "application/json; charset=utf-8", isShown: true, isDated: false },
};

const WRITERS: Readonly<Record<ExportFormat, (table: WrittenTable) => Pieces>> = {
  csv: ({ columns, rows, described, meta }) => inTurns(csv(columns, rows, meta ? described() : [])),
  json: ({ head, panel, columns, rows, language }) =>
    inTurns(reportJson({ ...head, ...panel, columns: [...columns] }, rows, language)),
  xlsx: ({ head, title, columns, rows, described, language, nameOf, others }) => {
    const names = [sheetName(title), inLanguage(DESCRIPTION_SHEET, language)] as const;
    return xlsx({
      names,
      columns,
      people: peopleColumns(columns, { language, currency: head.currency, nameOf }),
      rows,
      descriptions: described(),
      others: others?.([...names, DATA_SHEET]),
    });
  },
};

/** In pieces, so that a long table need not fit in memory. */
export function writtenTable(format: ExportFormat, table: WrittenTable): Pieces {
  return WRITERS[format](table);
}

/** Gives other requests their turn between two pieces. */
async function* inTurns(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) {
    yield text;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
