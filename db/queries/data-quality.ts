/** What was read and left out, and what is missing or contradictory in what was kept. Counts are exact. */
import { type SQL, sql } from "drizzle-orm";
import { DEMANDED_CLASSES } from "~/domain/five-tier";
import type { PortfolioTable } from "~/domain/portfolio-files";
import { FIVE_TIERS } from "~/domain/vocabularies";
import { fellDue } from "../schema/case-terms";
import { onlyRow, type Store } from "../store";
import { allowRows } from "./allow-rows";

export interface TableCounts {
  rows: number;
  new: number;
  updated: number;
  unchanged: number;
  rejected: number;
  duplicates: number;
}

export interface Issue {
  table: string;
  issue: string;
  rows: number;
  /** Codes of a few of them. */
  examples: string[];
}

export const EXAMPLES = 5;

/** Portfolio file → its table, and for each column that pages rely on, when it is missing. */
const FILES: Readonly<Record<PortfolioTable, { table: string; missing: Readonly<Record<string, string>> }>> =
  {
    cases: {
      table: "recovery_cases",
      missing: {
        borrower_name: "borrower_name IS NULL",
        region: "region_id = 0",
        branch: "branch_id = 0",
        officer:
          "officer_id = 0 AND NOT EXISTS (SELECT 1 FROM assignments WHERE case_id = recovery_cases.id)",
        due_on: "due_day IS NULL",
        security: "security = ''",
        cause: "cause_id = 0",
        five_tier: "five_tier IS NULL",
      },
    },
    activities: {
      table: "activities",
      missing: {
        officers: "officer_id IS NULL",
        minutes: "minutes IS NULL",
        cost: "cost_minor IS NULL",
        channel: "channel IS NULL",
        outcome: "outcome IS NULL",
      },
    },
    receipts: { table: "receipts", missing: { kind: "kind IS NULL" } },
    charges: { table: "charges", missing: { kind: "kind IS NULL" } },
    assignments: { table: "assignments", missing: { reason: "reason IS NULL" } },
    advances: { table: "advances", missing: { approved_by: "approved_by IS NULL" } },
    promises: { table: "promises", missing: {} },
    receivables: {
      table: "receivables",
      missing: { due_on: "due_day IS NULL", difficulty: "difficulty IS NULL" },
    },
    complaints: { table: "complaints", missing: { kind: "kind IS NULL" } },
    accounts: { table: "accounts", missing: {} },
    settlements: { table: "settlements", missing: { mediator: "mediator IS NULL" } },
    new_loans: { table: "new_loans", missing: { due_on: "due_day IS NULL" } },
    targets: { table: "targets", missing: {} },
    officers: {
      table: "officers",
      missing: {
        name: "id <> 0 AND name IS NULL",
        branch: "id <> 0 AND branch_id = 0",
        weekly_minutes: "id <> 0 AND weekly_minutes IS NULL",
      },
    },
    branches: {
      table: "branches",
      missing: { name: "id <> 0 AND name IS NULL", region: "id <> 0 AND region_id = 0" },
    },
  };

/** Sums over the loaded batches, by portfolio file. */
export async function loadedCounts(store: Store): Promise<Map<string, TableCounts>> {
  const rows = await store.rows<{ counts: string }>(
    sql`SELECT counts FROM batches WHERE status = 'loaded' ORDER BY id`,
  );
  const sums = new Map<string, TableCounts>();
  for (const { counts: text } of rows)
    for (const [file, counts] of Object.entries(JSON.parse(text) as Record<string, TableCounts>)) {
      const sum = sums.get(file) ?? { rows: 0, new: 0, updated: 0, unchanged: 0, rejected: 0, duplicates: 0 };
      for (const key of Object.keys(sum) as (keyof TableCounts)[]) sum[key] += counts[key] ?? 0;
      sums.set(file, sum);
    }
  return sums;
}

/** What the derivation found, by issue. */
export async function findingIssues(store: Store): Promise<Issue[]> {
  const issues = await store.rows<Omit<Issue, "examples">>(sql`
    SELECT table_name AS "table", issue, sum(count) AS rows FROM case_findings GROUP BY table_name, issue`);
  const found: Issue[] = [];
  for (const issue of issues) {
    const examples = await store.rows<{ example: string }>(sql`
      SELECT example FROM case_findings WHERE issue = ${issue.issue} ORDER BY example LIMIT ${EXAMPLES}`);
    found.push({ ...issue, examples: examples.map(({ example }) => example) });
  }
  return found;
}

