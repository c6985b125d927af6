/** What the files say of how each episode of a selection was done. */
import { type SQL, sql } from "drizzle-orm";
import type { EpisodeProof, ProofRecord } from "~/domain/fidelity";
import { partyKinds } from "~/domain/parties";
import { ACCOUNT_DAYS, COMPLAINT_WINDOW_DAYS, GROUP_DAYS, SETTLEMENT_AFTER_DAYS } from "~/domain/rules";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { isAfterEpisode } from "./borrower-books";
import { isFreeze } from "./freeze";
import { joinedPresence, presenceOf } from "./presence";
import type { Selection } from "./selection";
import { episodesWhere } from "./where";

/** New money and hand-overs are written down so many days before or after an episode at most. */
const ABOUT_DAYS = 30;

interface ProofRow extends Omit<EpisodeProof, "hasConsent" | "thirdParties" | "presence" | "hasLead"> {
  leastConsent: number | null;
  /** Activities with a third party, and no word of consent. */
  unasked: number;
  thirdParties: string | null;
  /** Who mediated signed settlements, joined by `,`. */
  mediators: string | null;
  /** See `joinedPresence`. */
  presence: string | null;
  leads: number;
}

const FLAGS = [
  "hasRecord",
  "hasNotice",
  "hasVisit",
  "hasMeeting",
  "hasContact",
  "hasLetter",
  "hasCourtNumber",
  "hasLeaderRank",
  "hasOutcome",
  "hasMinutes",
  "hasSoft",
  "hasFirm",
  "hasHardship",
  "hasIncident",
  "hasMeasures",
  "hasUptake",
  "hasManagerApproval",
  "hasPlan",
  "hasEnding",
  "hasReceipt",
  "hasSource",
  "hasLegalBasis",
  "isTitled",
  "isDisaster",
  "hadPaidBefore",
  "hasAccounts",
  "hasListedReceivables",
  "hasApprovedLoan",
  "hasEvidencedLoan",
  "hasSignedSettlement",
  "hasHandover",
] as const;

