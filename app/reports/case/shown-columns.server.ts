/**
 * Which columns of the files the page of this case shows, and how: read from the registry of import columns here, so that
 * a browser gets the few that its case fills instead of the registry.
 */
import { noteInShort } from "~/domain/case-notes";
import {
  type ColumnKind,
  type FactGroupKey,
  type ImportColumn,
  labelOf,
} from "~/domain/import-columns/import-column";
import { type RecordedValue, recordedName } from "~/domain/import-columns/recorded-row";
import { type CaseTable, PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { recordText } from "~/domain/record-phrases";
import { inLanguage, type Language } from "~/domain/text";
import type { Vocabulary } from "~/domain/vocabularies";
import type { CaseReport } from "./case-report.server";

export interface ShownColumn {
  /** The name of its value in a row of the report. */
  name: string;
  kind: ColumnKind;
  /** In the reader's language. */
  label: string;
  /** A column of the file's table, a line among its notes, or a fact of that group. */
  way: "cell" | "note" | FactGroupKey;
  /** Names of the codes that occur, in the reader's language; null: the column has no closed list. */
  words: Readonly<Record<string, string>> | null;
}

/** A file whose rows a case's page shows. */
export type ShownFile = CaseTable;
export type ShownColumns = Readonly<Record<ShownFile, readonly ShownColumn[]>>;

/** A case as its page needs it: of its notes what the picture marks, as the server draws their list. */
export type CasePageReport = CaseReport & { shown: ShownColumns };

/** Where the rows of each file stand in the report, except the case itself. */
const ROWS = {
  assignments: "holds",
  activities: "activities",
  receipts: "receipts",
  charges: "charges",
  advances: "advances",
  promises: "promises",
  receivables: "receivables",
  complaints: "complaints",
  accounts: "accounts",
  settlements: "settlements",
  new_loans: "newLoans",
} as const satisfies Readonly<Record<Exclude<ShownFile, "cases">, keyof CaseReport>>;

export function casePageReport(report: CaseReport, language: Language): CasePageReport {
  const rows = Object.entries(ROWS).map(
    ([file, key]) => [file as ShownFile, report[key] as object[]] as const,
  );
  const shown = [["cases", [report.facts]] as const, ...rows].map(([file, of]) => [
    file,
    PORTFOLIO_FILES[file].columns.flatMap((column) => shownColumn(column, of, language)),
  ]);
  const said = rows.map(([file, of]) => [
    ROWS[file as keyof typeof ROWS],
    of.map((row) => inWords(PORTFOLIO_FILES[file].columns, row, language)),
  ]);
  return {
    ...report,
    ...(Object.fromEntries(said) as Pick<CaseReport, (typeof ROWS)[keyof typeof ROWS]>),
    facts: inWords(PORTFOLIO_FILES.cases.columns, report.facts, language),
    notes: report.notes
      .filter(({ withdrawn }) => withdrawn === null)
      .map((note) => ({ ...note, text: noteInShort(note.text), by: null })),
    shown: Object.fromEntries(shown) as ShownColumns,
  };
}

/** Texts that the page sets among its own words. */
const DRAWN_TEXTS: readonly string[] = ["evidence", "leader_rank", "note"];

/** The row with the usual phrases of its free texts in the reader's language. */
function inWords<Of extends object>(columns: readonly ImportColumn[], row: Of, language: Language): Of {
  const said = columns.flatMap((column) => {
    const isFree = !column.vocabulary && (column.kind === "text" || column.kind === "list");
    if (!isFree || (wayOf(column) === null && !DRAWN_TEXTS.includes(column.key))) return [];
    const name = recordedName(column);
    const value = (row as Readonly<Record<string, RecordedValue | undefined>>)[name] ?? null;
    if (typeof value === "string") return [[name, recordText(value, language)]];
    return Array.isArray(value) ? [[name, value.map((text) => recordText(text, language))]] : [];
  });
  return { ...row, ...(Object.fromEntries(said) as Partial<Of>) };
}

/** None where the page shows the column elsewhere, or where no row fills it and it need not say so. */
function shownColumn(column: ImportColumn, rows: readonly object[], language: Language): ShownColumn[] {
  const way = wayOf(column);
  if (way === null) return [];
  const name = column.kind === "id" ? "id" : recordedName(column);
  const values = rows
    .flatMap((row) => (row as Readonly<Record<string, RecordedValue | undefined>>)[name] ?? [])
    .filter((value) => value !== "");
  if (values.length === 0 && !way.isAlwaysShown) return [];
  const words = column.vocabulary ? namesOf(column.vocabulary, values.map(String), language) : null;
  return [{ name, kind: column.kind, label: inLanguage(labelOf(column), language), way: way.way, words }];
}

function wayOf({ page }: ImportColumn): { way: ShownColumn["way"]; isAlwaysShown: boolean } | null {
  if (page === "cell" || page === "note") return { way: page, isAlwaysShown: false };
  if (page === "drawn" || !("fact" in page)) return null;
  return { way: page.fact, isAlwaysShown: !page.isOptional };
}

function namesOf(vocabulary: Vocabulary, codes: readonly string[], language: Language) {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const word = vocabulary[code];
      return word === undefined ? [] : [[code, inLanguage(word, language)]];
    }),
  );
}