/** Kind of a day of facts → portfolio file, its table and its column. */
const DATED: Readonly<Record<string, { file: PortfolioTable; table: string; column: string }>> = {
  activities: { file: "activities", table: "activities", column: "day" },
  receipts: { file: "receipts", table: "receipts", column: "day" },
  charges: { file: "charges", table: "charges", column: "day" },
  advances: { file: "advances", table: "advances", column: "day" },
  defaults: { file: "cases", table: "recovery_cases", column: "defaulted_day" },
  closings: { file: "cases", table: "recovery_cases", column: "closed_day" },
};

/** Facts dated on a day, by portfolio file; `isOfFlows`: work and money alone. */
export async function factsOn(store: Store, issue: string, day: number, isOfFlows = false): Promise<Issue[]> {
  const kinds = await store.rows<{ kind: string; facts: number }>(
    sql`SELECT kind, facts FROM fact_days WHERE day = ${day} ORDER BY kind`,
  );
  const issues: Issue[] = [];
  for (const { kind, facts } of kinds) {
    const dated = DATED[kind];
    if (!dated || (isOfFlows && dated.file === "cases")) continue;
    const { file, table, column } = dated;
    const codes = await store.rows<{ code: string }>(sql`
      SELECT code FROM ${sql.raw(table)} WHERE ${sql.raw(column)} = ${day} ORDER BY code LIMIT ${EXAMPLES}`);
    issues.push({ table: file, issue, rows: facts, examples: codes.map(({ code }) => code) });
  }
  return issues;
}

/** Rows that leave a column empty: `name` gives the issue of a column. @throws RowsNeeded */
export async function missingValues(store: Store, name: (column: string) => string): Promise<Issue[]> {
  await allowRows(store);
  const issues: Issue[] = [];
  for (const [file, { table, missing }] of Object.entries(FILES)) {
    const conditions = Object.entries(missing).map(([key, text]) => [key, sql.raw(text)] as const);
    for (const { key, rows, examples } of await rowsWhere(store, table, conditions))
      issues.push({ table: file, issue: name(key), rows, examples });
  }
  return issues;
}

/** Open cases whose days past due at the cut-off demand a lower class than they carry. @throws RowsNeeded */
export async function classTooGood(store: Store, issue: string, cutOffDay: number): Promise<Issue[]> {
  await allowRows(store);
  const classes = Object.keys(FIVE_TIERS);
  const carried = classes.map((code, rank) => sql`WHEN ${code} THEN ${rank}`);
  const demanded = DEMANDED_CLASSES.map(
    ({ beyondDays, fiveTier }) =>
      sql`WHEN ${cutOffDay} - (${sql.raw(fellDue(""))}) > ${beyondDays} THEN ${classes.indexOf(fiveTier)}`,
  );
  const isTooGood = sql`closed_day IS NULL AND five_tier IS NOT NULL
    AND CASE five_tier ${sql.join(carried, sql` `)} END < CASE ${sql.join(demanded, sql` `)} ELSE 0 END`;
  const found = await rowsWhere(store, "recovery_cases", [[issue, isTooGood]]);
  return found.map(({ rows, examples }) => ({ table: "cases", issue, rows, examples }));
}

/** One pass over the table for all counts; then a few codes of each condition that any row meets. */
async function rowsWhere(store: Store, table: string, conditions: readonly (readonly [string, SQL])[]) {
  if (conditions.length === 0) return [];
  const counts = conditions.map(
    ([key, condition]) => sql`${store.dialect.countIf(condition)} AS ${sql.identifier(key)}`,
  );
  const rowsOf = await onlyRow<Record<string, number>>(
    store,
    sql`SELECT ${sql.join(counts, sql`, `)} FROM ${sql.raw(table)}`,
  );
  const found: { key: string; rows: number; examples: string[] }[] = [];
  for (const [key, condition] of conditions) {
    const rows = rowsOf[key] ?? 0;
    if (rows === 0) continue;
    const examples = await store.rows<{ code: string }>(sql`
      SELECT code FROM ${sql.raw(table)} WHERE ${condition} ORDER BY code LIMIT ${EXAMPLES}`);
    found.push({ key, rows, examples: examples.map(({ code }) => code) });
  }
  return found;
}
