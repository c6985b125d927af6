/** What the files say of how each episode of a selection was done. */
import { type SQL, sql } from "drizzle-orm";
import { type EpisodeProof, GROUP_DAYS } from "~/domain/fidelity";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import type { Selection } from "./selection";
import { episodesWhere } from "./where";

/** New money and hand-overs are written down so many days before or after an episode at most. */
const ABOUT_DAYS = 30;

interface ProofRow extends Omit<EpisodeProof, "hasConsent" | "thirdParties" | "officers" | "hasLead"> {
  startDay: number;
  leastConsent: number | null;
  thirdParties: string | null;
  officers: string | null;
  leads: number;
}

const FLAGS = [
  "hasRecord",
  "hasNotice",
  "hasVisit",
  "hasContact",
  "hasLetter",
  "hasCourtNumber",
  "hasLeaderRank",
  "hasOutcome",
  "hasMinutes",
  "hasSoft",
  "hasFirm",
  "hasListedReceivables",
  "hasApprovedAdvance",
  "hasHandover",
] as const;

/** @throws RowsNeeded where this connection may not count so many */
export async function episodeProofs(store: Store, selection: Selection): Promise<EpisodeProof[]> {
  await allowRows(store);
  const { countIf, joinedInOrder, joinedOnce } = store.dialect;
  const any = (condition: SQL) => sql`${countIf(condition)} > 0`;
  const rows = await store.rows<ProofRow>(
    sql`
    SELECT e.start_day AS "startDay", e.earlier_activities AS "earlierActivities",
      ${any(sql`a.evidence IS NOT NULL OR a.note IS NOT NULL`)} AS "hasRecord",
      ${any(sql`a.notice_served`)} AS "hasNotice",
      ${any(sql`a.channel = 'visit'`)} AS "hasVisit",
      ${any(sql`a.channel IN ('letter', 'call')`)} AS "hasContact",
      ${any(sql`a.channel = 'letter'`)} AS "hasLetter",
      ${any(sql`a.court_number IS NOT NULL`)} AS "hasCourtNumber",
      ${any(sql`a.leader_rank IS NOT NULL`)} AS "hasLeaderRank",
      ${any(sql`a.outcome IS NOT NULL`)} AS "hasOutcome",
      ${any(sql`a.minutes IS NOT NULL`)} AS "hasMinutes",
      ${any(sql`a.stance = 'soft'`)} AS "hasSoft", ${any(sql`a.stance = 'firm'`)} AS "hasFirm",
      min(a.consent) AS "leastConsent",
      ${joinedOnce(sql`nullif(a.third_party, 'none')`)} AS "thirdParties",
      ${joinedInOrder(
        sql`CASE WHEN a.day < e.start_day + ${GROUP_DAYS}
        THEN coalesce(a.officer_id, e.officer_id) || coalesce(';' || a.other_officer_ids, '') END`,
        ";",
        sql`a.day, a.id`,
      )} AS officers,
      ${countIf(sql`a.officer_id > 0`)} AS leads,
      EXISTS (SELECT 1 FROM receivables AS r WHERE r.borrower_id = e.borrower_id AND r.difficulty IS NOT NULL)
        AS "hasListedReceivables",
      EXISTS (SELECT 1 FROM advances AS d WHERE d.case_id = e.case_id AND d.borrower_id = e.borrower_id AND d.approved_by IS NOT NULL
        AND d.day BETWEEN e.start_day - ${ABOUT_DAYS} AND e.last_day + ${ABOUT_DAYS}) AS "hasApprovedAdvance",
      EXISTS (SELECT 1 FROM assignments AS s WHERE s.case_id = e.case_id AND s.borrower_id = e.borrower_id
        AND s.reason IS NOT NULL AND s.handover_note IS NOT NULL
        AND s.day BETWEEN e.start_day - ${ABOUT_DAYS} AND e.last_day + ${ABOUT_DAYS}) AS "hasHandover"
    FROM (SELECT * FROM episodes WHERE ${episodesWhere(selection)}) AS e
    JOIN activities AS a
      ON a.case_id = e.case_id AND a.borrower_id = e.borrower_id AND a.method_id = e.method_id AND a.day BETWEEN e.start_day AND e.last_day
    GROUP BY e.case_id, e.method_id, e.start_day`,
    FLAGS,
  );
  return rows.map(proofOf);
}

function proofOf({ startDay: _startDay, leastConsent, leads, ...row }: ProofRow): EpisodeProof {
  const officers = new Set((row.officers ?? "").split(";").filter((id) => id !== "" && id !== "0"));
  return {
    ...row,
    hasConsent: leastConsent === null ? null : leastConsent > 0,
    thirdParties: row.thirdParties?.split(",") ?? [],
    officers: officers.size,
    hasLead: leads > 0,
  };
}

/** Whether any activity of the portfolio records more than that it happened. */
export async function recordsProof(store: Store): Promise<boolean> {
  const written = ["evidence", "note", "notice_served", "consent", "court_number", "leader_rank", "stance"];
  const isWritten = written.map((column) => `${column} IS NOT NULL`).join(" OR ");
  return (await store.rows(sql`SELECT 1 FROM activities WHERE ${sql.raw(isWritten)} LIMIT 1`)).length > 0;
}
