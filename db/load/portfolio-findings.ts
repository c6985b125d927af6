/** What is doubtful in the portfolio, kept aside before an import, so that what the import adds can be shown. */
import { FINDINGS } from "~/domain/findings";
import type { ChangedFinding } from "~/domain/import-look";
import type { Database } from "../client";
import { ROW_FINDINGS } from "../schema/row-findings";

const ROWS = ROW_FINDINGS.map(
  ({ table, issue, asks }) =>
    `SELECT '${table}' AS file, '${issue}' AS issue, rows AS count, example FROM (${asks})`,
);

/** Of cases, of whole rows, of days far from all others that wait for a decision, and of months without a row. */
const ALL = `
  SELECT table_name AS file, issue, count, example FROM case_findings
  UNION ALL ${ROWS.join(" UNION ALL ")}
  UNION ALL SELECT '${FINDINGS["far-date"].table}', 'far-date', far.value ->> 'facts', far.value ->> 'date'
    FROM portfolio, json_each(portfolio.delivery, '$.farDates') far WHERE far.value ->> 'answer' IS NULL
  UNION ALL SELECT kind.value, 'undelivered-month', 1, month.value ->> 'month'
    FROM portfolio, json_each(portfolio.delivery, '$.undelivered') month, json_each(month.value, '$.kinds') kind`;

const EXAMPLES = 3;

/** Keeps the findings as they are now; those kept before are forgotten. */
export function keepFindings(database: Database): void {
  keep(database, "findings_before");
}

function keep({ sqlite }: Database, name: string): void {
  sqlite.exec(`DROP TABLE IF EXISTS temp.${name}; CREATE TEMP TABLE ${name} AS ${ALL}`);
  sqlite.exec(`CREATE INDEX temp.${name}_example ON ${name} (file, issue, example)`);
}

/** The kinds of findings, by file, of which there are more or fewer than were kept, those that grew most first. */
export function changedFindings(database: Database): ChangedFinding[] {
  keep(database, "findings_after");
  const { sqlite } = database;
  const counts = sqlite
    .prepare(
      `SELECT file AS "table", issue, sum(before) AS before, sum(after) AS after FROM (
         SELECT file, issue, count AS before, 0 AS after FROM temp.findings_before
         UNION ALL SELECT file, issue, 0, count FROM temp.findings_after)
       GROUP BY file, issue HAVING sum(before) <> sum(after)
       ORDER BY sum(after) - sum(before) DESC, issue, file`,
    )
    .all() as Omit<ChangedFinding, "examples">[];
  const added = sqlite
    .prepare(
      `SELECT DISTINCT example FROM temp.findings_after now
       WHERE file = ? AND issue = ? AND NOT EXISTS (
         SELECT 1 FROM temp.findings_before old
         WHERE old.file = now.file AND old.issue = now.issue AND old.example = now.example)
       ORDER BY example LIMIT ${EXAMPLES}`,
    )
    .pluck();
  return counts.map((changed) => ({
    ...changed,
    examples: added.all(changed.table, changed.issue) as string[],
  }));
}
