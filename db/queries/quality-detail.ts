/** Beside the issues: how many rows a table holds in all, and which case a row belongs to. */
import { CASE_FACT_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Database } from "../client";

const OF_A_CASE: ReadonlySet<PortfolioTable> = new Set(CASE_FACT_TABLES);

/** Rows kept of a portfolio file; the row for what the bank did not tell is none of them. */
export function keptRows({ sqlite }: Database, file: PortfolioTable): number {
  return sqlite
    .prepare(`SELECT count(*) FROM ${tableOf(file)} WHERE id <> 0`)
    .pluck()
    .get() as number;
}

/** The case of a row, by the row's code; a case's own code is the case. Null where the row belongs to none. */
export function caseOfRow({ sqlite }: Database, file: PortfolioTable, code: string): string | null {
  const owner = OF_A_CASE.has(file)
    ? sqlite
        .prepare(
          `SELECT c.code FROM ${tableOf(file)} AS t JOIN recovery_cases AS c ON c.id = t.case_id WHERE t.code = ?`,
        )
        .pluck()
        .get(code)
    : undefined;
  const own = owner ?? sqlite.prepare("SELECT code FROM recovery_cases WHERE code = ?").pluck().get(code);
  return (own as string | undefined) ?? null;
}

function tableOf(file: PortfolioTable): string {
  return file === "cases" ? "recovery_cases" : file;
}
