/** What is doubtful in the portfolio, kept aside before an import, so that what the import adds can be shown. */
import type { FindingCode } from "~/domain/findings";
import type { ChangedFinding } from "~/domain/import-look";
import type { Database } from "../client";

/** Of cases, of days far from all others that wait for a decision, and of months without a row. */
const FINDINGS = `
  SELECT issue, count, example FROM case_findings
  UNION ALL SELECT 'far-date', far.value ->> 'facts', far.value ->> 'date'
    FROM portfolio, json_each(portfolio.delivery, '$.farDates') far WHERE far.value ->> 'answer' IS NULL
  UNION ALL SELECT 'undelivered-month', 1, month.value ->> 'month'
    FROM portfolio, json_each(portfolio.delivery, '$.undelivered') month`;

const EXAMPLES = 3;

/** Keeps the findings as they are now; those kept before are forgotten. */
export function keepFindings({ sqlite }: Database): void {
  sqlite.exec(`DROP TABLE IF EXISTS temp.findings_before; CREATE TEMP TABLE findings_before AS ${FINDINGS}`);
  sqlite.exec("CREATE INDEX temp.findings_before_example ON findings_before (issue, example)");
}

/** The kinds of findings of which there are more or fewer than were kept, those that grew most first. */
export function changedFindings({ sqlite }: Database): ChangedFinding[] {
  const counts = sqlite
    .prepare(
      `SELECT issue, sum(before) AS before, sum(after) AS after FROM (
         SELECT issue, count AS before, 0 AS after FROM temp.findings_before
         UNION ALL SELECT issue, 0, count FROM (${FINDINGS}))
       GROUP BY issue HAVING sum(before) <> sum(after)
       ORDER BY sum(after) - sum(before) DESC, issue`,
    )
    .all() as { issue: FindingCode; before: number; after: number }[];
  const added = sqlite
    .prepare(
      `SELECT DISTINCT example FROM (${FINDINGS}) now
       WHERE issue = ? AND NOT EXISTS (
         SELECT 1 FROM temp.findings_before old WHERE old.issue = now.issue AND old.example = now.example)
       ORDER BY example LIMIT ${EXAMPLES}`,
    )
    .pluck();
  return counts.map((changed) => ({ ...changed, examples: added.all(changed.issue) as string[] }));
}
