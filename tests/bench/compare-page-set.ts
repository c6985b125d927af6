/** The pages from cells, computed each time, against DuckDB on the rows; both must give the same sums. */
import type { Database } from "~db/client";
import { type BenchRow, missingRow, timesRow } from "./bench-row";
import { type DuckDbRows, duckDbRows } from "./duckdb-rows";
import type { Agreement, Page } from "./page-set/page";
import { askAgain, pageSet } from "./page-set/page-set";
import { type Repeats, sideBySide } from "./side-by-side";

const EACH = { sign: "≥", bound: 5 } as const;
const ALL = { sign: "≥", bound: 20 } as const;
const TITLE = "on cells : DuckDB on the rows";

/** @throws Error where an answer differs from DuckDB's */
export async function comparePageSet(
  database: Database,
  folder: string,
  repeats: Repeats,
): Promise<BenchRow[]> {
  const duckdb = await duckDbRows(database, folder);
  if (duckdb === null) return [missingRow(`page set ${TITLE}`, "DuckDB is not installed", ALL)];
  const rows: BenchRow[] = [];
  const sums = [0, 0];
  try {
    for (const page of await pageSet(database)) {
      await requireAgreement(database, duckdb, page);
      const [ours = 0, theirs = 0] = await sideBySide(
        [() => askAgain(database, page), () => askDuckDb(duckdb, page)],
        repeats,
      );
      sums[0]! += ours;
      sums[1]! += theirs;
      rows.push(timesRow(`${page.name} ${TITLE}`, [ours, theirs], theirs / ours, EACH));
    }
  } finally {
    duckdb.close();
  }
  const [ours = 0, theirs = 0] = sums;
  return [
    timesRow(`page set ${TITLE}`, [ours, theirs], theirs / ours, ALL, "same sums on both sides"),
    ...rows,
  ];
}

async function askDuckDb(duckdb: DuckDbRows, { statements }: Page) {
  const found: Record<string, Awaited<ReturnType<DuckDbRows["ask"]>>> = {};
  for (const [name, sql] of Object.entries(statements)) found[name] = await duckdb.ask(sql);
  return found;
}

async function requireAgreement(database: Database, duckdb: DuckDbRows, page: Page): Promise<void> {
  const agreements = page.agreements(await askAgain(database, page), await askDuckDb(duckdb, page));
  if (agreements.length === 0) throw new Error(`comparePageSet: nothing to compare on ${page.name}`);
  const wrong = agreements.find((agreement) => !agrees(agreement));
  if (wrong) throw new Error(`comparePageSet: ${wrong.what} is ${wrong.ours}, by DuckDB ${wrong.theirs}`);
}

/** Sums of integers are equal; a quotient of two of them to twelve digits. */
function agrees({ ours, theirs }: Agreement): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-12 * Math.abs(theirs);
}
