/** Open cases at the cut-off, in the shape in which past episodes are known, with what may not be proposed on them. */
import { sql } from "drizzle-orm";
import type { Fence } from "~/domain/fences/fence-names";
import type { FenceTerms } from "~/domain/fences/fence-terms";
import { fenceOf } from "~/domain/fences/fences-of";
import { METHODS } from "~/domain/methods";
import type { OpenPlanCase } from "~/domain/plan/case-facts";
import { CONSENT_METHODS, RUNNING_DAYS } from "~/domain/plan/proposable";
import { ADVANCE_METHOD } from "~/domain/rules";
import { fellDue } from "../../schema/case-terms";
import type { Store } from "../../store";
import { holdsByCase } from "../effect-episodes";
import { fenceFacts } from "../fence-facts";
import { NO_CHOICE } from "../selection";
import { traitReader } from "./case-traits";

interface Read
  extends Omit<OpenPlanCase, "traits" | "tenureDays" | "fence" | "barredMethods" | "steps" | "previousPaid"> {
  traits: string | null;
  previousPaid: boolean | null;
  hasConsent: boolean;
}

/** In the order of ids. */
export async function openPlanCases(store: Store, terms: FenceTerms): Promise<OpenPlanCase[]> {
  const { cutOffDay } = terms;
  // What is decided today is done from tomorrow on: an episode that began then would know all of the cut-off day.
  const day = cutOffDay + 1;
  const barred = await barredCases(store, terms);
  const byCase = await holdsByCase(
    store,
    sql`EXISTS (SELECT 1 FROM case_facts AS f
      WHERE f.case_id = h.case_id AND f.borrower_id = h.borrower_id AND f.is_open)`,
  );
  const rows = await store.rows<Read>(
    sql`
    SELECT f.case_id AS "caseId", f.borrower_id AS "borrowerId", ${day} AS day, f.region_id AS "regionId",
      f.branch_id AS "branchId", k.code AS cause, k.tag AS "causeTag", b.code AS "borrowerKind", f.security, c.traits,
      f.exposure_minor AS "exposureMinor", f.outstanding_minor AS "outstandingMinor",
      f.received_minor AS "receivedBeforeMinor", ${day} - f.defaulted_day AS "daysInDefault",
      ${day} - (${sql.raw(fellDue("c."))}) AS "daysPastDue",
      (SELECT count(*) FROM episodes AS e WHERE e.case_id = f.case_id AND e.borrower_id = f.borrower_id) AS "earlierEpisodes",
      m.code AS "previousMethod",
      CASE WHEN l.start_day IS NULL THEN NULL ELSE coalesce(f.last_receipt_day >= l.start_day, false) END AS "previousPaid",
      ${day} - f.last_receipt_day AS "daysSinceReceipt", ${day} - f.last_activity_day AS "daysSinceActivity",
      f.officer_id AS "officerId", c.code, coalesce(l.start_day > ${cutOffDay - RUNNING_DAYS}, false) AS "isRunning",
      EXISTS (SELECT 1 FROM activities AS a WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.consent) AS "hasConsent"
    FROM case_facts AS f
    JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id
    JOIN causes AS k ON k.id = f.cause_id JOIN borrower_kinds AS b ON b.id = f.borrower_kind_id
    LEFT JOIN (SELECT case_id, borrower_id, method_id, start_day,
        row_number() OVER (PARTITION BY case_id ORDER BY start_day DESC, method_id DESC) AS place FROM episodes) AS l
      ON l.case_id = f.case_id AND l.borrower_id = f.borrower_id AND l.place = 1
    LEFT JOIN methods AS m ON m.id = l.method_id
    WHERE f.is_open AND f.outstanding_minor > 0
    ORDER BY f.case_id`,
    ["isRunning", "previousPaid", "hasConsent"],
  );
  const traitsOf = traitReader();
  return rows.map((row) => {
    const { fence, others } = barred.get(row.caseId) ?? NOT_BARRED;
    const hold = (byCase.get(row.caseId) ?? []).find(
      ({ startDay, endDay }) => startDay < day && (endDay === null || endDay >= day),
    );
    const known: Partial<OpenPlanCase> = {
      traits: traitsOf(row.traits),
      daysPastDue: Math.max(0, row.daysPastDue),
      officerId: row.officerId || null,
      tenureDays: hold ? day - hold.startDay : null,
      fence,
      // Where restart capital alone is open, every other method is barred for the reason that bars the case.
      barredMethods: fence === null && others !== null ? allBut(ADVANCE_METHOD, others) : NONE,
      steps: row.hasConsent ? NONE : CONSENT_STEPS,
    };
    // In place, as past episodes are.
    return Object.assign(row as object, known) as OpenPlanCase;
  });
}

interface Barred {
  /** Why nothing at all may be proposed, restart capital included. */
  fence: Fence | null;
  /** Why nothing else may. */
  others: Fence | null;
}

const NOT_BARRED: Barred = { fence: null, others: null };

/** Those of which something is barred, by id: most cases of a portfolio need no entry. */
async function barredCases(store: Store, terms: FenceTerms): Promise<Map<number, Barred>> {
  const barred = new Map<number, Barred>();
  const { cutOffDay } = terms;
  for (const one of await fenceFacts(store, { ...NO_CHOICE, horizon: 180, cutOffDay })) {
    const others = fenceOf(one, terms);
    if (others !== null) barred.set(one.caseId, { fence: fenceOf(one, terms, ADVANCE_METHOD), others });
  }
  return barred;
}

const NONE: Readonly<Record<string, string>> = {};
const CONSENT_STEPS = Object.fromEntries(CONSENT_METHODS.map((method) => [method, "consent"]));

function allBut(method: string, reason: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    METHODS.filter(({ code }) => code !== method).map(({ code }) => [code, reason] as const),
  );
}
