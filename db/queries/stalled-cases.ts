/** Open cases that owe something and have paid nothing for long, with what decides whether something may be tried. */
import { sql } from "drizzle-orm";
import type { StalledCase } from "~/domain/candidate-rule";
import type { FenceTerms } from "~/domain/fences/fence-terms";
import { limitationEndDay } from "~/domain/limitation";
import { NEAR_DAYS } from "~/domain/rules";
import type { StakeLimits } from "~/domain/where-to-try";
import type { Store } from "../store";
import { fencedCases } from "./fence-facts";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

interface Read extends Omit<StalledCase, "limitationEndDay" | "fence"> {
  evidencedDay: number;
}

const FLAGS = ["wasAttacked", "hasSignal", "hasNearSignal", "hasNearReceivable"] as const;

const ATTACK = "group-attack";

/**
 * @param leastDays without a receipt, at the cut-off date
 * @param attackId of the method whose use excludes a case until it pays again
 */
export async function stalledCases(
  store: Store,
  selection: Selection,
  leastDays: number,
  attackId: number,
  terms: FenceTerms,
): Promise<StalledCase[]> {
  const { cutOffDay } = selection;
  if (cutOffDay === null) return [];
  const since = sql`coalesce(f.last_receipt_day, f.defaulted_day)`;
  const rows = await store.rows<Read>(
    sql`
    SELECT f.case_id AS "caseId", f.region_id AS "regionId", f.branch_id AS "branchId", f.cause_id AS "causeId",
      k.tag AS "causeTag", k.code AS "causeCode", f.officer_id AS "officerId",
      f.outstanding_minor AS "outstandingMinor", c.traits, c.security, f.received_minor AS "receivedMinor",
      ${cutOffDay} - ${since} AS "daysStalled",
      (SELECT count(*) FROM activities AS a WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.day > ${since}
        AND coalesce(a.other_officer_ids, '') = '') AS "soloActivities",
      (SELECT count(DISTINCT a.method_id) FROM activities AS a WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.day > ${since})
        AS "methodsTried",
      EXISTS (SELECT 1 FROM activities AS a WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.method_id = ${attackId}
        AND a.day > ${since}) AS "wasAttacked",
      EXISTS (SELECT 1 FROM activities AS a WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.outcome = 'signal') AS "hasSignal",
      EXISTS (SELECT 1 FROM activities AS a WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.outcome = 'signal'
        AND a.day > ${cutOffDay - NEAR_DAYS}) AS "hasNearSignal",
      EXISTS (SELECT 1 FROM receivables AS r WHERE r.borrower_id = f.borrower_id AND r.collected_day IS NULL
        AND r.due_day BETWEEN ${cutOffDay} AND ${cutOffDay + NEAR_DAYS}) AS "hasNearReceivable",
      f.last_evidenced_day AS "evidencedDay"
    FROM (SELECT * FROM case_facts WHERE ${casesWhere(selection)} AND is_open AND outstanding_minor > 0
      AND coalesce(last_receipt_day, defaulted_day) <= ${cutOffDay - leastDays}) AS f
    JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id JOIN causes AS k ON k.id = f.cause_id
    ORDER BY f.case_id`,
    FLAGS,
  );
  const fences = await fencedCases(store, selection, terms, ATTACK);
  return rows.map(({ evidencedDay, ...row }) => ({
    ...row,
    limitationEndDay: limitationEndDay(evidencedDay),
    fence: fences.get(row.caseId) ?? null,
  }));
}

/** What a third and two thirds of all open cases owe at the most; zeros where none is open. */
export async function stakeLimits(store: Store): Promise<StakeLimits> {
  const owing = await store.rows<{ minor: number }>(sql`
    SELECT outstanding_minor AS minor FROM case_facts
    WHERE is_open AND outstanding_minor > 0 ORDER BY outstanding_minor`);
  const third = (share: number) => owing[Math.max(0, Math.ceil(share * owing.length) - 1)]?.minor ?? 0;
  return [third(1 / 3), third(2 / 3)];
}
