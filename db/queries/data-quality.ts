/** What was read and left out, and what is missing or contradictory in what was kept. Counts are exact. */
import { DEMANDED_CLASSES } from "~/domain/five-tier";
import type { PortfolioTable } from "~/domain/portfolio-files";
import { FIVE_TIERS } from "~/domain/vocabularies";
import type { Database } from "../client";
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

const EXAMPLES = 5;

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
export function loadedCounts({ sqlite }: Database): Map<string, TableCounts> {
  const rows = sqlite.prepare("SELECT counts FROM batches WHERE status = 'loaded' ORDER BY id").pluck().all();
  const sums = new Map<string, TableCounts>();
  for (const text of rows as string[])
    for (const [file, counts] of Object.entries(JSON.parse(text) as Record<string, TableCounts>)) {
      const sum = sums.get(file) ?? { rows: 0, new: 0, updated: 0, unchanged: 0, rejected: 0, duplicates: 0 };
      for (const key of Object.keys(sum) as (keyof TableCounts)[]) sum[key] += counts[key] ?? 0;
      sums.set(file, sum);
    }
  return sums;
}

/** What the derivation found, by issue. */
export function findingIssues({ sqlite }: Database): Issue[] {
  const issues = sqlite
    .prepare(
      `SELECT table_name AS "table", issue, sum(count) AS rows FROM case_findings GROUP BY table_name, issue`,
    )
    .all() as Omit<Issue, "examples">[];
  const examples = sqlite
    .prepare(`SELECT example FROM case_findings WHERE issue = ? ORDER BY example LIMIT ${EXAMPLES}`)
    .pluck();
  return issues.map((issue) => ({ ...issue, examples: examples.all(issue.issue) as string[] }));
}

/** Rows that leave a column empty: `name` gives the issue of a column. */
export function missingValues(connection: Database, name: (column: string) => string): Issue[] {
  const database = allowRows(connection);
  return Object.entries(FILES).flatMap(([file, { table, missing }]) =>
    rowsWhere(database, table, missing).map(({ key, rows, examples }) => ({
      table: file,
      issue: name(key),
      rows,
      examples,
    })),
  );
}

/** Open cases whose days past due at the cut-off demand a lower class than they carry. */
export function classTooGood(connection: Database, issue: string, cutOffDay: number): Issue[] {
  const database = allowRows(connection);
  const classes = Object.keys(FIVE_TIERS);
  const carried = `CASE five_tier ${classes.map((code, rank) => `WHEN '${code}' THEN ${rank}`).join(" ")} END`;
  const days = `${cutOffDay} - coalesce(due_day, defaulted_day)`;
  const demanded = DEMANDED_CLASSES.map(
    ({ beyondDays, fiveTier }) => `WHEN ${days} > ${beyondDays} THEN ${classes.indexOf(fiveTier)}`,
  );
  const condition = `closed_day IS NULL AND five_tier IS NOT NULL AND ${carried} < CASE ${demanded.join(" ")} ELSE 0 END`;
  return rowsWhere(database, "recovery_cases", { [issue]: condition }).map(({ rows, examples }) => ({
    table: "cases",
    issue,
    rows,
    examples,
  }));
}

/** One pass over the table for all counts; then a few codes of each condition that any row meets. */
function rowsWhere({ sqlite }: Database, table: string, conditions: Readonly<Record<string, string>>) {
  const entries = Object.entries(conditions);
  if (entries.length === 0) return [];
  const sums = entries.map(([key, condition]) => `coalesce(sum(${condition}), 0) AS "${key}"`);
  const counts = sqlite.prepare(`SELECT ${sums.join(", ")} FROM ${table}`).get() as Record<string, number>;
  return entries
    .map(([key, condition]) => ({ key, condition, rows: counts[key] ?? 0 }))
    .filter(({ rows }) => rows > 0)
    .map(({ key, condition, rows }) => ({
      key,
      rows,
      examples: sqlite
        .prepare(`SELECT code FROM ${table} WHERE ${condition} ORDER BY code LIMIT ${EXAMPLES}`)
        .pluck()
        .all() as string[],
    }));
}
