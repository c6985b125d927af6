/** Cases with who held them when, what was begun on them and when they paid; and what of them is open today. */
import { sql } from "drizzle-orm";
import { lastWholeMonth } from "~/domain/calendar";
import type { FenceTerms } from "~/domain/fences/fence-terms";
import {
  type BegunEpisode,
  type CaseHold,
  type DayPayment,
  type HeldCase,
  LOGGED_MONTHS,
  type OfficerAtWork,
  type OpenCase,
} from "~/domain/held-case";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import type { Store } from "../store";
import { fencedCases } from "./fence-facts";
import { NO_CHOICE } from "./selection";

/** All cases that somebody held by a dated assignment, in the order of their ids. */
export async function heldCases(store: Store): Promise<HeldCase[]> {
  const holds = byCase<CaseHold>(
    await store.rows(sql`
      SELECT case_id AS "caseId", officer_id AS "officerId", start_day AS "startDay", end_day AS "endDay", reason
      FROM holds ORDER BY case_id, start_day`),
  );
  const episodes = byCase<BegunEpisode>(
    await store.rows(sql`
      SELECT case_id AS "caseId", method_id AS "methodId", start_day AS "startDay"
      FROM episodes ORDER BY case_id, start_day, method_id`),
  );
  const payments = byCase<DayPayment>(
    await store.rows(sql`
      SELECT r.case_id AS "caseId", r.day, sum(r.amount_minor) AS "amountMinor"
      FROM receipts AS r JOIN recovery_cases AS c ON c.id = r.case_id AND c.borrower_id = r.borrower_id
      WHERE r.amount_minor > 0 AND r.day >= c.defaulted_day AND NOT ${store.dialect.isSame(sql`r.kind`, sql`'new-loan'`)} AND NOT EXISTS (
        SELECT 1 FROM receipts AS b WHERE b.case_id = r.case_id AND b.borrower_id = r.borrower_id AND b.day >= r.day AND b.reversal_of = r.code)
      GROUP BY r.case_id, r.day ORDER BY r.case_id, r.day`),
  );
  const cases: Omit<HeldCase, "holds" | "episodes" | "payments">[] = await store.rows(sql`
    SELECT id AS "caseId", borrower_id AS "borrowerId", region_id AS "regionId", branch_id AS "branchId",
      cause_id AS "causeId", security, borrower_kind_id AS "borrowerKindId", traits,
      exposure_minor AS "exposureMinor", defaulted_day AS "defaultedDay", due_day AS "dueDay",
      closed_day AS "closedDay"
    FROM recovery_cases ORDER BY id`);
  return cases.flatMap((held) => {
    const ofCase = holds.get(held.caseId);
    if (!ofCase) return [];
    return [
      {
        ...held,
        holds: ofCase,
        episodes: episodes.get(held.caseId) ?? [],
        payments: payments.get(held.caseId) ?? [],
      },
    ];
  });
}

/** Dated assignments: without any, nobody knows when a case changed hands. */
export async function assignmentsGiven(store: Store): Promise<boolean> {
  return (await store.rows(sql`SELECT 1 FROM assignments LIMIT 1`)).length > 0;
}

/** Open cases that owe something. */
export async function openHeldCases(store: Store, terms: FenceTerms): Promise<OpenCase[]> {
  const { cutOffDay } = terms;
  const rows = await store.rows<Omit<OpenCase, "fence">>(
    sql`
    SELECT f.case_id AS "caseId", c.code, f.outstanding_minor AS "outstandingMinor",
      (SELECT count(DISTINCT a.day) FROM activities AS a
        WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.day > coalesce(f.last_receipt_day, f.defaulted_day - 1)) AS contacts,
      (SELECT coalesce(sum(e.minutes), 0) FROM efforts AS e
        WHERE e.case_id = f.case_id AND e.borrower_id = f.borrower_id AND e.month BETWEEN ${loggedFrom(cutOffDay)} AND ${lastWholeMonth(cutOffDay)}) AS minutes
    FROM case_facts AS f JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id
    WHERE f.is_open = 1 AND f.outstanding_minor > 0 ORDER BY f.case_id`,
  );
  const fences = await fencedCases(store, { ...NO_CHOICE, horizon: DEFAULT_HORIZON, cutOffDay }, terms);
  return rows.map((row) => ({ ...row, fence: fences.get(row.caseId) ?? null }));
}

/** Officers who hold an open case today. */
export async function officersAtWork(store: Store, cutOffDay: number): Promise<OfficerAtWork[]> {
  return store.rows(sql`
    SELECT o.id AS "officerId", o.branch_id AS "branchId", o.weekly_minutes AS "weeklyMinutes",
      count(*) AS "openCases", coalesce(logged.minutes, 0) AS minutes
    FROM officers AS o JOIN case_facts AS f ON f.officer_id = o.id
      LEFT JOIN (SELECT e.officer_id, sum(e.minutes) AS minutes
        FROM efforts AS e JOIN case_facts AS g ON g.case_id = e.case_id AND g.borrower_id = e.borrower_id AND g.is_open = 1
        WHERE e.month BETWEEN ${loggedFrom(cutOffDay)} AND ${lastWholeMonth(cutOffDay)}
        GROUP BY e.officer_id) AS logged ON logged.officer_id = o.id
    WHERE o.id <> 0 AND f.is_open = 1 AND (o.left_day IS NULL OR o.left_day > ${cutOffDay})
    GROUP BY o.id ORDER BY o.id`);
}

const loggedFrom = (cutOffDay: number) => lastWholeMonth(cutOffDay) - LOGGED_MONTHS + 1;

function byCase<Row>(rows: readonly (Row & { caseId: number })[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const { caseId, ...row } of rows) {
    const group = groups.get(caseId) ?? [];
    group.push(row as unknown as Row);
    groups.set(caseId, group);
  }
  return groups;
}
