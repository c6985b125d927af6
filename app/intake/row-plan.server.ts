/** Which cell of a source fills which column of a table, and how each is read. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { nearestWords } from "~/domain/nearest-words";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { type CellReader, cellReader, type ReadingRules } from "./cell-readers.server";
import type { Problem } from "./refusal.server";
import type { Source } from "./source.server";

export interface RowPlan {
  table: PortfolioTable;
  source: Source;
  columns: readonly PlannedColumn[];
  /** Called for every row, also for those it turns down. Absent: every row counts. */
  accepts?(cells: readonly string[]): boolean;
  /** The first plan over its source tells rows that have other cells than the header. */
  isFirstPass: boolean;
  problems: readonly HeaderProblem[];
}

export interface PlannedColumn {
  column: ImportColumn;
  /** Place among all columns of the table. */
  place: number;
  /** Its name in the source, as errors show it. */
  shown: string;
  text(cells: readonly string[]): string;
  reader: CellReader;
}

/** What is wrong with the header itself; `isFatal` where rows cannot be read for it. */
export interface HeaderProblem extends Problem {
  column: string;
  isFatal: boolean;
}

/** The plan of a file that keeps to our headers, in English or Chinese. */
export function portfolioRowPlan(
  table: PortfolioTable,
  source: Source,
  rulesFor: (amountCells: AmountCells) => ReadingRules,
): RowPlan {
  const { columns } = PORTFOLIO_FILES[table];
  const found = source.header.map((header) => columns.findIndex((column) => isHeaderOf(column, header)));
  const rules = rulesFor(amountCells(source, (cell) => columns[found[cell] ?? -1]?.kind === "amount"));
  return {
    table,
    source,
    isFirstPass: true,
    columns: found.flatMap((place, cell) =>
      place < 0 || found.indexOf(place) < cell
        ? []
        : [
            {
              column: columns[place]!,
              place,
              shown: source.header[cell]!,
              text: (cells: readonly string[]) => cells[cell]!.trim(),
              reader: cellReader(columns[place]!, rules),
            },
          ],
    ),
    problems: [...wrongHeaders(table, source, found), ...missingHeaders(table, found)],
  };
}

/** Texts of a source's amounts, from which the decimal sign is recognised. */
export type AmountCells = () => Iterable<string>;

function amountCells(source: Source, isAmount: (cell: number) => boolean): AmountCells {
  return function* () {
    for (const row of source.sample)
      for (const [cell, text] of row.entries()) if (isAmount(cell)) yield text.trim();
  };
}

/** `Case ID*`, `case-id` and `案件编号` all mean case_id. */
export function isHeaderOf(column: ImportColumn, header: string): boolean {
  const plain = header.normalize("NFKC").replace(/\*$/, "").trim();
  const headers = [column.zh, ...(column.also ?? [])].map((text) => text.normalize("NFKC"));
  return headers.includes(plain) || plain.toLowerCase().replace(/[\s-]+/g, "_") === column.key;
}

function wrongHeaders(table: PortfolioTable, source: Source, found: readonly number[]): HeaderProblem[] {
  const { columns } = PORTFOLIO_FILES[table];
  return source.header.flatMap((header, cell) => {
    const place = found[cell]!;
    if (place >= 0 && found.indexOf(place) < cell) return [{ column: header, isFatal: false, ...givenTwice }];
    return place >= 0 ? [] : [{ column: header, isFatal: false, ...unknownColumn(header, columns) }];
  });
}

const givenTwice: Problem = {
  problem: { en: "the column is given twice", zh: "该列重复出现" },
  expected: { en: "expected each column once", zh: "每列只应出现一次" },
};

function unknownColumn(header: string, columns: readonly ImportColumn[]): Problem {
  const byKey = nearestWords(
    header,
    columns.flatMap((column) => [column.key, column.zh]),
  );
  const nearest = columns.find(({ key, zh }) => key === byKey[0] || zh === byKey[0])!;
  const keys = columns.map(({ key }) => key).join(", ");
  return {
    problem: { en: "the column is not known", zh: "没有这一列" },
    expected: {
      en: `did you mean ${nearest.key}? Known columns: ${keys}`,
      zh: `是否指“${nearest.zh}”？已知列：${columns.map(({ zh }) => zh).join("、")}`,
    },
  };
}

function missingHeaders(table: PortfolioTable, found: readonly number[]): HeaderProblem[] {
  return PORTFOLIO_FILES[table].columns.flatMap((column, place) =>
    column.required && !found.includes(place)
      ? [
          {
            column: column.key,
            isFatal: true,
            problem: { en: "the column is missing", zh: "缺少该列" },
            expected: {
              en: `expected a column ${column.key}, which ${table} cannot do without`,
              zh: `应有“${column.zh}”列（${column.key}）`,
            },
          },
        ]
      : [],
  );
}
