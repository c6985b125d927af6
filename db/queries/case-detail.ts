/** Everything that is known of one case, table by table, in the order in which it happened. */
import type { Database } from "../client";

export interface CaseHead {
  id: number;
  code: string;
  borrowerId: number;
  borrowerCode: string;
  borrowerName: string | null;
  borrowerKindId: number;
  regionId: number;
  branchId: number;
  /** Who holds it at the cut-off. */
  officerId: number;
  causeId: number;
  secondaryCauses: string | null;
  traits: string | null;
  security: string;
  exposureMinor: number;
  principalMinor: number | null;
  annualRate: number | null;
  collateralValueMinor: number | null;
  originatedDay: number | null;
  dueDay: number | null;
  defaultedDay: number;
  causeRecordedDay: number | null;
  closedDay: number | null;
  closeReason: string | null;
  fiveTier: string | null;
  lenderLicensed: number | null;
  outstandingMinor: number;
  receivedMinor: number;
  chargedMinor: number;
  advancedMinor: number;
  costMinor: number;
  lastEvidencedDay: number;
}

export interface HoldRow {
  officerId: number;
  startDay: number;
  endDay: number | null;
  reason: string | null;
  handoverNote: string | null;
}

export interface ActivityRow {
  code: string;
  day: number;
  minuteOfDay: number | null;
  methodId: number;
  officerId: number | null;
  otherOfficerIds: string | null;
  minutes: number | null;
  costMinor: number | null;
  channel: string | null;
  outcome: string | null;
  stance: string | null;
  noticeServed: number | null;
  consent: number | null;
  thirdParty: string | null;
  courtNumber: string | null;
  leaderRank: string | null;
  evidence: string | null;
  note: string | null;
}

export interface EpisodeRow {
  methodId: number;
  startDay: number;
  lastDay: number;
  activityCount: number;
  outstandingMinor: number;
  daysPastDue: number;
  minutes: number;
  costMinor: number;
  received30Minor: number;
  received90Minor: number;
  received180Minor: number;
  received365Minor: number;
  /** What was known before the first day. */
  earlierEpisodes: number;
  earlierActivities: number;
  earlierMethods: number;
  runningEpisodes: number;
  previousMethodId: number | null;
  previousPaid: number | null;
  receivedBeforeMinor: number;
  daysSinceReceipt: number | null;
  daysSinceActivity: number | null;
  promisesMade: number;
  promisesKept: number;
  tenureDays: number | null;
}

export interface AmountRow {
  code: string;
  day: number;
  amountMinor: number;
  kind: string | null;
}

export interface ReceiptRow extends AmountRow {
  id: number;
  reversalOf: string | null;
  /** It, or the receipt it takes back, pays a linked new loan. */
  isOnNewLoan: number;
}

/** A write-down's amount is negative. */
export type ChargeRow = AmountRow;

export interface CreditRow {
  receiptId: number;
  methodId: number;
  officerId: number;
  episodeStartDay: number | null;
  amountMinor: number;
}

/** By the bank's id; null where there is no such case. */
export function caseHead({ sqlite }: Database, code: string): CaseHead | null {
  const row = sqlite
    .prepare(
      `SELECT c.id, c.code, b.id AS borrowerId, b.code AS borrowerCode, coalesce(c.borrower_name, b.name) AS borrowerName,
        c.borrower_kind_id AS borrowerKindId, c.region_id AS regionId, c.branch_id AS branchId,
        f.officer_id AS officerId, c.cause_id AS causeId, c.secondary_causes AS secondaryCauses, c.traits, c.security,
        c.exposure_minor AS exposureMinor, c.principal_minor AS principalMinor, c.annual_rate AS annualRate,
        c.collateral_value_minor AS collateralValueMinor, c.originated_day AS originatedDay, c.due_day AS dueDay,
        c.defaulted_day AS defaultedDay, c.cause_recorded_day AS causeRecordedDay, c.closed_day AS closedDay,
        c.close_reason AS closeReason, c.five_tier AS fiveTier, c.lender_licensed AS lenderLicensed,
        f.outstanding_minor AS outstandingMinor, f.received_minor AS receivedMinor, f.charged_minor AS chargedMinor,
        f.advanced_minor AS advancedMinor, f.cost_minor AS costMinor, f.last_evidenced_day AS lastEvidencedDay
       FROM recovery_cases AS c JOIN case_facts AS f ON f.case_id = c.id JOIN borrowers AS b ON b.id = c.borrower_id
       WHERE c.code = ?`,
    )
    .get(code);
  return (row as CaseHead | undefined) ?? null;
}

export interface OtherCaseRow {
  code: string;
  branchId: number;
  exposureMinor: number;
  outstandingMinor: number;
  defaultedDay: number;
  isOpen: number;
  closeReason: string | null;
}

/** The same borrower's other cases, the latest default first. */
export function otherCases({ sqlite }: Database, { id, borrowerId }: CaseHead): OtherCaseRow[] {
  return sqlite
    .prepare(
      `SELECT c.code, c.branch_id AS branchId, c.exposure_minor AS exposureMinor,
        f.outstanding_minor AS outstandingMinor, c.defaulted_day AS defaultedDay, f.is_open AS isOpen,
        c.close_reason AS closeReason
       FROM recovery_cases AS c JOIN case_facts AS f ON f.case_id = c.id
       WHERE c.borrower_id = ? AND c.id <> ? ORDER BY c.defaulted_day DESC, c.code`,
    )
    .all(borrowerId, id) as OtherCaseRow[];
}

