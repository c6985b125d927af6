/** Writes a simulated portfolio as the files that banks deliver, and its truth beside them. Memory does not grow. */
import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KnownTruth } from "./known-truth";
import type { PortfolioParameters } from "./parameters";
import type { CaseRows } from "./portfolio-rows";
import { type Field, type PortfolioRows, ROW_FIELDS } from "./row-fields";
import { simulatedCases } from "./simulate-portfolio";
import { simulatedWorld } from "./world";

export interface PortfolioRequest {
  /** Made if it is not there; files of the same names in it are replaced. */
  folder: string;
  cases: number;
  /** A whole number. */
  seed: number;
  parameters?: Partial<PortfolioParameters>;
}

/** Rows written, by file. */
export type PortfolioCounts = Record<keyof PortfolioRows, number>;

/** The truth is worked out over no more than this many cases: beyond, its means change no more. */
export const CASES_WITH_TRUTH = 100_000;

/** Characters gathered before they go to the disk. */
const CHUNK = 1 << 18;

export async function writeSimulatedPortfolio(request: PortfolioRequest): Promise<PortfolioCounts> {
  const world = simulatedWorld({ ...request.parameters, cases: request.cases }, request.seed);
  const { officers, branches } = world.people;
  await mkdir(request.folder, { recursive: true });
  await writeTable(request.folder, "branches", branches);
  await writeTable(request.folder, "officers", officers);
  const writers = await Promise.all(CASE_TABLES.map((table) => openTable(request.folder, table)));
  const known = new KnownTruth(world);
  for (const simulated of simulatedCases(world, CASES_WITH_TRUTH)) {
    if (simulated.profile.caseNumber <= CASES_WITH_TRUTH) known.add(simulated);
    for (const writer of writers) {
      if (writer.add(simulated.rows)) await writer.flush();
    }
  }
  await Promise.all(writers.map((writer) => writer.close()));
  await writeFile(join(request.folder, "truth.json"), `${JSON.stringify(known.truth(), null, 1)}\n`);
  const counts = Object.fromEntries(writers.map((writer) => [writer.table, writer.count()]));
  return { ...counts, officers: officers.length, branches: branches.length } as PortfolioCounts;
}

const CASE_TABLES = [
  "cases",
  "assignments",
  "activities",
  "receipts",
  "charges",
  "advances",
  "promises",
  "receivables",
  "complaints",
  "accounts",
  "settlements",
  "new_loans",
] as const satisfies readonly (keyof CaseRows)[];

async function writeTable<Table extends "officers" | "branches">(
  folder: string,
  table: Table,
  rows: readonly PortfolioRows[Table][number][],
): Promise<void> {
  const fields = fieldsOf(table);
  await writeFile(
    join(folder, `${table}.csv`),
    header(table) + rows.map((row) => line(fields(row))).join(""),
  );
}

async function openTable<Table extends keyof CaseRows>(folder: string, table: Table) {
  const fields = fieldsOf(table);
  const handle = await open(join(folder, `${table}.csv`), "w");
  let gathered = header(table);
  let rowsWritten = 0;
  const flush = async () => {
    const text = gathered;
    gathered = "";
    await handle.writeFile(text);
  };
  return {
    table,
    count: () => rowsWritten,
    /** True when enough has been gathered to be written. */
    add(rows: CaseRows): boolean {
      for (const row of rows[table]) gathered += line(fields(row));
      rowsWritten += rows[table].length;
      return gathered.length >= CHUNK;
    },
    flush,
    async close() {
      await flush();
      await handle.close();
    },
  };
}

const header = (table: keyof PortfolioRows): string => line(Object.keys(ROW_FIELDS[table]));

/** The cells of a row, in the order of the header. */
function fieldsOf<Table extends keyof PortfolioRows>(table: Table) {
  const fields = Object.values(ROW_FIELDS[table]) as ((row: PortfolioRows[Table][number]) => Field)[];
  return (row: PortfolioRows[Table][number]) => fields.map((field) => field(row));
}

const NEEDS_QUOTES = /[",\r\n]/;

function line(fields: readonly Field[]): string {
  return `${fields.map(quoted).join(",")}\n`;
}

function quoted(field: Field): string {
  if (field === null) return "";
  const text = String(field);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
