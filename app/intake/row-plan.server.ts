/** Which cell of a source fills which column of a table, and how each is read. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Bilingual } from "~/domain/text";
import type { CellReader, ReadingRules } from "./cell-reader.server";
import { cellReader } from "./cell-readers.server";
import { type CurrencyCheck, currencyChecks } from "./currency-check.server";
import { columnOfHeader, type MeantColumn, meantColumn } from "./header-names.server";
import { areMidnightsEmpty } from "./moments-without-time.server";
import type { HeaderProblem, Problem } from "./refusal.server";
import type { Source } from "./source.server";
import { unitProblems } from "./unit-check.server";

export interface RowPlan {
  table: PortfolioTable;
  source: Source;
  columns: readonly PlannedColumn[];
  /** Called for every row, also for those it turns down; throws an UndecidedRow. Absent: every row counts. */
  accepts?(cells: readonly string[]): boolean;
  /** Refuses rows in another currency. */
  currencies: readonly CurrencyCheck[];
  /** The first plan over its source reports rows that have other cells than the header. */
  isFirstPass: boolean;
  problems: readonly HeaderProblem[];
  /** What was left out of the source, and where its header was found. */
  notes: readonly Bilingual[];
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

export interface PortfolioPlanRequest {
  table: PortfolioTable;
  source: Source;
  currency: string;
  /** Headers that somebody says to leave out. */
  leftOut: readonly string[];
  rulesFor(amountCells: AmountCells): ReadingRules;
}

/** The plan of a file that keeps to our headers, in English or Chinese. */
export async function portfolioRowPlan(request: PortfolioPlanRequest): Promise<RowPlan> {
  const { table, source, currency, leftOut, rulesFor } = request;
  const { columns } = PORTFOLIO_FILES[table];
  const found = source.header.map((header) =>
    leftOut.includes(header) ? -1 : columns.indexOf(columnOfHeader(columns, header)!),
  );
  const rules = rulesFor(amountCells(source, (cell) => columns[found[cell] ?? -1]?.kind === "amount"));
  const planned: PlannedColumn[] = [];
  for (const [cell, place] of found.entries()) {
    if (place < 0 || found.indexOf(place) < cell) continue;
    const column = columns[place]!;
    const text = cellText(cell, rules);
    const isMoment = column.kind === "moment";
    const areEmpty = isMoment && (await areMidnightsEmpty(source, text, rules));
    const reader = cellReader(column, { ...rules, areMidnightsEmpty: areEmpty });
    planned.push({ column, place, shown: source.header[cell]!, text, reader });
  }
  const currencies = currencyChecks(source, currency, (cell) => found[cell]! >= 0);
  const isCurrency = (cell: number) => currencies.some((check) => check.cell === cell);
  const { problems, unused } = otherHeaders(table, source, found, leftOut, isCurrency);
  return {
    table,
    source,
    isFirstPass: true,
    columns: planned,
    currencies,
    problems: [
      ...problems,
      ...missingHeaders(table, found),
      ...unitProblems(source, currency, statedIn(planned)),
    ],
    notes: headerNotes(source, unused),
  };
}

/** What a cell says: trimmed; nothing where it is a word that somebody says means nothing, or the row is too short. */
export function cellText(
  cell: number,
  { emptyWords }: Pick<ReadingRules, "emptyWords">,
): PlannedColumn["text"] {
  if (emptyWords.size === 0) return (cells) => (cells[cell] ?? "").trim();
  return (cells) => {
    const text = (cells[cell] ?? "").trim();
    return emptyWords.has(text.toLowerCase()) ? "" : text;
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

/**
 * Headers that are no column of ours: one that may mean a column is a problem, anything else is left out and named.
 * Cells under no header at all are no column.
 */
function otherHeaders(
  table: PortfolioTable,
  source: Source,
  found: readonly number[],
  leftOut: readonly string[],
  isCurrency: (cell: number) => boolean,
): { problems: HeaderProblem[]; unused: string[] } {
  const problems: HeaderProblem[] = [];
  const unused: string[] = [];
  const { columns } = PORTFOLIO_FILES[table];
  for (const [cell, header] of source.header.entries()) {
    const place = found[cell]!;
    const isFilled = source.sample.some((cells) => (cells[cell] ?? "").trim() !== "");
    if (place >= 0 && found.indexOf(place) < cell)
      problems.push({ column: header, isFatal: false, ...givenTwice });
    else if (place >= 0 || isCurrency(cell)) continue;
    else if (header === "") {
      if (isFilled) unused.push(`#${cell + 1}`);
    } else {
      const meant = leftOut.includes(header) ? undefined : meantColumn(table, header);
      const isThere = meant && found.includes(columns.indexOf(meant.column));
      if (meant && !(isThere && meant.by === "synonym"))
        problems.push({ column: header, isFatal: false, ...unknownColumn(header, meant) });
      else unused.push(header);
    }
  }
  return { problems, unused };
}

/** Amounts of files in our own shape are in the currency itself. */
function statedIn(planned: readonly PlannedColumn[]): string[] {
  return planned.flatMap(({ column, shown }) => (column.kind === "amount" ? [shown] : []));
}

const givenTwice: Problem = {
  problem: { en: "the column is given twice", zh: "该列重复出现" },
  expected: {
    en: "expected each column once; rename or delete the other",
    zh: "每列只应出现一次；请将另一列改名或删除",
  },
};

function unknownColumn(header: string, { column, by }: MeantColumn): Problem {
  const { key, zh } = column;
  return {
    problem: { en: "the column is not known", zh: "没有这一列" },
    expected:
      by === "unit"
        ? {
            en: `did you mean ${key}? Write amounts in full and the header without a unit, or say the unit in a profile (unit); --draft-profile begins one`,
            zh: `是否指“${zh}”？请写足额并去掉表头中的单位，或在映射配置中指明单位（unit）；--draft-profile 可生成草稿`,
          }
        : {
            en: `did you mean ${key}? Rename it, or leave it out with --ignore-columns "${header}"; --columns lists all`,
            zh: `是否指“${zh}”？请改名，或用 --ignore-columns "${header}" 忽略；--columns 列出全部列名`,
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

/** What a person should know of how the table was found in the file. */
export function headerNotes(source: Source, unused: readonly string[]): Bilingual[] {
  const { headerLine, rowsAbove } = source;
  return [
    ...(rowsAbove > 0
      ? [
          {
            en: `the header stands on line ${headerLine}; ${rowsAbove === 1 ? "the row" : `${rowsAbove} rows`} above it left out`,
            zh: `表头在第${headerLine}行；其上${rowsAbove}行已略去`,
          },
        ]
      : []),
    ...(unused.length > 0
      ? [{ en: `columns not used: ${unused.join(", ")}`, zh: `未使用的列：${unused.join("、")}` }]
      : []),
  ];
}