/** The tables of one case. */
export function caseTables({ sqlite }: Database, caseId: number) {
  const rows = <Row>(select: string) => sqlite.prepare(select).all(caseId) as Row[];
  const amounts = (table: string, extra: string) =>
    `SELECT code, day, amount_minor AS amountMinor, ${extra} FROM ${table} WHERE case_id = ? ORDER BY day, code`;
  return {
    holds: rows<HoldRow>(
      `SELECT officer_id AS officerId, start_day AS startDay, end_day AS endDay, reason,
        (SELECT handover_note FROM assignments AS a WHERE a.case_id = holds.case_id AND a.officer_id = holds.officer_id
          AND a.day = holds.start_day AND a.to_day IS holds.end_day) AS handoverNote
       FROM holds WHERE case_id = ? ORDER BY start_day`,
    ),
    activities: rows<ActivityRow>(
      `SELECT code, day, minute_of_day AS minuteOfDay, method_id AS methodId, officer_id AS officerId,
        other_officer_ids AS otherOfficerIds, minutes, cost_minor AS costMinor, channel, outcome, stance,
        notice_served AS noticeServed, consent, third_party AS thirdParty, court_number AS courtNumber,
        leader_rank AS leaderRank, evidence, note
       FROM activities WHERE case_id = ? ORDER BY day, minute_of_day, code`,
    ),
    episodes: rows<EpisodeRow>(
      `SELECT method_id AS methodId, start_day AS startDay, last_day AS lastDay, activity_count AS activityCount,
        outstanding_minor AS outstandingMinor, days_past_due AS daysPastDue, minutes, cost_minor AS costMinor,
        received_30_minor AS received30Minor, received_90_minor AS received90Minor,
        received_180_minor AS received180Minor, received_365_minor AS received365Minor,
        earlier_episodes AS earlierEpisodes, earlier_activities AS earlierActivities,
        earlier_methods AS earlierMethods, running_episodes AS runningEpisodes,
        previous_method_id AS previousMethodId, previous_paid AS previousPaid,
        received_before_minor AS receivedBeforeMinor, days_since_receipt AS daysSinceReceipt,
        days_since_activity AS daysSinceActivity, promises_made AS promisesMade, promises_kept AS promisesKept,
        tenure_days AS tenureDays
       FROM episodes WHERE case_id = ? ORDER BY start_day, method_id`,
    ),
    episodeOfficers: rows<{ methodId: number; startDay: number; officerId: number }>(
      `SELECT method_id AS methodId, start_day AS startDay, episode_officers.officer_id AS officerId
       FROM episode_officers JOIN officers ON officers.id = episode_officers.officer_id
       WHERE case_id = ? ORDER BY officers.code`,
    ),
    receipts: rows<ReceiptRow>(
      `SELECT id, code, day, amount_minor AS amountMinor, kind, reversal_of AS reversalOf,
        coalesce(kind, (SELECT named.kind FROM receipts AS named WHERE named.code = receipts.reversal_of))
          IS 'new-loan' AS isOnNewLoan
       FROM receipts WHERE case_id = ? ORDER BY day, code`,
    ),
    credits: rows<CreditRow>(
      `SELECT receipt_id AS receiptId, method_id AS methodId, credits.officer_id AS officerId,
        episode_start_day AS episodeStartDay, amount_minor AS amountMinor
       FROM credits JOIN officers ON officers.id = credits.officer_id JOIN methods ON methods.id = method_id
       WHERE case_id = ? ORDER BY receipt_id, methods.code, officers.code`,
    ),
    charges: rows<ChargeRow>(
      `SELECT code, day, CASE WHEN kind = 'write-down' THEN -abs(amount_minor) ELSE amount_minor END AS amountMinor, kind
       FROM charges WHERE case_id = ? ORDER BY day, code`,
    ),
    advances: rows<AmountRow & { approvedBy: string | null; evidence: string | null }>(
      amounts("advances", "NULL AS kind, approved_by AS approvedBy, evidence"),
    ),
    promises: rows<AmountRow & { dueDay: number }>(amounts("promises", "NULL AS kind, due_day AS dueDay")),
    complaints: rows<{
      code: string;
      day: number;
      kind: string | null;
      officerId: number | null;
      text: string | null;
    }>(
      `SELECT code, day, kind, officer_id AS officerId, text FROM complaints WHERE case_id = ? ORDER BY day, code`,
    ),
    causeHistory: rows<{ causeId: number; recordedDay: number | null }>(
      `SELECT cause_id AS causeId, recorded_day AS recordedDay FROM cause_history WHERE case_id = ? ORDER BY id`,
    ),
    findings: rows<{ issue: string; count: number; example: string }>(
      `SELECT issue, count, example FROM case_findings WHERE case_id = ? ORDER BY issue`,
    ),
  };
}
