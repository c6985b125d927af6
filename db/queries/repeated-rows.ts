/** Rows that say the same as another under another id: an extract delivered twice with new numbers. */
import { sql } from "drizzle-orm";
import type { FindingCode } from "~/domain/findings";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { EXAMPLES, type Issue } from "./data-quality";

/** Activities, receipts and cases of one borrower have findings of their own, which the derivation makes. */
const FILES = [
  "charges",
  "advances",
  "promises",
  "complaints",
  "settlements",
  "accounts",
  "receivables",
] as const satisfies readonly PortfolioTable[];

const EQUAL_ROWS: FindingCode = "equal-rows";
const EQUAL_LOANS: FindingCode = "equal-loans";

/** Rows equal in every column but their id, by file. @throws RowsNeeded */
export async function equalRows(store: Store): Promise<Issue[]> {
  await allowRows(store);
  const issues: Issue[] = [];
  for (const file of FILES) {
    const { tableName, columns } = PORTFOLIO_FILES[file];
    const content = columns.flatMap(({ into }) => into).filter((column) => column !== "code");
    const owner = content.includes("case_id") || content.includes("borrower_id") ? [] : ["case_id"];
    const repeated = await store.rows<{ rows: number; example: string }>(sql`
      SELECT count(*) - 1 AS rows, max(code) AS example FROM ${sql.identifier(tableName)}
      GROUP BY ${sql.raw([...owner, ...content].join(", "))} HAVING count(*) > 1 ORDER BY example`);
    issues.push(...issueOf(file, EQUAL_ROWS, repeated));
  }
  return issues;
}

/** What the files say of a loan, apart from its ids and its borrower. */
const LOAN = [
  "exposure_minor",
  "defaulted_day",
  "due_day",
  "originated_day",
  "principal_minor",
  "annual_rate",
  "branch_id",
  "cause_id",
  "security",
  "collateral_value_minor",
].join(", ");

/**
 * Cases of different borrowers that are one loan: equal in all that is said of them, and either under one name or with an
 * amount that no third case has. Fines and small loans of round amounts are equal by the hundred, and no doubt.
 * @throws RowsNeeded
 */
export async function equalLoans(store: Store): Promise<Issue[]> {
  await allowRows(store);
  const repeated = await store.rows<{ rows: number; example: string }>(sql`
    WITH amounts AS (
      SELECT exposure_minor AS amount, count(*) AS cases FROM recovery_cases
      WHERE exposure_minor > 0 GROUP BY exposure_minor HAVING count(*) > 1)
    SELECT count(DISTINCT borrower_id) - 1 AS rows, max(code) AS example
    FROM recovery_cases JOIN amounts ON amount = exposure_minor
    GROUP BY ${sql.raw(LOAN)}
    HAVING count(DISTINCT borrower_id) > 1 AND (
      count(borrower_name) = count(*) AND min(borrower_name) = max(borrower_name)
      OR count(*) = max(amounts.cases))
    ORDER BY example`);
  return issueOf("cases", EQUAL_LOANS, repeated);
}

function issueOf(
  table: PortfolioTable,
  issue: FindingCode,
  repeated: readonly { rows: number; example: string }[],
): Issue[] {
  if (repeated.length === 0) return [];
  const rows = repeated.reduce((sum, group) => sum + group.rows, 0);
  return [{ table, issue, rows, examples: repeated.slice(0, EXAMPLES).map(({ example }) => example) }];
}
