/** Writes rows as the files that banks deliver. Memory does not grow. */
import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isCaseTable, PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import type { CaseRows } from "./portfolio-rows";
import { type Field, type PortfolioRows, ROW_FIELDS } from "./row-fields";
import type { Officer } from "./simulate-people";
import { ReceivedByBranch, simulatedTargets, type TargetWorld } from "./simulate-targets";

/** Rows written, by file. */
export type PortfolioCounts = Record<keyof PortfolioRows, number>;

/** Characters gathered before they go to the disk. */
const CHUNK = 1 << 18;

/** @param folder made if it is not there; files of the same names in it are replaced */
export async function writeFiles(
  folder: string,
  world: TargetWorld & { people: { officers: readonly Officer[] } },
  cases: Iterable<CaseRows>,
): Promise<PortfolioCounts> {
  const { branches, officers } = world.people;
  const received = new ReceivedByBranch();
  await mkdir(folder, { recursive: true });
  await writeTable(folder, "branches", branches);
  await writeTable(folder, "officers", officers);
  const writers = await Promise.all(CASE_TABLES.map((table) => openTable(folder, table)));
  for (const rows of cases) {
    received.add(rows);
    for (const writer of writers) {
      if (writer.add(rows)) await writer.flush();
    }
  }
  await Promise.all(writers.map((writer) => writer.close()));
  const targets = simulatedTargets(world, received.byYear());
  await writeTable(folder, "targets", targets);
  const counts = Object.fromEntries(writers.map((writer) => [writer.table, writer.count()]));
  return {
    ...counts,
    officers: officers.length,
    branches: branches.length,
    targets: targets.length,
  } as PortfolioCounts;
}

const CASE_TABLES = PORTFOLIO_TABLES.filter(isCaseTable);

async function writeTable<Table extends "officers" | "branches" | "targets">(
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
