/** The columns of receipts, charges, advances, new loans, promises and settlements. */
import { CHARGE_KINDS, RECEIPT_KINDS, THIRD_PARTIES } from "../vocabularies";
import { YES_NO } from "../yes-no";
import { caseColumn, type ImportColumn, rowId } from "./import-column";

const amount = {
  key: "amount",
  zh: "金额",
  kind: "amount",
  required: true,
  into: ["amount_minor"],
} as const;

const happenedOn = {
  key: "on",
  zh: "日期",
  kind: "day",
  required: true,
  past: true,
  into: ["day", "month"],
  page: "drawn",
} as const;

export const RECEIPT_COLUMNS = [
  rowId("receipt_id", "回款编号", "R00001", "drawn"),
  caseColumn,
  { ...happenedOn, example: "2023-07-21" },
  { ...amount, signed: true, example: "5000.00", page: "drawn" },
  {
    key: "kind",
    zh: "回款方式",
    kind: "word",
    vocabulary: RECEIPT_KINDS,
    example: "transfer",
    into: ["kind"],
    page: "drawn",
  },
  { key: "reversal_of", zh: "冲销的回款编号", kind: "code", into: ["reversal_of"], page: "drawn" },
] as const satisfies readonly ImportColumn[];

export const CHARGE_COLUMNS = [
  rowId("charge_id", "费用编号", "F00001"),
  caseColumn,
  { ...happenedOn, example: "2023-08-14" },
  { ...amount, signed: true, example: "310.00", page: "drawn" },
  {
    key: "kind",
    zh: "费用类型",
    kind: "word",
    vocabulary: CHARGE_KINDS,
    example: "interest",
    into: ["kind"],
    page: "drawn",
  },
] as const satisfies readonly ImportColumn[];

export const ADVANCE_COLUMNS = [
  rowId("advance_id", "新增贷款编号", "N0001"),
  caseColumn,
  { ...happenedOn, example: "2023-09-01" },
  { ...amount, example: "10000.00", page: "drawn" },
  {
    key: "approved_by",
    zh: "审批人",
    kind: "text",
    example: { en: "Credit committee", zh: "贷款审查委员会" },
    into: ["approved_by"],
    page: "cell",
  },
  {
    key: "evidence",
    zh: "证据",
    kind: "text",
    example: { en: "Disaster certificate", zh: "受灾证明" },
    into: ["evidence"],
    page: "cell",
  },
] as const satisfies readonly ImportColumn[];

/** How the loan of an advance does; its code is the advance's. */
export const NEW_LOAN_COLUMNS = [
  {
    key: "advance_id",
    zh: "新增贷款编号",
    kind: "id",
    required: true,
    example: "N0001",
    into: ["code"],
    page: "cell",
    label: { en: "New loan", zh: "新增贷款编号" },
  },
  caseColumn,
  {
    key: "as_of",
    zh: "状态日期",
    kind: "day",
    required: true,
    past: true,
    example: "2024-06-30",
    into: ["day", "month"],
    page: "cell",
  },
  { key: "due_on", zh: "到期日期", kind: "day", example: "2024-09-01", into: ["due_day"], page: "cell" },
  {
    key: "repaid_amount",
    zh: "已归还金额",
    kind: "amount",
    example: "4000.00",
    into: ["repaid_minor"],
    page: "cell",
    label: { en: "Repaid", zh: "已归还金额" },
  },
  {
    key: "days_past_due",
    zh: "逾期天数",
    kind: "count",
    example: "0",
    into: ["days_past_due"],
    page: "cell",
  },
] as const satisfies readonly ImportColumn[];

export const PROMISE_COLUMNS = [
  rowId("promise_id", "承诺编号", "P0001"),
  caseColumn,
  { ...happenedOn, key: "made_on", zh: "承诺日期", example: "2023-07-03" },
  {
    key: "due_on",
    zh: "到期日期",
    kind: "day",
    required: true,
    example: "2023-07-31",
    into: ["due_day"],
    page: "drawn",
  },
  { ...amount, example: "5000.00", page: "drawn" },
] as const satisfies readonly ImportColumn[];

/** What a mediator or the parties agreed; whether it was kept is recorded later. */
export const SETTLEMENT_COLUMNS = [
  rowId("settlement_id", "和解编号", "S0001"),
  caseColumn,
  {
    ...happenedOn,
    zh: "达成日期",
    example: "2023-09-12",
    page: "cell",
    label: { en: "Reached on", zh: "达成日期" },
  },
  {
    key: "mediator",
    zh: "调解人",
    kind: "word",
    vocabulary: THIRD_PARTIES,
    example: "village-cadre",
    into: ["mediator"],
    page: "cell",
  },
  {
    key: "signed",
    zh: "已签署",
    kind: "yesNo",
    vocabulary: YES_NO,
    example: "yes",
    into: ["signed"],
    page: "cell",
  },
  {
    key: "amount",
    zh: "和解金额",
    kind: "amount",
    example: "30000.00",
    into: ["amount_minor"],
    page: "cell",
  },
  { key: "due_on", zh: "履行期限", kind: "day", example: "2023-12-31", into: ["due_day"], page: "cell" },
  { key: "kept", zh: "已履行", kind: "yesNo", vocabulary: YES_NO, into: ["kept"], page: "cell" },
] as const satisfies readonly ImportColumn[];