/** @throws RowsNeeded where this connection may not count so many */
export async function episodeProofs(store: Store, selection: Selection): Promise<EpisodeProof[]> {
  await allowRows(store);
  const { countIf, isLike, joinedOnce } = store.dialect;
  const any = (condition: SQL) => sql`${countIf(condition)} > 0`;
  const isThird = sql`nullif(a.third_party, 'none') IS NOT NULL`;
  const ofCase = (table: string) =>
    sql.raw(`${table}.case_id = e.case_id AND ${table}.borrower_id = e.borrower_id`);
  const aboutThen = (table: string) =>
    sql`${ofCase(table)} AND ${sql.raw(table)}.day BETWEEN e.start_day - ${ABOUT_DAYS} AND e.last_day + ${ABOUT_DAYS}`;
  const settled = sql`${ofCase("s")} AND s.signed = 1 AND s.day BETWEEN e.start_day AND e.last_day + ${SETTLEMENT_AFTER_DAYS}`;
  const rows = await store.rows<ProofRow>(
    sql`
    SELECT e.earlier_activities AS "earlierActivities",
      ${any(sql`a.evidence IS NOT NULL OR a.note IS NOT NULL`)} AS "hasRecord",
      ${any(sql`a.notice_served`)} AS "hasNotice",
      ${any(sql`a.channel = 'visit'`)} AS "hasVisit",
      ${any(sql`a.channel IN ('visit', 'meeting')`)} AS "hasMeeting",
      ${any(sql`a.channel IN ('letter', 'call')`)} AS "hasContact",
      ${any(sql`a.channel = 'letter'`)} AS "hasLetter",
      ${any(sql`a.court_number IS NOT NULL`)} AS "hasCourtNumber",
      ${any(sql`a.leader_rank IS NOT NULL`)} AS "hasLeaderRank",
      ${any(sql`a.outcome IS NOT NULL`)} AS "hasOutcome",
      ${any(sql`a.minutes IS NOT NULL`)} AS "hasMinutes",
      ${any(sql`a.stance = 'soft'`)} AS "hasSoft", ${any(sql`a.stance = 'firm'`)} AS "hasFirm",
      ${any(sql`a.hardship = 1`)} AS "hasHardship", ${any(sql`a.measures IS NOT NULL`)} AS "hasMeasures",
      ${any(sql`a.advice_taken IS NOT NULL`)} AS "hasUptake",
      ${any(sql`a.manager_approved = 1`)} AS "hasManagerApproval",
      ${any(sql`a.plan = 1`)} AS "hasPlan", ${any(sql`a.ended IS NOT NULL`)} AS "hasEnding",
      ${any(sql`a.source IS NOT NULL`)} AS "hasSource",
      coalesce(min(a.legal_basis), 0) = 1 AS "hasLegalBasis",
      ${countIf(isFreeze("a"))} AS freezes,
      ${countIf(sql`${isFreeze("a")} AND a.court_number IS NULL`)} AS "freezesWithoutNumber",
      min(a.consent) AS "leastConsent", ${countIf(sql`${isThird} AND a.consent IS NULL`)} AS unasked,
      ${joinedOnce(sql`nullif(a.third_party, 'none')`)} AS "thirdParties",
      (SELECT ${joinedOnce(sql`s.mediator`)} FROM settlements AS s WHERE ${settled}) AS mediators,
      ${joinedPresence(store.dialect)} AS presence,
      ${countIf(sql`a.officer_id > 0`)} AS leads,
      coalesce(${isLike(sql`';' || c.traits || ';'`, "%;titled;%")}, 0) AS "isTitled",
      (k.code = 'natural-disaster'
        OR coalesce(${isLike(sql`';' || c.secondary_causes || ';'`, "%;natural-disaster;%")}, 0)) AS "isDisaster",
      coalesce(e.days_since_receipt <= e.days_since_activity, 0) AS "hadPaidBefore",
      EXISTS (SELECT 1 FROM complaints AS p WHERE ${ofCase("p")} AND p.kind = 'incident'
        AND p.day BETWEEN e.start_day AND e.last_day + ${COMPLAINT_WINDOW_DAYS}) AS "hasIncident",
      EXISTS (SELECT 1 FROM receipts AS r WHERE ${ofCase("r")} AND r.amount_minor > 0
        AND r.day BETWEEN e.start_day AND e.last_day + ${GROUP_DAYS}) AS "hasReceipt",
      EXISTS (SELECT 1 FROM accounts AS b WHERE b.borrower_id = e.borrower_id
          AND b.day BETWEEN e.start_day - ${ACCOUNT_DAYS} AND e.start_day)
        AND EXISTS (SELECT 1 FROM accounts AS b WHERE b.borrower_id = e.borrower_id
          AND ${isAfterEpisode("b")}) AS "hasAccounts",
      EXISTS (SELECT 1 FROM receivables AS r WHERE r.borrower_id = e.borrower_id
        AND r.difficulty IS NOT NULL AND r.due_day IS NOT NULL
        AND coalesce(r.listed_day <= e.last_day + ${ABOUT_DAYS}, 1)
        AND coalesce(r.collected_day >= e.start_day, 1)) AS "hasListedReceivables",
      EXISTS (SELECT 1 FROM advances AS d JOIN new_loans AS n ON n.code = d.code
        WHERE ${aboutThen("d")} AND d.approved_by IS NOT NULL) AS "hasApprovedLoan",
      EXISTS (SELECT 1 FROM advances AS d JOIN new_loans AS n ON n.code = d.code
        WHERE ${aboutThen("d")} AND d.approved_by IS NOT NULL AND d.evidence IS NOT NULL) AS "hasEvidencedLoan",
      EXISTS (SELECT 1 FROM settlements AS s WHERE ${settled}) AS "hasSignedSettlement",
      EXISTS (SELECT 1 FROM assignments AS s WHERE ${aboutThen("s")}
        AND s.reason <> 'initial' AND s.handover_note IS NOT NULL) AS "hasHandover"
    FROM (SELECT * FROM episodes WHERE ${episodesWhere(selection)}) AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id JOIN causes AS k ON k.id = c.cause_id
    JOIN activities AS a
      ON a.case_id = e.case_id AND a.borrower_id = e.borrower_id AND a.method_id = e.method_id AND a.day BETWEEN e.start_day AND e.last_day
    GROUP BY e.case_id, e.method_id, e.start_day`,
    FLAGS,
  );
  return rows.map(proofOf);
}

