/** Open cases that owe something, with what decides whether they are left alone: see `fenceOf`. */
import { sql } from "drizzle-orm";
import type { Fence } from "~/domain/fences/fence-names";
import type { FenceTerms } from "~/domain/fences/fence-terms";
import { type FenceFacts, fenceOf } from "~/domain/fences/fences-of";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { BORROWER_NAMES, type BorrowerNames } from "./borrower-names";
import { byAnyMethod, type Selection } from "./selection";
import { casesWhere } from "./where";

export interface FencedCase extends FenceFacts, BorrowerNames {
  caseId: number;
  branchId: number;
  officerId: number;
  /** The bank's number. */
  code: string;
  outstandingMinor: number;
}

const WEEK_DAYS = 7;

/** Inside the places and kinds of cases chosen, whatever was tried on them; in the order of ids. @throws RowsNeeded */
export async function fenceFacts(store: Store, selection: Selection): Promise<FencedCase[]> {
  const { cutOffDay } = selection;
  if (cutOffDay === null) return [];
  const isRescueProvable =
    (await store.rows(sql`SELECT 1 FROM advances WHERE approved_by IS NOT NULL LIMIT 1`)).length > 0;
  const rows = await (await allowRows(store)).rows<Omit<FencedCase, "isRescueProvable">>(
    sql`
    SELECT f.case_id AS "caseId", f.branch_id AS "branchId", f.officer_id AS "officerId", ${BORROWER_NAMES}, c.code, f.outstanding_minor AS "outstandingMinor", k.code AS "causeCode", c.traits,
      f.last_evidenced_day AS "lastEvidencedDay", c.lender_licensed AS "lenderLicensed",
      c.annual_rate AS "annualRate", coalesce(c.originated_day, f.defaulted_day) AS "loanDay",
      (SELECT max(p.day) FROM complaints AS p
        WHERE p.case_id = f.case_id AND p.borrower_id = f.borrower_id AND p.day <= ${cutOffDay}) AS "lastComplaintDay",
      (SELECT max(d.day) FROM advances AS d
        WHERE d.case_id = f.case_id AND d.borrower_id = f.borrower_id AND d.day <= ${cutOffDay}) AS "lastAdvanceDay",
      (SELECT max(d.day) FROM recovery_cases AS o JOIN advances AS d ON d.case_id = o.id AND d.borrower_id = o.borrower_id
        WHERE o.borrower_id = f.borrower_id AND d.day <= ${cutOffDay}) AS "lastAdvanceToBorrowerDay",
      (SELECT count(DISTINCT a.day || '/' || coalesce(a.officer_id, h.officer_id, 0)) FROM activities AS a
        LEFT JOIN holds AS h ON h.case_id = a.case_id AND h.borrower_id = a.borrower_id
          AND h.start_day <= a.day AND (h.end_day IS NULL OR h.end_day > a.day)
        WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id
          AND a.day BETWEEN ${cutOffDay - WEEK_DAYS + 1} AND ${cutOffDay}
          AND a.channel IN ('visit', 'call', 'meeting', 'letter')) AS "contactsIn7Days"
    FROM (SELECT * FROM case_facts WHERE ${casesWhere(byAnyMethod(selection))}
      AND is_open AND outstanding_minor > 0) AS f
    JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id JOIN causes AS k ON k.id = f.cause_id
    JOIN borrowers AS b ON b.id = f.borrower_id
    ORDER BY f.case_id`,
    ["lenderLicensed"],
  );
  return rows.map((row) => ({ ...row, isRescueProvable }));
}

/** Why each is left alone: those that are, by id. @param method of the step thought of; null: any. @throws RowsNeeded */
export async function fencedCases(
  store: Store,
  selection: Selection,
  terms: FenceTerms,
  method: string | null = null,
): Promise<Map<number, Fence>> {
  const facts = await fenceFacts(store, selection);
  return new Map(
    facts.flatMap((one): [number, Fence][] => {
      const fence = fenceOf(one, terms, method);
      return fence === null ? [] : [[one.caseId, fence]];
    }),
  );
}
