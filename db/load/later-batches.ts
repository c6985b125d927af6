/** Which later imports build on a batch: they changed its rows, stand on its cases, or use what it introduced. */
import type { ColumnKind } from "~/domain/import-columns/import-column";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Database } from "../client";

type References = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a column of each kind names by id. */
const NAMED_TABLE: Partial<Record<ColumnKind, string>> = {
  case: "recovery_cases",
  borrower: "borrowers",
  borrowerKind: "borrower_kinds",
  officer: "officers",
  officers: "officers",
  branch: "branches",
  region: "regions",
  method: "methods",
  cause: "causes",
};

const FILES = Object.values(PORTFOLIO_FILES);

/** Table → column → the table whose row it names by id. */
const REFERENCES: References = {
  ...Object.fromEntries(
    FILES.map(({ tableName, columns }) => [
      tableName,
      Object.fromEntries(
        columns.flatMap(({ kind, into }) => {
          const named = NAMED_TABLE[kind];
          return named === undefined ? [] : [[into[0], named]];
        }),
      ),
    ]),
  ),
  cause_history: { case_id: "recovery_cases", cause_id: "causes" },
};

/** Tables that keep old versions of their rows. */
const UPDATED_TABLES = [
  ...FILES.filter(({ isUpdated }) => isUpdated).map(({ tableName }) => tableName),
  "regions",
];

/** Numbers of those batches, ascending. */
export function laterBatches({ sqlite }: Database, batchId: number): number[] {
  const found = new Set<number>();
  const ask = (sql: string) => {
    for (const id of sqlite.prepare(sql).pluck().all({ batchId }) as number[]) found.add(id);
  };
  for (const table of UPDATED_TABLES) ask(changedLater(table));
  ask(CAUSES_REWRITTEN_LATER);
  ask(REVERSED_LATER);
  ask(HELPED_BY_ITS_OFFICERS);
  ask(SECONDARY_CAUSES);
  for (const [table, columns] of Object.entries(REFERENCES))
    for (const [column, target] of Object.entries(columns)) ask(referringLater(table, column, target));
  found.delete(batchId);
  return [...found].sort((one, other) => one - other);
}

/** Rows that the batch made or changed, and another changed after it. */
function changedLater(table: string): string {
  return `
    SELECT v.batch_id FROM row_versions v JOIN ${table} t ON t.id = v.row_id
    WHERE v.table_name = '${table}' AND t.batch_id = @batchId
    UNION
    SELECT later.batch_id FROM row_versions v
    JOIN row_versions later ON later.table_name = v.table_name AND later.row_id = v.row_id
    WHERE v.table_name = '${table}' AND v.batch_id = @batchId AND later.batch_id > @batchId`;
}

/** Rows that name something which the batch introduced, unless the batch itself changed them so. */
function referringLater(table: string, column: string, target: string): string {
  return `
    SELECT coalesce(
      (SELECT max(v.batch_id) FROM row_versions v WHERE v.table_name = '${table}' AND v.row_id = t.id), t.batch_id)
    FROM ${target} made JOIN ${table} t ON t.${column} = made.id
    WHERE made.batch_id = @batchId AND t.batch_id <> @batchId
      AND NOT EXISTS (SELECT 1 FROM row_versions v
                      WHERE v.batch_id = @batchId AND v.table_name = '${table}' AND v.row_id = t.id)`;
}

const CAUSES_REWRITTEN_LATER = `
  SELECT h.batch_id FROM cause_history h WHERE h.batch_id > @batchId AND h.case_id IN (
    SELECT case_id FROM cause_history WHERE batch_id = @batchId
    UNION SELECT row_id FROM row_versions WHERE batch_id = @batchId AND table_name = 'recovery_cases')`;

const REVERSED_LATER = `
  SELECT later.batch_id FROM receipts r JOIN receipts later ON later.case_id = r.case_id AND later.reversal_of = r.code
  WHERE r.batch_id = @batchId AND later.batch_id <> @batchId`;

const HELPED_BY_ITS_OFFICERS = `
  SELECT a.batch_id FROM activities a JOIN officers o
    ON instr(';' || a.other_officer_ids || ';', ';' || o.id || ';') > 0
  WHERE a.other_officer_ids IS NOT NULL AND o.batch_id = @batchId AND a.batch_id <> @batchId`;

const SECONDARY_CAUSES = `
  SELECT c.batch_id FROM recovery_cases c JOIN causes made
    ON instr(';' || c.secondary_causes || ';', ';' || made.code || ';') > 0
  WHERE c.secondary_causes IS NOT NULL AND made.batch_id = @batchId AND c.batch_id <> @batchId
    AND NOT EXISTS (SELECT 1 FROM row_versions v
                    WHERE v.batch_id = @batchId AND v.table_name = 'recovery_cases' AND v.row_id = c.id)`;