function proofOf(found: ProofRow): EpisodeProof {
  const { leastConsent, unasked, leads, presence, thirdParties, mediators, ...row } = found;
  return {
    ...row,
    hasConsent: leastConsent === null ? null : leastConsent > 0 && unasked === 0,
    thirdParties: [...new Set([...partyKinds(thirdParties), ...partyKinds(mediators)])],
    presence: presenceOf(presence),
    hasLead: leads > 0,
  };
}

/** Where a record of the files stands in the tables. */
const STORED: Readonly<Record<ProofRecord, readonly [table: string, isFilled: string]>> = {
  "activities.channel": ["activities", "channel IS NOT NULL"],
  "activities.notice_served": ["activities", "notice_served IS NOT NULL"],
  "activities.hardship": ["activities", "hardship IS NOT NULL"],
  "activities.measures": ["activities", "measures IS NOT NULL"],
  "activities.consent": ["activities", "consent IS NOT NULL"],
  "activities.advice_taken": ["activities", "advice_taken IS NOT NULL"],
  "activities.third_party": ["activities", "third_party IS NOT NULL AND third_party <> 'none'"],
  "activities.manager_approved": ["activities", "manager_approved IS NOT NULL"],
  "activities.officers": ["activities", "officer_id > 0"],
  "activities.plan": ["activities", "plan IS NOT NULL"],
  "activities.note": ["activities", "note IS NOT NULL OR evidence IS NOT NULL"],
  "activities.minutes": ["activities", "minutes IS NOT NULL"],
  "activities.ended": ["activities", "ended IS NOT NULL"],
  "activities.leader_rank": ["activities", "leader_rank IS NOT NULL"],
  "activities.outcome": ["activities", "outcome IS NOT NULL"],
  "activities.legal_basis": ["activities", "legal_basis IS NOT NULL"],
  "activities.source": ["activities", "source IS NOT NULL"],
  "activities.court_number": ["activities", "court_number IS NOT NULL"],
  "activities.stance": ["activities", "stance IS NOT NULL"],
  "accounts.on": ["accounts", "day IS NOT NULL"],
  "receivables.difficulty": ["receivables", "difficulty IS NOT NULL"],
  "receivables.due_on": ["receivables", "due_day IS NOT NULL"],
  "advances.approved_by": ["advances", "approved_by IS NOT NULL"],
  "advances.evidence": ["advances", "evidence IS NOT NULL"],
  "new_loans.advance_id": ["new_loans", "code IS NOT NULL"],
  "settlements.signed": ["settlements", "signed IS NOT NULL"],
  "settlements.mediator": ["settlements", "mediator IS NOT NULL AND mediator <> 'none'"],
  "cases.traits": ["recovery_cases", "traits IS NOT NULL"],
  "cases.cause": ["recovery_cases", "cause_id <> 0"],
  "assignments.handover_note": ["assignments", "handover_note IS NOT NULL"],
  "receipts.on": ["receipts", "day IS NOT NULL"],
};

/** Those of some records that any row of the portfolio fills. */
export async function recordedOf(store: Store, records: readonly ProofRecord[]): Promise<Set<ProofRecord>> {
  const recorded = new Set<ProofRecord>();
  for (const record of records) {
    const [table, isFilled] = STORED[record];
    const some = await store.rows(sql`SELECT 1 FROM ${sql.raw(table)} WHERE ${sql.raw(isFilled)} LIMIT 1`);
    if (some.length > 0) recorded.add(record);
  }
  return recorded;
}
