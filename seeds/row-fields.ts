/** How each row fills the columns of its file, in the order of PORTFOLIO_FILES. */
import { isoFromDay } from "~/domain/calendar";
import type { CaseRows } from "./portfolio-rows";
import type { Branch, Officer } from "./simulate-people";

export type Field = string | number | null;

export type RowFields<Row> = (row: Row) => Field[];

/** The rows of every file. */
export interface PortfolioRows extends CaseRows {
  officers: Officer[];
  branches: Branch[];
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

export const ROW_FIELDS: { [Table in keyof PortfolioRows]: RowFields<PortfolioRows[Table][number]> } = {
  cases: (row) => [
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
    row.distanceKm,
  ],
  activities: (row) => [
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
    yesNo(row.adviceTaken),
    yesNo(row.managerApproved),
    yesNo(row.reply),
    yesNo(row.legalBasis),
    date(row.signalDay),
    money(row.securedMinor),
  ],
  receipts: (row) => [
    row.receiptId,
    row.caseId,
    date(row.day),
    money(row.amountMinor),
    row.kind,
    row.reversalOf,
  ],
  charges: (row) => [row.chargeId, row.caseId, date(row.day), money(row.amountMinor), row.kind],
  assignments: (row) => [
    row.caseId,
    row.officer,
    date(row.fromDay),
    date(row.toDay),
    row.reason,
    row.handoverNote,
  ],
  advances: (row) => [
    row.advanceId,
    row.caseId,
    date(row.day),
    money(row.amountMinor),
    row.approvedBy,
    row.evidence,
  ],
  promises: (row) => [row.promiseId, row.caseId, date(row.madeDay), date(row.dueDay), money(row.amountMinor)],
  receivables: (row) => [
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
  complaints: (row) => [row.complaintId, row.caseId, date(row.day), row.kind, row.officer, row.text],
  accounts: (row) => [
    row.accountId,
    row.borrowerId,
    date(row.day),
    money(row.incomeMinor),
    money(row.expensesMinor),
  ],
  settlements: (row) => [
    row.settlementId,
    row.caseId,
    date(row.day),
    row.mediator,
    yesNo(row.signed),
    money(row.amountMinor),
    date(row.dueDay),
    yesNo(row.kept),
  ],
  new_loans: (row) => [
    row.advanceId,
    row.caseId,
    date(row.day),
    date(row.dueDay),
    money(row.repaidMinor),
    row.daysPastDue,
  ],
  officers: (row) => [
    row.code,
    row.name,
    row.branch.code,
    date(row.hiredDay),
    date(row.leftDay),
    row.weeklyMinutes,
  ],
  branches: (row) => [
    row.code,
    row.name.en,
    row.name.zh,
    row.region.code,
    row.region.name.en,
    row.region.name.zh,
  ],
};
