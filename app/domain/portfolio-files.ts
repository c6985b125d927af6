/**
 * The files a portfolio comes in: one entry per table, its columns in order. Reader, store, schema, templates, the page
 * of a case, the sentences about wrong rows and the documentation all come from here. Names stay put; new columns go to
 * the end of their file in import-columns/, and need their migration (`npx drizzle-kit generate`), nothing else.
 */
import { ACTIVITY_COLUMNS } from "./import-columns/activities";
import { ACCOUNT_COLUMNS, RECEIVABLE_COLUMNS } from "./import-columns/borrowers";
import { CASE_COLUMNS } from "./import-columns/cases";
import { ASSIGNMENT_COLUMNS, COMPLAINT_COLUMNS } from "./import-columns/holding";
import type { ImportColumn } from "./import-columns/import-column";
import {
  ADVANCE_COLUMNS,
  CHARGE_COLUMNS,
  NEW_LOAN_COLUMNS,
  PROMISE_COLUMNS,
  RECEIPT_COLUMNS,
  SETTLEMENT_COLUMNS,
} from "./import-columns/money";
import { BRANCH_COLUMNS, OFFICER_COLUMNS } from "./import-columns/places";
import { TARGET_COLUMNS } from "./import-columns/targets";
import type { Word } from "./vocabularies";

export interface PortfolioFile {
  /** Also those names of files and sheets that banks may use. */
  name: Word;
  /** The table of the database. */
  tableName: string;
  /** A first portfolio is not complete without it. */
  required?: true;
  /** A known row with other content is updated; otherwise refused. */
  isUpdated: boolean;
  columns: readonly ImportColumn[];
}

/** In the order in which they load: whatever a table mentions is there before it. */
export const PORTFOLIO_TABLES = [
  "branches",
  "officers",
  "cases",
  "assignments",
  "activities",
  "receipts",
  "charges",
  "advances",
  "promises",
  "receivables",
  "complaints",
  "accounts",
  "settlements",
  "new_loans",
  "targets",
] as const;
export type PortfolioTable = (typeof PORTFOLIO_TABLES)[number];

/** Of places and people: their rows are of no case and no borrower. */
const PLACE_TABLES = ["branches", "officers", "targets"] as const;
export type CaseTable = Exclude<PortfolioTable, (typeof PLACE_TABLES)[number]>;

export function isCaseTable(table: PortfolioTable): table is CaseTable {
  return !(PLACE_TABLES as readonly string[]).includes(table);
}

const FILES = {
  branches: {
    name: { en: "branches", zh: "分支机构", also: ["网点"] },
    tableName: "branches",
    isUpdated: true,
    columns: BRANCH_COLUMNS,
  },
  officers: {
    name: { en: "officers", zh: "信贷员" },
    tableName: "officers",
    isUpdated: true,
    columns: OFFICER_COLUMNS,
  },
  cases: {
    name: { en: "cases", zh: "案件" },
    tableName: "recovery_cases",
    required: true,
    isUpdated: true,
    columns: CASE_COLUMNS,
  },
  assignments: {
    name: { en: "assignments", zh: "责任分配" },
    tableName: "assignments",
    isUpdated: true,
    columns: ASSIGNMENT_COLUMNS,
  },
  activities: {
    name: { en: "activities", zh: "清收行动", also: ["清收活动"] },
    tableName: "activities",
    required: true,
    isUpdated: false,
    columns: ACTIVITY_COLUMNS,
  },
  receipts: {
    name: { en: "receipts", zh: "回款" },
    tableName: "receipts",
    required: true,
    isUpdated: false,
    columns: RECEIPT_COLUMNS,
  },
  charges: {
    name: { en: "charges", zh: "费用" },
    tableName: "charges",
    isUpdated: false,
    columns: CHARGE_COLUMNS,
  },
  advances: {
    name: { en: "advances", zh: "新增贷款" },
    tableName: "advances",
    isUpdated: false,
    columns: ADVANCE_COLUMNS,
  },
  promises: {
    name: { en: "promises", zh: "还款承诺" },
    tableName: "promises",
    isUpdated: false,
    columns: PROMISE_COLUMNS,
  },
  // What was collected of them, whether a settlement is kept and how a new loan does is known later.
  receivables: {
    name: { en: "receivables", zh: "外欠款" },
    tableName: "receivables",
    isUpdated: true,
    columns: RECEIVABLE_COLUMNS,
  },
  complaints: {
    name: { en: "complaints", zh: "投诉" },
    tableName: "complaints",
    isUpdated: false,
    columns: COMPLAINT_COLUMNS,
  },
  accounts: {
    name: { en: "accounts", zh: "经营账目" },
    tableName: "accounts",
    isUpdated: false,
    columns: ACCOUNT_COLUMNS,
  },
  settlements: {
    name: { en: "settlements", zh: "和解协议" },
    tableName: "settlements",
    isUpdated: true,
    columns: SETTLEMENT_COLUMNS,
  },
  new_loans: {
    name: { en: "new loans", zh: "新贷款表现" },
    tableName: "new_loans",
    isUpdated: true,
    columns: NEW_LOAN_COLUMNS,
  },
  // A target may be set again.
  targets: {
    name: { en: "targets", zh: "回款目标", also: ["目标"] },
    tableName: "targets",
    isUpdated: true,
    columns: TARGET_COLUMNS,
  },
} as const satisfies Record<PortfolioTable, PortfolioFile>;

export const PORTFOLIO_FILES: Readonly<Record<PortfolioTable, PortfolioFile>> = FILES;

/** The headers of a file. */
export type ColumnKey<Table extends PortfolioTable> = (typeof FILES)[Table]["columns"][number]["key"];

/** Those whose rows belong to a case. */
export const CASE_FACT_TABLES = PORTFOLIO_TABLES.filter((table) =>
  PORTFOLIO_FILES[table].columns.some(({ kind }) => kind === "case"),
);
