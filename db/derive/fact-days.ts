/** How many facts of each kind are dated on each day. Due dates never count. */
import type { DayCount } from "~/domain/usual-days";
import type { Database } from "../client";

const DATED_FACTS = ["activities", "receipts", "charges", "advances"] as const;
const DAYS_OF_CASES = { defaults: "defaulted_day", closings: "closed_day" } as const;

/** Looks at every row. */
export function recountFactDays(database: Database): void {
  const { sqlite } = database;
  sqlite.exec("DELETE FROM fact_days");
  for (const table of DATED_FACTS)
    sqlite.exec(`INSERT INTO fact_days SELECT '${table}', day, count(*) FROM ${table} GROUP BY day`);
  countCases(database);
}

/** The same after a batch, which only ever adds facts: its own rows, which are the newest, and the cases are enough. */
export function countFactDaysOf(database: Database, batchId: number): void {
  const { sqlite } = database;
  const add = sqlite.prepare(
    `INSERT INTO fact_days VALUES (?, ?, ?)
     ON CONFLICT (kind, day) DO UPDATE SET facts = facts + excluded.facts`,
  );
  for (const table of DATED_FACTS)
    for (const [day, facts] of daysOfBatch(database, table, batchId)) add.run(table, day, facts);
  countCases(database);
}

/** All kinds together, in the order of days. */
export function dayCounts({ sqlite }: Database): DayCount[] {
  return sqlite
    .prepare("SELECT day, sum(facts) AS facts FROM fact_days GROUP BY day ORDER BY day")
    .all() as DayCount[];
}

export function daysOfKind({ sqlite }: Database, kind: string): DayCount[] {
  return sqlite
    .prepare("SELECT day, facts FROM fact_days WHERE kind = ? ORDER BY day")
    .all(kind) as DayCount[];
}

function countCases({ sqlite }: Database): void {
  for (const [kind, column] of Object.entries(DAYS_OF_CASES)) {
    sqlite.prepare("DELETE FROM fact_days WHERE kind = ?").run(kind);
    sqlite.exec(
      `INSERT INTO fact_days SELECT '${kind}', ${column}, count(*) FROM recovery_cases
       WHERE ${column} IS NOT NULL GROUP BY ${column}`,
    );
  }
}

/** The newest rows are the batch's own, so the walk ends where they do. */
function daysOfBatch({ sqlite }: Database, table: string, batchId: number): Map<number, number> {
  const facts = new Map<number, number>();
  const rows = sqlite.prepare(`SELECT batch_id, day FROM ${table} ORDER BY id DESC`).raw().iterate();
  for (const [batch, day] of rows as Iterable<[number, number]>) {
    if (batch !== batchId) break;
    facts.set(day, (facts.get(day) ?? 0) + 1);
  }
  return facts;
}
