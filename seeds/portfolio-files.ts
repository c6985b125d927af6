/** The files of a portfolio: name, columns in their order, and how a row fills them. */
import { isoFromDay } from "~/domain/calendar";
import type { CaseRows } from "./portfolio-rows";
import type { Branch, Officer } from "./simulate-people";

export type Field = string | number | null;

export interface PortfolioFile<Row> {
  columns: readonly string[];
  fields(row: Row): Field[];
}

const words = (text: string): string[] => text.split(" ");
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

export const CASE_FILES: { [Table in keyof CaseRows]: PortfolioFile<CaseRows[Table][number]> } = {
  cases: {
    columns: words(
      "case_id borrower_id borrower_name borrower_kind region branch officer exposure principal annual_rate " +
        "originated_on due_on defaulted_on security collateral_value cause secondary_causes cause_recorded_on " +
        "traits five_tier lender_licensed closed_on close_reason",
    ),
    fields: (row) => [
      row.caseId,
      row.borrowerId,
      row.borrowerName,
      row.borrowerKind,
      row.region,
      row.branch,
      row.officer,
      money(row.exposureMinor),
      money(row.principalMinor),
      row.annualRate,
      date(row.originatedDay),
      date(row.dueDay),
      date(row.defaultedDay),
      row.security,
      money(row.collateralMinor),
      row.cause,
      list(row.secondaryCauses),
      date(row.causeRecordedDay),
      list(row.traits),
      row.fiveTier,
      yesNo(row.lenderLicensed),
      date(row.closedDay),
      row.closeReason,
    ],
  },
  activities: {
    columns: words(
      "activity_id case_id on method officers minutes cost channel outcome stance notice_served consent " +
        "third_party court_number leader_rank evidence note",
    ),
    fields: (row) => [
      row.activityId,
      row.caseId,
      dateAndTime(row.day, row.minuteOfDay),
      row.method,
      list(row.officers),
      row.minutes,
      money(row.costMinor),
      row.channel,
      row.outcome,
      row.stance,
      yesNo(row.noticeServed),
      yesNo(row.consent),
      row.thirdParty,
      row.courtNumber,
      row.leaderRank,
      row.evidence,
      row.note,
    ],
  },
  receipts: {
    columns: words("receipt_id case_id on amount kind reversal_of"),
    fields: (row) => [
      row.receiptId,
      row.caseId,
      date(row.day),
      money(row.amountMinor),
      row.kind,
      row.reversalOf,
    ],
  },
  charges: {
    columns: words("charge_id case_id on amount kind"),
    fields: (row) => [row.chargeId, row.caseId, date(row.day), money(row.amountMinor), row.kind],
  },
  assignments: {
    columns: words("case_id officer from to reason handover_note"),
    fields: (row) => [
      row.caseId,
      row.officer,
      date(row.fromDay),
      date(row.toDay),
      row.reason,
      row.handoverNote,
    ],
  },
  advances: {
    columns: words("advance_id case_id on amount approved_by evidence"),
    fields: (row) => [
      row.advanceId,
      row.caseId,
      date(row.day),
      money(row.amountMinor),
      row.approvedBy,
      row.evidence,
    ],
  },
  promises: {
    columns: words("promise_id case_id made_on due_on amount"),
    fields: (row) => [row.promiseId, row.caseId, date(row.madeDay), date(row.dueDay), money(row.amountMinor)],
  },
  receivables: {
    columns: words(
      "receivable_id borrower_id debtor amount due_on difficulty listed_on collected_on collected_amount " +
        "routed_amount",
    ),
    fields: (row) => [
      row.receivableId,
      row.borrowerId,
      row.debtor,
      money(row.amountMinor),
      date(row.dueDay),
      row.difficulty,
      date(row.listedDay),
      date(row.collectedDay),
      money(row.collectedMinor),
      money(row.routedMinor),
    ],
  },
  complaints: {
    columns: words("complaint_id case_id on kind officer text"),
    fields: (row) => [row.complaintId, row.caseId, date(row.day), row.kind, row.officer, row.text],
  },
};

export const OFFICERS_FILE: PortfolioFile<Officer> = {
  columns: words("officer name branch hired_on left_on weekly_minutes"),
  fields: (row) => [
    row.code,
    row.name,
    row.branch.code,
    date(row.hiredDay),
    date(row.leftDay),
    row.weeklyMinutes,
  ],
};

export const BRANCHES_FILE: PortfolioFile<Branch> = {
  columns: words("branch name name_zh region region_name region_name_zh"),
  fields: (row) => [
    row.code,
    row.name.en,
    row.name.zh,
    row.region.code,
    row.region.name.en,
    row.region.name.zh,
  ],
};
