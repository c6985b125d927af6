/** Episodes of one method with what their activities say of how it was done, and what came in. */
import { sql } from "drizzle-orm";
import type { Store } from "../../store";
import { allowRows } from "../allow-rows";
import type { Selection } from "../selection";
import { stepOrder } from "../step-order";
import { episodesWhere } from "../where";

/** Null where the record is silent. */
export interface PanelEpisode {
  caseId: number;
  methodId: number;
  borrowerId: number;
  causeId: number;
  regionId: number;
  startDay: number;
  lastDay: number;
  stratum: number;
  /** On the first day. */
  daysPastDue: number;
  /** Owed at the opening of the first day. */
  outstandingMinor: number;
  /** Within the horizon. */
  receivedMinor: number;
  advancedMinor: number;
  minutes: number;
  officers: number;
  earlierEpisodes: number;
  /** Codes joined by `;`. */
  traits: string | null;
  /** Kinds of third parties joined by `,`, `none` left out. */
  thirdParties: string | null;
  contacts: number;
  consented: number;
  adviceTaken: boolean | null;
  managerApproved: boolean | null;
  leastLegalBasis: boolean | null;
  leaderRank: string | null;
  letters: number;
  repliesRecorded: number;
  replies: number;
  hasPlan: boolean;
  /** In the order of the activities, joined by `;`. */
  stances: string | null;
  /** Litigation began on the case within the horizon. */
  isSued: boolean;
}

/** @throws RowsNeeded where this connection may not count so many */
export async function panelEpisodes(store: Store, selection: Selection): Promise<PanelEpisode[]> {
  const { horizon } = selection;
  const { countIf, joinedInOrder, joinedOnce } = store.dialect;
  const received = sql.raw(`received_${horizon}_minor`);
  const advanced = sql.raw(`advanced_${horizon}_minor`);
  const isThird = sql`a.third_party IS NOT NULL AND a.third_party <> 'none'`;
  return (await allowRows(store)).rows<PanelEpisode>(
    sql`
    SELECT e.case_id AS "caseId", e.method_id AS "methodId", e.borrower_id AS "borrowerId", e.cause_id AS "causeId", e.region_id AS "regionId",
      e.start_day AS "startDay", e.last_day AS "lastDay", e.stratum, e.days_past_due AS "daysPastDue",
      e.outstanding_minor AS "outstandingMinor", e.${received} AS "receivedMinor", e.${advanced} AS "advancedMinor",
      e.minutes, e.officer_count AS officers, e.earlier_episodes AS "earlierEpisodes", c.traits,
      ${joinedOnce(sql`CASE WHEN ${isThird} THEN a.third_party END`)} AS "thirdParties",
      count(CASE WHEN ${isThird} THEN 1 END) AS contacts,
      count(CASE WHEN ${isThird} AND a.consent = 1 THEN 1 END) AS consented,
      max(a.advice_taken) AS "adviceTaken", max(a.manager_approved) AS "managerApproved",
      min(a.legal_basis) AS "leastLegalBasis", max(a.leader_rank) AS "leaderRank",
      count(CASE WHEN a.channel = 'letter' THEN 1 END) AS letters,
      count(CASE WHEN a.channel = 'letter' THEN a.reply END) AS "repliesRecorded",
      count(CASE WHEN a.channel = 'letter' AND a.reply = 1 THEN 1 END) AS replies,
      ${countIf(sql`a.outcome IN ('promise', 'settlement')`)} > 0 AS "hasPlan",
      ${joinedInOrder(sql`a.stance`, ";", stepOrder("a"))} AS stances,
      EXISTS (SELECT 1 FROM activities AS l JOIN methods AS m ON m.id = l.method_id AND m.code = 'litigation'
        WHERE l.case_id = e.case_id AND l.borrower_id = e.borrower_id AND l.day BETWEEN e.start_day AND e.start_day + ${horizon}) AS "isSued"
    FROM (SELECT * FROM episodes WHERE ${episodesWhere(selection)}) AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id
    JOIN activities AS a
      ON a.case_id = e.case_id AND a.borrower_id = e.borrower_id AND a.method_id = e.method_id AND a.day BETWEEN e.start_day AND e.last_day
    GROUP BY e.case_id, e.method_id, e.start_day`,
    ["adviceTaken", "managerApproved", "leastLegalBasis", "hasPlan", "isSued"],
  );
}

/** Whether any row of a table fills a column. Names come from this code alone. */
export async function isFilled(store: Store, table: string, column: string): Promise<boolean> {
  const filled = await store.rows(
    sql`SELECT 1 FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} IS NOT NULL LIMIT 1`,
  );
  return filled.length > 0;
}
