/** What a queue of visits is made from: past episodes of the method with what they recovered, and the open cases. */

import { sql } from "drizzle-orm";
import { fellDue } from "../../schema/case-terms";
import type { Store } from "../../store";
import { allowRows } from "../allow-rows";
import { advancedWithin, receivedWithin } from "../recovered-share";
import { byAnyMethod, type Selection } from "../selection";
import { casesWhere, episodesWhere } from "../where";

/** What is known of a case on the eve of a visit. */
export interface BeforeVisit {
  borrowerId: number;
  causeId: number;
  regionId: number;
  /** "" where unknown. */
  security: string;
  /** Codes joined by `;`. */
  traits: string | null;
  exposureMinor: number;
  outstandingMinor: number;
  receivedBeforeMinor: number;
  daysPastDue: number;
  daysInDefault: number;
  earlierEpisodes: number;
  earlierActivities: number;
  earlierMethods: number;
  /** Null: never. */
  daysSinceReceipt: number | null;
}

export interface PastVisit extends BeforeVisit {
  /** Within the horizon. */
  receivedMinor: number;
  advancedMinor: number;
  minutes: number;
}

export interface QueuedCase extends BeforeVisit {
  caseId: number;
  code: string;
  fiveTier: string | null;
  distanceKm: number | null;
}

/** Episodes of the method followed up for the horizon, whatever the months. @throws RowsNeeded */
export async function pastVisits(store: Store, selection: Selection): Promise<PastVisit[]> {
  const { horizon, cutOffDay } = selection;
  const anyTime = { ...selection, fromMonth: null, toMonth: null };
  return (await allowRows(store)).rows(sql`
    SELECT e.borrower_id AS "borrowerId", e.cause_id AS "causeId", e.region_id AS "regionId", e.security, c.traits,
      c.exposure_minor AS "exposureMinor", e.outstanding_minor AS "outstandingMinor",
      e.received_before_minor AS "receivedBeforeMinor", e.days_past_due AS "daysPastDue",
      e.start_day - c.defaulted_day AS "daysInDefault", e.earlier_episodes AS "earlierEpisodes",
      e.earlier_activities AS "earlierActivities", e.earlier_methods AS "earlierMethods",
      e.days_since_receipt AS "daysSinceReceipt", e.${receivedWithin(horizon)} AS "receivedMinor",
      e.${advancedWithin(horizon)} AS "advancedMinor", e.minutes
    FROM (SELECT * FROM episodes WHERE ${episodesWhere(anyTime)} AND outstanding_minor > 0
      AND start_day + ${horizon} <= ${cutOffDay}) AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id ORDER BY e.case_id, e.start_day`);
}

/** Open cases of the filters that owe something, whatever was tried on them. @throws RowsNeeded */
export async function queuedCases(store: Store, selection: Selection): Promise<QueuedCase[]> {
  const { cutOffDay } = selection;
  const daysPastDue = store.dialect.greatest(
    sql`0`,
    sql`${cutOffDay} - (${sql.raw(fellDue("c.", "f.defaulted_day"))})`,
  );
  return (await allowRows(store)).rows<QueuedCase>(
    sql`
    SELECT f.borrower_id AS "borrowerId", f.cause_id AS "causeId", f.region_id AS "regionId", f.security, c.traits,
      f.exposure_minor AS "exposureMinor", f.outstanding_minor AS "outstandingMinor",
      f.received_minor AS "receivedBeforeMinor",
      ${daysPastDue} AS "daysPastDue",
      ${cutOffDay} - f.defaulted_day AS "daysInDefault",
      (SELECT count(*) FROM episodes AS e WHERE e.case_id = f.case_id AND e.borrower_id = f.borrower_id) AS "earlierEpisodes",
      f.activity_count AS "earlierActivities", f.method_count AS "earlierMethods",
      ${cutOffDay} - f.last_receipt_day AS "daysSinceReceipt", c.code, c.five_tier AS "fiveTier",
      c.distance_km AS "distanceKm", f.case_id AS "caseId"
    FROM (SELECT * FROM case_facts WHERE ${casesWhere(byAnyMethod(selection))}
      AND is_open AND outstanding_minor > 0) AS f
    JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id ORDER BY f.case_id`,
  );
}
