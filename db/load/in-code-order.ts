/**
 * Cases, borrowers, places and officers numbered in the order of their codes. Estimates split borrowers, draw and add up in
 * the order of these numbers; the rows of a file may come in any order, and the answers must not depend on it.
 */
import type { Database } from "../client";

/** Once the cases are in and nothing else of them: table → what refers to its rows by then. */
const REFERENCES = {
  regions: ["recovery_cases.region_id", "branches.region_id"],
  borrower_kinds: ["recovery_cases.borrower_kind_id", "borrowers.kind_id"],
  branches: ["recovery_cases.branch_id", "officers.branch_id"],
  officers: ["recovery_cases.officer_id"],
  borrowers: ["recovery_cases.borrower_id", "cause_history.borrower_id"],
  recovery_cases: ["cause_history.case_id"],
} as const;

/** A shorter code comes first, as numbers count. */
const BY_CODE = "ORDER BY length(code), code";

/** Of a first import alone, and before any row that names a case: whoever remembers ids must forget them. */
export function numberInCodeOrder(database: Database): void {
  for (const [table, references] of Object.entries(REFERENCES))
    if (!isInCodeOrder(database, table)) renumber(database, table, references);
}

function isInCodeOrder({ sqlite }: Database, table: string): boolean {
  const misplaced = sqlite.prepare(
    `SELECT 1 FROM (SELECT id, lag(id) OVER (${BY_CODE}) AS previous FROM ${table} WHERE id <> 0)
     WHERE previous > id LIMIT 1`,
  );
  return misplaced.get() === undefined;
}

/** The same numbers, given out anew; through negative ones, since no two rows may share one meanwhile. */
function renumber({ sqlite }: Database, table: string, references: readonly string[]): void {
  const numbered = (order: string) =>
    `(SELECT id, row_number() OVER (${order}) AS place FROM ${table} WHERE id <> 0)`;
  sqlite.exec(`DROP TABLE IF EXISTS temp.renumbered;
    CREATE TEMP TABLE renumbered (old_id INTEGER PRIMARY KEY, new_id INTEGER NOT NULL);
    INSERT INTO temp.renumbered SELECT o.id, n.id
      FROM ${numbered(BY_CODE)} AS o JOIN ${numbered("ORDER BY id")} AS n ON n.place = o.place`);
  const newOf = (column: string) => `(SELECT new_id FROM temp.renumbered WHERE old_id = ${column})`;
  for (const reference of references) {
    const [of, column] = reference.split(".");
    sqlite.exec(`UPDATE ${of} SET ${column} = ${newOf(reference)} WHERE ${column} <> 0`);
  }
  sqlite.exec(`UPDATE ${table} SET id = -${newOf(`${table}.id`)} WHERE id <> 0;
    UPDATE ${table} SET id = -id WHERE id < 0;
    DROP TABLE temp.renumbered`);
}
