/** Decisions about the steps of plans. Lines are only added, so all up to a number are the same whenever they are read. */
import { sql } from "drizzle-orm";
import type { KeptDecision } from "~/domain/plan/decisions";
import type { PlannedLine } from "~/domain/plan/planned-line";
import { onlyRow, type Store } from "../../store";

/** The number of the last decision; 0 while there is none. */
export async function lastDecision(store: Pick<Store, "rows">): Promise<number> {
  const query = sql`SELECT coalesce(max(id), 0) AS last FROM plan_decisions`;
  return (await onlyRow<{ last: number }>(store, query)).last;
}

/** Numbers of the decisions that earlier plans may know as their last, the latest first; 0 at the end. */
export async function earlierDecisions(store: Pick<Store, "rows">, most: number): Promise<number[]> {
  const [, ...earlier] = await store.rows<{ last: number }>(sql`
    SELECT max(id) AS last FROM plan_decisions GROUP BY decided_at ORDER BY last DESC LIMIT ${most}`);
  return [...earlier.map(({ last }) => last), 0];
}

/** As it is kept, with what the portfolio says of its case today. */
const LINES = sql.raw(`
  SELECT d.id, d.case_code AS code, c.id AS "caseId", d.answer, d.action, d.officers AS "officerCodes",
    coalesce(d.minutes, 0) AS minutes, d.expected_gain_minor AS "expectedGainMinor",
    d.outstanding_minor AS "outstandingMinor", d.cut_off_day AS "cutOffDay", d.horizon, d.reason, d.note, d.planned,
    d.decided_by AS by, d.decided_at AS at,
    (SELECT max(e.start_day) FROM episodes AS e WHERE e.case_id = c.id AND e.borrower_id = c.borrower_id) AS "lastBegunDay"
  FROM plan_decisions AS d LEFT JOIN recovery_cases AS c ON c.code = d.case_code`);

/** The last of each case, the newest first. @param upTo number of the last that counts */
export async function lastDecisions(store: Pick<Store, "rows">, upTo: number): Promise<KeptDecision[]> {
  const rows = await store.rows<Read>(sql`${LINES}
    WHERE d.id IN (SELECT max(id) FROM plan_decisions WHERE id <= ${upTo} AND answer <> 'drawn' GROUP BY case_code)
    ORDER BY d.id DESC`);
  return rows.map(kept);
}

/** Every line, in the order in which they were kept. @param upTo number of the last that counts */
export async function allDecisions(store: Pick<Store, "rows">, upTo: number): Promise<KeptDecision[]> {
  const rows = await store.rows<Read>(sql`${LINES} WHERE d.id <= ${upTo} ORDER BY d.id`);
  return rows.map(kept);
}

/** Codes of cases about which something was said and that the portfolio no longer has. */
export async function removedCodes(store: Pick<Store, "rows">): Promise<string[]> {
  const rows = await store.rows<{ code: string }>(sql`
    SELECT DISTINCT d.case_code AS code
    FROM plan_decisions AS d LEFT JOIN recovery_cases AS c ON c.code = d.case_code WHERE c.id IS NULL`);
  return rows.map(({ code }) => code).sort();
}

/** Every line about one case, the newest first. */
export async function decisionsOfCase(store: Pick<Store, "rows">, code: string): Promise<KeptDecision[]> {
  const rows = await store.rows<Read>(sql`${LINES} WHERE d.case_code = ${code} ORDER BY d.id DESC`);
  return rows.map(kept);
}

type Read = Omit<KeptDecision, "officerCodes" | "planned"> & {
  officerCodes: string | null;
  planned: string | null;
};

function kept({ officerCodes, planned, ...row }: Read): KeptDecision {
  return {
    ...row,
    officerCodes: officerCodes ? officerCodes.split(";") : [],
    planned: planned === null ? null : (JSON.parse(planned) as PlannedLine),
  };
}
