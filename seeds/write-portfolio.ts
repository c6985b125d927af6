/** Writes a simulated portfolio as the files that banks deliver, and its truth beside them. Memory does not grow. */
import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KnownTruth } from "./known-truth";
import type { PortfolioParameters } from "./parameters";
import { BRANCHES_FILE, CASE_FILES, type Field, OFFICERS_FILE, type PortfolioFile } from "./portfolio-files";
import type { CaseRows } from "./portfolio-rows";
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
export type PortfolioCounts = Record<keyof CaseRows | "officers" | "branches", number>;

/** The truth is worked out over no more than this many cases: beyond, its means change no more. */
export const CASES_WITH_TRUTH = 100_000;

/** Characters gathered before they go to the disk. */
const CHUNK = 1 << 18;

export async function writeSimulatedPortfolio(request: PortfolioRequest): Promise<PortfolioCounts> {
  const world = simulatedWorld({ ...request.parameters, cases: request.cases }, request.seed);
  const { officers, branches } = world.people;
  await mkdir(request.folder, { recursive: true });
  await writeTable(request.folder, "branches", BRANCHES_FILE, branches);
  await writeTable(request.folder, "officers", OFFICERS_FILE, officers);
  const tables = Object.keys(CASE_FILES) as (keyof CaseRows)[];
  const writers = await Promise.all(tables.map((table) => openTable(request.folder, table)));
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

async function writeTable<Row>(
  folder: string,
  name: string,
  file: PortfolioFile<Row>,
  rows: readonly Row[],
): Promise<void> {
  const text = rows.map((row) => line(file.fields(row))).join("");
  await writeFile(join(folder, `${name}.csv`), line(file.columns) + text);
}

async function openTable<Table extends keyof CaseRows>(folder: string, table: Table) {
  const file: PortfolioFile<CaseRows[Table][number]> = CASE_FILES[table];
  const handle = await open(join(folder, `${table}.csv`), "w");
  let gathered = line(file.columns);
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
      for (const row of rows[table]) gathered += line(file.fields(row));
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

const NEEDS_QUOTES = /[",\r\n]/;

function line(fields: readonly Field[]): string {
  return `${fields.map(quoted).join(",")}\n`;
}

function quoted(field: Field): string {
  if (field === null) return "";
  const text = String(field);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
