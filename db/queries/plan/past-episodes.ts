/** Every episode with what was known before its first day, and what followed it: what a plan learns from. */
import { sql } from "drizzle-orm";
import type { PastEpisode } from "~/domain/plan/case-facts";
import type { Horizon } from "~/domain/rules";
import { holderBefore } from "../../derive/holder-before";
import type { Store } from "../../store";
import { readHolds } from "../effect-episodes";
import { traitReader } from "./case-traits";

interface Read extends Omit<PastEpisode, "traits" | "tenureDays"> {
  traits: string | null;
  minutes: number;
}

/** Of open and closed cases, with something owed, in the order of cases and days. */
export async function pastEpisodes(
  store: Store,
  cutOffDay: number,
  horizon: Horizon,
): Promise<PastEpisode[]> {
  const { byCase } = await readHolds(store);
  const column = (name: "received" | "advanced") => sql.raw(`e.${name}_${horizon}_minor`);
  const rows = await store.rows<Read>(
    sql`
    SELECT e.case_id AS "caseId", e.borrower_id AS "borrowerId", e.start_day AS day, e.region_id AS "regionId",
      e.branch_id AS "branchId", k.code AS cause, k.tag AS "causeTag", b.code AS "borrowerKind", e.security, c.traits,
      c.exposure_minor AS "exposureMinor", e.outstanding_minor AS "outstandingMinor",
      e.received_before_minor AS "receivedBeforeMinor", e.start_day - c.defaulted_day AS "daysInDefault",
      e.earlier_episodes AS "earlierEpisodes", p.code AS "previousMethod", e.previous_paid AS "previousPaid",
      e.days_since_receipt AS "daysSinceReceipt", e.days_since_activity AS "daysSinceActivity",
      e.officer_id AS "officerId", m.code AS method, ${column("received")} - ${column("advanced")} AS "netReceivedMinor",
      e.minutes, e.officer_count AS "teamSize", e.cost_minor AS "costMinor",
      coalesce(e.start_day + ${horizon} <= ${cutOffDay} OR c.closed_day <= e.start_day + ${horizon}, false) AS "isFollowedUp"
    FROM episodes AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id
    JOIN causes AS k ON k.id = e.cause_id JOIN methods AS m ON m.id = e.method_id
    JOIN borrower_kinds AS b ON b.id = e.borrower_kind_id LEFT JOIN methods AS p ON p.id = e.previous_method_id
    WHERE e.start_day <= ${cutOffDay} AND e.outstanding_minor > 0
    ORDER BY e.case_id, e.start_day, e.method_id`,
    ["previousPaid", "isFollowedUp"],
  );
  const traitsOf = traitReader();
  return rows.map((row) => {
    const holder = holderBefore(byCase.get(row.caseId) ?? [], row.day);
    const { minutes, teamSize, officerId } = row;
    const known: Partial<PastEpisode> = {
      traits: traitsOf(row.traits),
      minutes: minutes > 0 ? minutes : null,
      teamSize: Math.max(1, teamSize),
      officerId: holder?.officerId || officerId || null,
      tenureDays: holder?.tenureDays ?? null,
    };
    // In place: a copy of an object of so many columns needs five times its memory.
    return Object.assign(row as object, known) as PastEpisode;
  });
}
