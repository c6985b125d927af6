/** The columns of what is known of borrowers: what others owe them, and their own books. */
import { DIFFICULTIES } from "../vocabularies";
import { type ImportColumn, rowId } from "./import-column";

const ofBorrower = {
  key: "borrower_id",
  zh: "借款人编号",
  kind: "borrower",
  required: true,
  example: "K0001",
  into: ["borrower_id"],
  page: "drawn",
} as const;

export const RECEIVABLE_COLUMNS = [
  rowId("receivable_id", "外欠款编号", "V0001"),
  ofBorrower,
  {
    key: "debtor",
    zh: "欠款人",
    kind: "text",
    example: { en: "Example trading firm", zh: "示例商行" },
    into: ["debtor"],
    page: "cell",
  },
  {
    key: "amount",
    zh: "金额",
    kind: "amount",
    required: true,
    example: "12000.00",
    into: ["amount_minor"],
    page: "cell",
  },
  { key: "due_on", zh: "到期日期", kind: "day", example: "2023-10-31", into: ["due_day"], page: "cell" },
  {
    key: "difficulty",
    zh: "难易程度",
    kind: "word",
    vocabulary: DIFFICULTIES,
    example: "easy",
    into: ["difficulty"],
    page: "cell",
  },
  {
    key: "listed_on",
    zh: "登记日期",
    kind: "day",
    past: true,
    example: "2023-07-05",
    into: ["listed_day"],
    page: "cell",
  },
  { key: "collected_on", zh: "收回日期", kind: "day", past: true, into: ["collected_day"], page: "cell" },
  {
    key: "collected_amount",
    zh: "收回金额",
    kind: "amount",
    into: ["collected_minor"],
    page: "cell",
    label: { en: "Collected", zh: "收回金额" },
  },
  {
    key: "routed_amount",
    zh: "归还贷款金额",
    kind: "amount",
    into: ["routed_minor"],
    page: "cell",
    label: { en: "Applied to the loan", zh: "归还贷款金额" },
  },
] as const satisfies readonly ImportColumn[];

/** The borrower's own books over a period that ends on the day. */
export const ACCOUNT_COLUMNS = [
  rowId("account_id", "账目编号", "M0001"),
  ofBorrower,
  {
    key: "on",
    zh: "截止日期",
    kind: "day",
    required: true,
    past: true,
    example: "2023-06-30",
    into: ["day"],
    page: "cell",
    label: { en: "Period to", zh: "截止日期" },
  },
  {
    key: "income",
    zh: "收入",
    kind: "amount",
    required: true,
    example: "86000.00",
    into: ["income_minor"],
    page: "cell",
  },
  {
    key: "expenses",
    zh: "支出",
    kind: "amount",
    required: true,
    example: "74000.00",
    into: ["expenses_minor"],
    page: "cell",
  },
] as const satisfies readonly ImportColumn[];
