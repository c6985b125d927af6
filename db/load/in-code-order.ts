/**
 * Cases, borrowers, places, officers and a bank's own methods and causes numbered in the order of their codes. Estimates split
 * borrowers, draw and add up in the order of these numbers; the rows of a file may come in any order, and the answers must
 * not depend on it.
 */
import type { Database } from "../client";

/** Once the cases are in and nothing else of them: table → what refers to its rows by then. */
const ONCE_CASES_ARE_IN = {
  regions: ["recovery_cases.region_id", "branches.region_id"],
  borrower_kinds: ["recovery_cases.borrower_kind_id", "borrowers.kind_id"],
  branches: ["recovery_cases.branch_id", "officers.branch_id"],
  officers: ["recovery_cases.officer_id"],
  causes: ["recovery_cases.cause_id", "cause_history.cause_id"],
  borrowers: ["recovery_cases.borrower_id", "cause_history.borrower_id"],
  recovery_cases: ["cause_history.case_id"],
} as const;

/** Once everything is in: what files beside that of the cases may be the first to name. */
const ONCE_ALL_IS_IN = {
  regions: ["recovery_cases.region_id", "branches.region_id", "targets.region_id"],
  branches: ["recovery_cases.branch_id", "officers.branch_id", "targets.branch_id"],
  officers: [
    "recovery_cases.officer_id",
    "assignments.officer_id",
    "complaints.officer_id",
    "activities.officer_id",
    "activities.other_officer_ids",
  ],
  methods: ["activities.method_id"],
} as const;

type Named = keyof typeof ONCE_CASES_ARE_IN | keyof typeof ONCE_ALL_IS_IN;

/** A shorter code comes first, as numbers count. */
const BY_CODE = "ORDER BY length(code), code";
/** What the product ships keeps its numbers, and so does what is unknown. */
const OF_FILES = "WHERE id <> 0 AND batch_id <> 0";

/** Of a first import alone, and before any row that names a case: whoever remembers ids must forget them. */
export function numberInCodeOrder(database: Database): void {
  numberAll(database, ONCE_CASES_ARE_IN);
}

/** The same of what only activities, assignments, complaints or targets name, once all of a first import is in. */
export function numberLateInCodeOrder(database: Database): void {
  numberAll(database, ONCE_ALL_IS_IN);
}

function numberAll(database: Database, all: Partial<Record<Named, readonly string[]>>): void {
  for (const [table, references] of Object.entries(all))
    if (!isInCodeOrder(database, table)) renumber(database, table, references);
}

function isInCodeOrder({ sqlite }: Database, table: string): boolean {
  const misplaced = sqlite.prepare(
    `SELECT 1 FROM (SELECT id, lag(id) OVER (${BY_CODE}) AS previous FROM ${table} ${OF_FILES})
     WHERE previous > id LIMIT 1`,
  );
  return misplaced.get() === undefined;
}

/** The same numbers, given out anew; through negative ones, since no two rows may share one meanwhile. */
function renumber(database: Database, table: string, references: readonly string[]): void {
  const { sqlite } = database;
  const numbered = (order: string) =>
    `(SELECT id, row_number() OVER (${order}) AS place FROM ${table} ${OF_FILES})`;
  sqlite.exec(`DROP TABLE IF EXISTS temp.renumbered;
    CREATE TEMP TABLE renumbered (old_id INTEGER PRIMARY KEY, new_id INTEGER NOT NULL);
    INSERT INTO temp.renumbered SELECT o.id, n.id
      FROM ${numbered(BY_CODE)} AS o JOIN ${numbered("ORDER BY id")} AS n ON n.place = o.place WHERE o.id <> n.id`);
  const newOf = (column: string) => `(SELECT new_id FROM temp.renumbered WHERE old_id = ${column})`;
  const isMoved = (column: string) => `${column} IN (SELECT old_id FROM temp.renumbered)`;
  for (const reference of references) {
    const [of = "", column = ""] = reference.split(".");
    if (column.endsWith("_ids")) renumberLists(database, of, column);
    else sqlite.exec(`UPDATE ${of} SET ${column} = ${newOf(reference)} WHERE ${isMoved(reference)}`);
  }
  sqlite.exec(`UPDATE ${table} SET id = -${newOf(`${table}.id`)} WHERE ${isMoved(`${table}.id`)};
    UPDATE ${table} SET id = -id WHERE id < 0;
    DROP TABLE temp.renumbered`);
}

/** Numbers joined by `;`: each list that occurs is written anew once. */
function renumberLists({ sqlite }: Database, of: string, column: string): void {
  const pairs = sqlite.prepare("SELECT old_id, new_id FROM temp.renumbered").raw().all() as [
    number,
    number,
  ][];
  const newOf = new Map(pairs.map(([old, now]) => [String(old), String(now)]));
  const lists = sqlite
    .prepare(`SELECT DISTINCT ${column} FROM ${of} WHERE ${column} IS NOT NULL`)
    .pluck()
    .all() as string[];
  sqlite.exec("CREATE TEMP TABLE renumbered_lists (old TEXT PRIMARY KEY, now TEXT NOT NULL) WITHOUT ROWID");
  const add = sqlite.prepare("INSERT INTO temp.renumbered_lists VALUES (?, ?)");
  for (const list of lists) {
    const now = list
      .split(";")
      .map((id) => newOf.get(id) ?? id)
      .join(";");
    if (now !== list) add.run(list, now);
  }
  sqlite.exec(`UPDATE ${of} SET ${column} = (SELECT now FROM temp.renumbered_lists WHERE old = ${of}.${column})
      WHERE ${column} IN (SELECT old FROM temp.renumbered_lists);
    DROP TABLE temp.renumbered_lists`);
}
