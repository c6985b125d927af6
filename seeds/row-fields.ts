/** Which columns of its file each row fills, and how; a file has just these, in this order. */
import { isoFromDay, isoFromMonth } from "~/domain/calendar";
import type { ColumnKey } from "~/domain/portfolio-files";
import type { CaseRows } from "./portfolio-rows";
import type { Branch, Officer } from "./simulate-people";
import type { TargetRow } from "./simulate-targets";

export type Field = string | number | null;

type RowFields<Table extends keyof PortfolioRows> = {
  [Key in ColumnKey<Table>]?: (row: PortfolioRows[Table][number]) => Field;
};

/** The rows of every file. */
export interface PortfolioRows extends CaseRows {
  officers: Officer[];
  branches: Branch[];
  targets: TargetRow[];
}

const date = (day: number | null): string | null => (day === null ? null : isoFromDay(day));
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? "yes" : "no");
const list = (items: readonly string[]): string => items.join(";");

/** Minor units as a decimal of the currency. */
function money(minor: number | null): string | null {
  if (minor === null) return null;
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function dateAndTime(day: number, minuteOfDay: number | null): string {
  if (minuteOfDay === null) return isoFromDay(day);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return `${isoFromDay(day)}T${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
}

export const ROW_FIELDS: { [Table in keyof PortfolioRows]: RowFields<Table> } = {
  cases: {
    case_id: (row) => row.caseId,
    borrower_id: (row) => row.borrowerId,
    borrower_name: (row) => row.borrowerName,
    borrower_kind: (row) => row.borrowerKind,
    region: (row) => row.region,
    branch: (row) => row.branch,
    officer: (row) => row.officer,
    exposure: (row) => money(row.exposureMinor),
    principal: (row) => money(row.principalMinor),
    annual_rate: (row) => row.annualRate,
    originated_on: (row) => date(row.originatedDay),
    due_on: (row) => date(row.dueDay),
    defaulted_on: (row) => date(row.defaultedDay),
    security: (row) => row.security,
    collateral_value: (row) => money(row.collateralMinor),
    cause: (row) => row.cause,
    secondary_causes: (row) => list(row.secondaryCauses),
    cause_recorded_on: (row) => date(row.causeRecordedDay),
    traits: (row) => list(row.traits),
    five_tier: (row) => row.fiveTier,
    lender_licensed: (row) => yesNo(row.lenderLicensed),
    closed_on: (row) => date(row.closedDay),
    close_reason: (row) => row.closeReason,
    distance_km: (row) => row.distanceKm,
    borrower_name_zh: (row) => row.borrowerNameZh,
  },
  activities: {
    activity_id: (row) => row.activityId,
    case_id: (row) => row.caseId,
    on: (row) => dateAndTime(row.day, row.minuteOfDay),
    method: (row) => row.method,
    officers: (row) => list(row.officers),
    minutes: (row) => row.minutes,
    cost: (row) => money(row.costMinor),
    channel: (row) => row.channel,
    outcome: (row) => row.outcome,
    stance: (row) => row.stance,
    notice_served: (row) => yesNo(row.noticeServed),
    consent: (row) => yesNo(row.consent),
    third_party: (row) => row.thirdParty,
    court_number: (row) => row.courtNumber,
    leader_rank: (row) => row.leaderRank,
    evidence: (row) => row.evidence,
    note: (row) => row.note,
    advice_taken: (row) => yesNo(row.adviceTaken),
    manager_approved: (row) => yesNo(row.managerApproved),
    reply: (row) => yesNo(row.reply),
    legal_basis: (row) => yesNo(row.legalBasis),
    signal_on: (row) => date(row.signalDay),
    secured_amount: (row) => money(row.securedMinor),
  },
  receipts: {
    receipt_id: (row) => row.receiptId,
    case_id: (row) => row.caseId,
    on: (row) => date(row.day),
    amount: (row) => money(row.amountMinor),
    kind: (row) => row.kind,
    reversal_of: (row) => row.reversalOf,
  },
  charges: {
    charge_id: (row) => row.chargeId,
    case_id: (row) => row.caseId,
    on: (row) => date(row.day),
    amount: (row) => money(row.amountMinor),
    kind: (row) => row.kind,
  },
  assignments: {
    case_id: (row) => row.caseId,
    officer: (row) => row.officer,
    from: (row) => date(row.fromDay),
    to: (row) => date(row.toDay),
    reason: (row) => row.reason,
    handover_note: (row) => row.handoverNote,
  },
  advances: {
    advance_id: (row) => row.advanceId,
    case_id: (row) => row.caseId,
    on: (row) => date(row.day),
    amount: (row) => money(row.amountMinor),
    approved_by: (row) => row.approvedBy,
    evidence: (row) => row.evidence,
  },
  promises: {
    promise_id: (row) => row.promiseId,
    case_id: (row) => row.caseId,
    made_on: (row) => date(row.madeDay),
    due_on: (row) => date(row.dueDay),
    amount: (row) => money(row.amountMinor),
  },
  receivables: {
    receivable_id: (row) => row.receivableId,
    borrower_id: (row) => row.borrowerId,
    debtor: (row) => row.debtor,
    amount: (row) => money(row.amountMinor),
    due_on: (row) => date(row.dueDay),
    difficulty: (row) => row.difficulty,
    listed_on: (row) => date(row.listedDay),
    collected_on: (row) => date(row.collectedDay),
    collected_amount: (row) => money(row.collectedMinor),
    routed_amount: (row) => money(row.routedMinor),
  },
  complaints: {
    complaint_id: (row) => row.complaintId,
    case_id: (row) => row.caseId,
    on: (row) => date(row.day),
    kind: (row) => row.kind,
    officer: (row) => row.officer,
    text: (row) => row.text,
  },
  accounts: {
    account_id: (row) => row.accountId,
    borrower_id: (row) => row.borrowerId,
    on: (row) => date(row.day),
    income: (row) => money(row.incomeMinor),
    expenses: (row) => money(row.expensesMinor),
  },
  settlements: {
    settlement_id: (row) => row.settlementId,
    case_id: (row) => row.caseId,
    on: (row) => date(row.day),
    mediator: (row) => row.mediator,
    signed: (row) => yesNo(row.signed),
    amount: (row) => money(row.amountMinor),
    due_on: (row) => date(row.dueDay),
    kept: (row) => yesNo(row.kept),
  },
  new_loans: {
    advance_id: (row) => row.advanceId,
    case_id: (row) => row.caseId,
    as_of: (row) => date(row.day),
    due_on: (row) => date(row.dueDay),
    repaid_amount: (row) => money(row.repaidMinor),
    days_past_due: (row) => row.daysPastDue,
  },
  officers: {
    officer: (row) => row.code,
    name: (row) => row.name.en,
    branch: (row) => row.branch.code,
    hired_on: (row) => date(row.hiredDay),
    left_on: (row) => date(row.leftDay),
    weekly_minutes: (row) => row.weeklyMinutes,
    name_zh: (row) => row.name.zh,
  },
  branches: {
    branch: (row) => row.code,
    name: (row) => row.name.en,
    name_zh: (row) => row.name.zh,
    region: (row) => row.region.code,
    region_name: (row) => row.region.name.en,
    region_name_zh: (row) => row.region.name.zh,
  },
  targets: {
    month: (row) => isoFromMonth(row.month),
    branch: (row) => row.branch.code,
    amount: (row) => money(row.amountMinor),
  },
};
