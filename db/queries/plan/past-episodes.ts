/** Episodes with what was known before their first day, and what followed them: what a plan learns from. */
import { type SQL, sql } from "drizzle-orm";
import type { PastEpisode } from "~/domain/plan/case-facts";
import type { Horizon } from "~/domain/rules";
import { holderBefore } from "../../derive/holder-before";
import type { Store } from "../../store";
import { holdsByCase } from "../effect-episodes";
import { traitReader } from "./case-traits";

interface Read extends Omit<PastEpisode, "traits" | "tenureDays" | "isFollowedUp"> {
  traits: string | null;
  minutes: number;
}

/** Models learn nothing more from more episodes; beyond it every n-th borrower is read. */
const MOST_EPISODES = 200_000;

/**
 * Those that were followed up for the whole horizon, of open and closed cases, with something owed, in the order of cases and
 * days.
 *
 * @param mostEpisodes about: whole borrowers are read or left out
 */
export async function pastEpisodes(
  store: Store,
  cutOffDay: number,
  horizon: Horizon,
  mostEpisodes = MOST_EPISODES,
): Promise<PastEpisode[]> {
  // Nearly all of them: by the index of days they would be fetched one by one.
  const followedUp = sql`${store.dialect.unindexed(sql`e.start_day`)} <= ${cutOffDay - horizon} AND e.outstanding_minor > 0`;
  const every = Math.ceil((await countOf(store, followedUp)) / mostEpisodes);
  // Of a large portfolio the holds of other borrowers would take more memory than the episodes.
  const ofEvery = (table: string) =>
    every > 1 ? sql`${sql.raw(table)}.borrower_id % ${every} = 0` : sql`TRUE`;
  const byCase = await holdsByCase(store, ofEvery("h"));
  const column = (name: "received" | "advanced") => sql.raw(`e.${name}_${horizon}_minor`);
  const rows = await store.rows<Read>(
    sql`
    SELECT e.case_id AS "caseId", e.borrower_id AS "borrowerId", e.start_day AS day, e.region_id AS "regionId",
      e.branch_id AS "branchId", k.code AS cause, k.tag AS "causeTag", b.code AS "borrowerKind", e.security, c.traits,
      c.exposure_minor AS "exposureMinor", e.outstanding_minor AS "outstandingMinor",
      e.received_before_minor AS "receivedBeforeMinor", e.start_day - c.defaulted_day AS "daysInDefault",
      e.days_past_due AS "daysPastDue",
      e.earlier_episodes AS "earlierEpisodes", p.code AS "previousMethod", e.previous_paid AS "previousPaid",
      e.days_since_receipt AS "daysSinceReceipt", e.days_since_activity AS "daysSinceActivity",
      e.officer_id AS "officerId", m.code AS method, ${column("received")} - ${column("advanced")} AS "netReceivedMinor",
      e.minutes, e.officer_count AS "teamSize", e.cost_minor AS "costMinor"
    FROM episodes AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id
    JOIN causes AS k ON k.id = e.cause_id JOIN methods AS m ON m.id = e.method_id
    JOIN borrower_kinds AS b ON b.id = e.borrower_kind_id LEFT JOIN methods AS p ON p.id = e.previous_method_id
    WHERE ${followedUp} AND ${ofEvery("e")}
    ORDER BY e.case_id, e.start_day, e.method_id`,
    ["previousPaid"],
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
      isFollowedUp: true,
    };
    // In place: a copy of an object of so many columns needs five times its memory.
    return Object.assign(row as object, known) as PastEpisode;
  });
}

async function countOf(store: Store, which: SQL): Promise<number> {
  const [row] = await store.rows<{ count: number }>(sql`
    SELECT count(*) AS count
    FROM episodes AS e
    WHERE ${which}`);
  return row!.count;
}
