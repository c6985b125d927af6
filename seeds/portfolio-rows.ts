/** The rows of a simulated portfolio, one type for each file that banks deliver. Money in minor units, dates as days. */
import type {
  CHANNELS,
  CHARGE_KINDS,
  CLOSE_REASONS,
  COMPLAINT_KINDS,
  DIFFICULTIES,
  FIVE_TIERS,
  OUTCOMES,
  RECEIPT_KINDS,
  SECURITIES,
  STANCES,
  THIRD_PARTIES,
} from "~/domain/vocabularies";
import type { AssignmentReason } from "./simulate-holds";

export interface CaseRow {
  caseId: string;
  borrowerId: string;
  borrowerName: string;
  borrowerNameZh: string;
  borrowerKind: string;
  region: string | null;
  branch: string | null;
  /** The officer who holds the case at the end. */
  officer: string | null;
  exposureMinor: number;
  principalMinor: number;
  annualRate: number;
  originatedDay: number;
  dueDay: number;
  defaultedDay: number;
  security: keyof typeof SECURITIES;
  collateralMinor: number | null;
  cause: string | null;
  secondaryCauses: readonly string[];
  causeRecordedDay: number | null;
  traits: readonly string[];
  fiveTier: keyof typeof FIVE_TIERS;
  lenderLicensed: boolean | null;
  closedDay: number | null;
  closeReason: keyof typeof CLOSE_REASONS | null;
  distanceKm: number | null;
}

/** What only the panel of a method asks of its activities. */
export interface PanelFields {
  adviceTaken: boolean | null;
  managerApproved: boolean | null;
  reply: boolean | null;
  legalBasis: boolean | null;
  signalDay: number | null;
  securedMinor: number | null;
}

export const NO_PANEL: PanelFields = {
  adviceTaken: null,
  managerApproved: null,
  reply: null,
  legalBasis: null,
  signalDay: null,
  securedMinor: null,
};

export interface ActivityRow extends PanelFields {
  activityId: string;
  caseId: string;
  day: number;
  /** Minutes after midnight; null where only the date is known. */
  minuteOfDay: number | null;
  method: string;
  /** The first leads; empty means the officer assigned that day. */
  officers: readonly string[];
  minutes: number;
  costMinor: number;
  channel: keyof typeof CHANNELS;
  outcome: keyof typeof OUTCOMES;
  stance: keyof typeof STANCES | null;
  noticeServed: boolean | null;
  consent: boolean | null;
  thirdParty: keyof typeof THIRD_PARTIES;
  courtNumber: string | null;
  leaderRank: string | null;
  evidence: string | null;
  note: string | null;
}

export interface ReceiptRow {
  receiptId: string;
  caseId: string;
  day: number;
  /** Negative for a reversal. */
  amountMinor: number;
  kind: keyof typeof RECEIPT_KINDS;
  reversalOf: string | null;
  /** Part of the amount that was not owed: known here, not in the file. */
  overpaidMinor: number;
}

export interface ChargeRow {
  chargeId: string;
  caseId: string;
  day: number;
  /** Added to what is owed: a write-down is negative. */
  amountMinor: number;
  kind: keyof typeof CHARGE_KINDS;
}

export interface AssignmentRow {
  caseId: string;
  officer: string;
  fromDay: number;
  /** First day no longer held; null for the last holder. */
  toDay: number | null;
  reason: AssignmentReason;
  handoverNote: string | null;
}

export interface AdvanceRow {
  advanceId: string;
  caseId: string;
  day: number;
  amountMinor: number;
  approvedBy: string | null;
  evidence: string | null;
}

export interface PromiseRow {
  promiseId: string;
  caseId: string;
  madeDay: number;
  dueDay: number;
  amountMinor: number;
}

export interface ReceivableRow {
  receivableId: string;
  borrowerId: string;
  debtor: string;
  amountMinor: number;
  dueDay: number;
  difficulty: keyof typeof DIFFICULTIES;
  listedDay: number;
  collectedDay: number | null;
  collectedMinor: number | null;
  routedMinor: number | null;
}

export interface ComplaintRow {
  complaintId: string;
  caseId: string;
  day: number;
  kind: keyof typeof COMPLAINT_KINDS;
  officer: string | null;
  text: string;
}

export interface AccountRow {
  accountId: string;
  borrowerId: string;
  /** Last day of the period. */
  day: number;
  incomeMinor: number;
  expensesMinor: number;
}

export interface SettlementRow {
  settlementId: string;
  caseId: string;
  day: number;
  mediator: keyof typeof THIRD_PARTIES;
  signed: boolean;
  amountMinor: number;
  dueDay: number;
  /** Null while it is not due. */
  kept: boolean | null;
}

export interface NewLoanRow {
  advanceId: string;
  caseId: string;
  /** As of which it is reported. */
  day: number;
  dueDay: number;
  repaidMinor: number;
  daysPastDue: number;
}

/** All rows of one case. */
export interface CaseRows {
  cases: CaseRow[];
  activities: ActivityRow[];
  receipts: ReceiptRow[];
  charges: ChargeRow[];
  assignments: AssignmentRow[];
  advances: AdvanceRow[];
  promises: PromiseRow[];
  receivables: ReceivableRow[];
  complaints: ComplaintRow[];
  accounts: AccountRow[];
  settlements: SettlementRow[];
  new_loans: NewLoanRow[];
}

/** Identity of the n-th row of a kind in a case: any case can be numbered alone. */
export function rowId(letter: string, caseNumber: number, ordinal: number): string {
  return `${letter}${String(caseNumber).padStart(6, "0")}-${String(ordinal).padStart(2, "0")}`;
}
