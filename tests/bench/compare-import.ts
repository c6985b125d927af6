/** The whole import, from raw files to cells, against the sqlite3 command line's bare `.import` of the same files. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { type BenchRow, missingRow, quantity, timesRow, valueRow } from "./bench-row";
import { deliveredTables } from "./delivered-tables";
import type { ImportedOnce } from "./import-once";
import { type Portfolios, removeDatabase } from "./portfolios";
import { median, sideBySide } from "./side-by-side";

const MOST_TIMES = { sign: "≤", bound: 4 } as const;
const MOST_MEMORY_MB = { sign: "≤", bound: 2000 } as const;
const BYTES_PER_MB = 1e6;

export async function compareImport(
  portfolios: Portfolios,
  { cases, fewerCases, rounds }: { cases: number; fewerCases: number; rounds: number },
): Promise<BenchRow[]> {
  const files = await portfolios.files(cases);
  const plain = path.join(portfolios.folder, "plain.db");
  const runs: ImportedOnce[] = [];
  const whole = async () => runs.push(await portfolios.importAgain(cases));
  const hasPeer = importPlainly(files, plain);
  const contestants = hasPeer ? [whole, () => importPlainly(files, plain)] : [whole];
  const [oursMs = 0, plainMs = 0] = await sideBySide(contestants, { warmUps: 0, rounds });
  removeDatabase(plain);

  const few = await portfolios.importAgain(fewerCases);
  const memory = median(runs.map((run) => run.maxResidentBytes)) / BYTES_PER_MB;
  const memoryOfFew = few.maxResidentBytes / BYTES_PER_MB;
  const what = `whole import of ${count(runs[0]!.rows)} rows, ${count(runs[0]!.activities)} activities`;
  return [
    hasPeer
      ? timesRow(`${what} : sqlite3 .import`, [oursMs, plainMs], oursMs / plainMs, MOST_TIMES)
      : missingRow(
          `${what} : sqlite3 .import`,
          `${quantity(oursMs, "ms")}; sqlite3 is not installed`,
          MOST_TIMES,
        ),
    ...stageRows(runs),
    valueRow("memory of the import", memory, "MB", MOST_MEMORY_MB),
    {
      ...valueRow(
        `memory of the import : with ${count(few.activities)} activities`,
        memory / memoryOfFew,
        "×",
        null,
      ),
      ours: quantity(memory, "MB"),
      against: quantity(memoryOfFew, "MB"),
    },
  ];
}

function stageRows(runs: readonly ImportedOnce[]): BenchRow[] {
  return runs[0]!.stages.map(({ name }, place) => {
    const ms = median(runs.map((run) => run.stages[place]!.ms));
    const share = ms / median(runs.map((run) => run.totalMs));
    return valueRow(`  stage: ${name}`, ms, "ms", null, `${Math.round(share * 100)} % of the import`);
  });
}

/** Into text tables of a new database. False where the command is not installed. */
function importPlainly(files: string, databaseFile: string): boolean {
  removeDatabase(databaseFile);
  const imports = deliveredTables(files).map(
    (table) => `.import "${path.join(files, `${table}.csv`)}" ${table}`,
  );
  const { error, status, stderr } = spawnSync("sqlite3", [databaseFile], {
    input: [".mode csv", ...imports, ""].join("\n"),
    encoding: "utf8",
  });
  if (error) return false;
  if (status !== 0) throw new Error(`sqlite3 could not import ${files}:\n${stderr}`);
  return true;
}

function count(rows: number): string {
  return rows.toLocaleString("en");
}
