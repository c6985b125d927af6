/**
 * The files a portfolio comes in: one entry per table, its columns in order. The reader, the templates, the sentences
 * about wrong rows and the documentation all come from here. Names stay put; new columns go to the end.
 */
import type { Bilingual } from "./text";
import {
  ASSIGNMENT_REASONS,
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
  TRAITS,
  type Vocabulary,
} from "./vocabularies";
import { YES_NO } from "./yes-no";

/** How a cell is read. `day` is a date, `moment` a date that may carry a time, `codes` a list joined by `;`. */
export type ColumnKind =
  | "code"
  | "codes"
  | "text"
  | "amount"
  | "rate"
  | "count"
  | "day"
  | "moment"
  | "word"
  | "words"
  | "yesNo"
  | "method"
  | "cause"
  | "causes";

export interface PortfolioColumn {
  key: string;
  /** The Chinese header. */
  zh: string;
  kind: ColumnKind;
  required?: true;
  vocabulary?: Vocabulary;
  /** A date that may not lie after the day of import. */
  past?: true;
  /** An amount that may be below zero. */
  signed?: true;
  /** What stands in the template's example row. Absent: nothing. */
  example?: string | Bilingual;
}

export interface PortfolioFile {
  key: PortfolioTable;
  name: Bilingual;
  /** A first portfolio is not complete without it. */
  required?: true;
  columns: readonly PortfolioColumn[];
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
] as const;
export type PortfolioTable = (typeof PORTFOLIO_TABLES)[number];

/** Those whose rows belong to a case. */
export const CASE_FACT_TABLES = [
  "assignments",
  "activities",
  "receipts",
  "charges",
  "advances",
  "promises",
  "complaints",
  "settlements",
  "new_loans",
] as const satisfies readonly PortfolioTable[];

export const PORTFOLIO_FILES: Readonly<Record<PortfolioTable, PortfolioFile>> = {
  branches: {
    key: "branches",
    name: { en: "branches", zh: "网点" },
    columns: [
      { key: "branch", zh: "网点", kind: "code", required: true, example: "B01" },
      { key: "name", zh: "网点英文名称", kind: "text", example: "Harbour branch" },
      { key: "name_zh", zh: "网点名称", kind: "text", example: "港口支行" },
      { key: "region", zh: "地区", kind: "code", required: true, example: "north" },
      { key: "region_name", zh: "地区英文名称", kind: "text", example: "North" },
      { key: "region_name_zh", zh: "地区名称", kind: "text", example: "北部" },
    ],
  },
  officers: {
    key: "officers",
    name: { en: "officers", zh: "信贷员" },
    columns: [
      { key: "officer", zh: "信贷员", kind: "code", required: true, example: "O001" },
      { key: "name", zh: "姓名", kind: "text", example: { en: "Example officer", zh: "示例信贷员" } },
      { key: "branch", zh: "网点", kind: "code", example: "B01" },
      { key: "hired_on", zh: "入职日期", kind: "day", example: "2019-07-01" },
      { key: "left_on", zh: "离职日期", kind: "day" },
      { key: "weekly_minutes", zh: "每周工时（分钟）", kind: "count", example: "2400" },
    ],
  },
  cases: {
    key: "cases",
    name: { en: "cases", zh: "案件" },
    required: true,
    columns: [
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "borrower_id", zh: "借款人编号", kind: "code", required: true, example: "K0001" },
      {
        key: "borrower_name",
        zh: "借款人名称",
        kind: "text",
        example: { en: "Example borrower", zh: "示例借款人" },
      },
      { key: "borrower_kind", zh: "借款人类型", kind: "code", example: { en: "farmer", zh: "农户" } },
      { key: "region", zh: "地区", kind: "code", example: "north" },
      { key: "branch", zh: "网点", kind: "code", example: "B01" },
      { key: "officer", zh: "信贷员", kind: "code", example: "O001" },
      { key: "exposure", zh: "违约敞口", kind: "amount", required: true, example: "52300.00" },
      { key: "principal", zh: "本金", kind: "amount", example: "50000.00" },
      { key: "annual_rate", zh: "年利率", kind: "rate", example: "0.0650" },
      { key: "originated_on", zh: "发放日期", kind: "day", past: true, example: "2022-03-15" },
      { key: "due_on", zh: "到期日期", kind: "day", example: "2023-03-15" },
      { key: "defaulted_on", zh: "违约日期", kind: "day", required: true, past: true, example: "2023-06-14" },
      { key: "security", zh: "担保方式", kind: "word", vocabulary: SECURITIES, example: "mortgage" },
      { key: "collateral_value", zh: "押品价值", kind: "amount", example: "80000.00" },
      { key: "cause", zh: "违约原因", kind: "cause", example: "market-shock" },
      { key: "secondary_causes", zh: "次要原因", kind: "causes", example: "receivables-stuck" },
      { key: "cause_recorded_on", zh: "原因认定日期", kind: "day", past: true, example: "2023-06-20" },
      { key: "traits", zh: "借款人特征", kind: "words", vocabulary: TRAITS, example: "willing" },
      { key: "five_tier", zh: "五级分类", kind: "word", vocabulary: FIVE_TIERS, example: "substandard" },
      { key: "lender_licensed", zh: "放贷机构持牌", kind: "yesNo", vocabulary: YES_NO, example: "yes" },
      { key: "closed_on", zh: "结案日期", kind: "day", past: true },
      { key: "close_reason", zh: "结案原因", kind: "word", vocabulary: CLOSE_REASONS },
      { key: "distance_km", zh: "距网点公里数", kind: "count", example: "12" },
    ],
  },
  assignments: {
    key: "assignments",
    name: { en: "assignments", zh: "责任分配" },
    columns: [
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "officer", zh: "信贷员", kind: "code", required: true, example: "O001" },
      { key: "from", zh: "起始日期", kind: "day", required: true, example: "2023-06-14" },
      { key: "to", zh: "终止日期", kind: "day" },
      { key: "reason", zh: "分配原因", kind: "word", vocabulary: ASSIGNMENT_REASONS, example: "initial" },
      { key: "handover_note", zh: "交接说明", kind: "text" },
    ],
  },
  activities: {
    key: "activities",
    name: { en: "activities", zh: "清收活动" },
    required: true,
    columns: [
      { key: "activity_id", zh: "活动编号", kind: "code", example: "A00001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "on", zh: "日期", kind: "moment", required: true, past: true, example: "2023-07-03T10:30" },
      { key: "method", zh: "清收方法", kind: "method", required: true, example: "active-attack" },
      { key: "officers", zh: "参与信贷员", kind: "codes", example: "O001" },
      { key: "minutes", zh: "工时（分钟）", kind: "count", example: "90" },
      { key: "cost", zh: "成本", kind: "amount", example: "120.00" },
      { key: "channel", zh: "渠道", kind: "word", vocabulary: CHANNELS, example: "visit" },
      { key: "outcome", zh: "结果", kind: "word", vocabulary: OUTCOMES, example: "promise" },
      { key: "stance", zh: "刚柔", kind: "word", vocabulary: STANCES, example: "soft" },
      { key: "notice_served", zh: "通知书已送达", kind: "yesNo", vocabulary: YES_NO, example: "yes" },
      { key: "consent", zh: "借款人同意", kind: "yesNo", vocabulary: YES_NO },
      { key: "third_party", zh: "第三方", kind: "word", vocabulary: THIRD_PARTIES, example: "none" },
      { key: "court_number", zh: "法院案号", kind: "text" },
      { key: "leader_rank", zh: "领导职级", kind: "text" },
      { key: "evidence", zh: "证据", kind: "text" },
      { key: "note", zh: "备注", kind: "text" },
      { key: "advice_taken", zh: "建议已采纳", kind: "yesNo", vocabulary: YES_NO },
      { key: "manager_approved", zh: "负责人已批准", kind: "yesNo", vocabulary: YES_NO },
      { key: "reply", zh: "已收到回复", kind: "yesNo", vocabulary: YES_NO },
      { key: "legal_basis", zh: "已核法律依据", kind: "yesNo", vocabulary: YES_NO },
      { key: "signal_on", zh: "线索日期", kind: "day", past: true },
      { key: "secured_amount", zh: "保全金额", kind: "amount" },
    ],
  },
  receipts: {
    key: "receipts",
    name: { en: "receipts", zh: "回款" },
    required: true,
    columns: [
      { key: "receipt_id", zh: "回款编号", kind: "code", example: "R00001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "on", zh: "日期", kind: "day", required: true, past: true, example: "2023-07-21" },
      { key: "amount", zh: "金额", kind: "amount", required: true, signed: true, example: "5000.00" },
      { key: "kind", zh: "回款方式", kind: "word", vocabulary: RECEIPT_KINDS, example: "transfer" },
      { key: "reversal_of", zh: "冲销的回款编号", kind: "code" },
    ],
  },
  charges: {
    key: "charges",
    name: { en: "charges", zh: "费用" },
    columns: [
      { key: "charge_id", zh: "费用编号", kind: "code", example: "F00001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "on", zh: "日期", kind: "day", required: true, past: true, example: "2023-08-14" },
      { key: "amount", zh: "金额", kind: "amount", required: true, signed: true, example: "310.00" },
      { key: "kind", zh: "费用类型", kind: "word", vocabulary: CHARGE_KINDS, example: "interest" },
    ],
  },
  advances: {
    key: "advances",
    name: { en: "advances", zh: "新增贷款" },
    columns: [
      { key: "advance_id", zh: "新增贷款编号", kind: "code", example: "N0001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "on", zh: "日期", kind: "day", required: true, past: true, example: "2023-09-01" },
      { key: "amount", zh: "金额", kind: "amount", required: true, example: "10000.00" },
      {
        key: "approved_by",
        zh: "审批人",
        kind: "text",
        example: { en: "Credit committee", zh: "贷款审查委员会" },
      },
      { key: "evidence", zh: "证据", kind: "text", example: { en: "Disaster certificate", zh: "受灾证明" } },
    ],
  },
  promises: {
    key: "promises",
    name: { en: "promises", zh: "还款承诺" },
    columns: [
      { key: "promise_id", zh: "承诺编号", kind: "code", example: "P0001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "made_on", zh: "承诺日期", kind: "day", required: true, past: true, example: "2023-07-03" },
      { key: "due_on", zh: "到期日期", kind: "day", required: true, example: "2023-07-31" },
      { key: "amount", zh: "金额", kind: "amount", required: true, example: "5000.00" },
    ],
  },
  receivables: {
    key: "receivables",
    name: { en: "receivables", zh: "外欠款" },
    columns: [
      { key: "receivable_id", zh: "外欠款编号", kind: "code", example: "V0001" },
      { key: "borrower_id", zh: "借款人编号", kind: "code", required: true, example: "K0001" },
      { key: "debtor", zh: "欠款人", kind: "text", example: { en: "Example trading firm", zh: "示例商行" } },
      { key: "amount", zh: "金额", kind: "amount", required: true, example: "12000.00" },
      { key: "due_on", zh: "到期日期", kind: "day", example: "2023-10-31" },
      { key: "difficulty", zh: "难易程度", kind: "word", vocabulary: DIFFICULTIES, example: "easy" },
      { key: "listed_on", zh: "登记日期", kind: "day", past: true, example: "2023-07-05" },
      { key: "collected_on", zh: "收回日期", kind: "day", past: true },
      { key: "collected_amount", zh: "收回金额", kind: "amount" },
      { key: "routed_amount", zh: "归还贷款金额", kind: "amount" },
    ],
  },
  complaints: {
    key: "complaints",
    name: { en: "complaints", zh: "投诉" },
    columns: [
      { key: "complaint_id", zh: "投诉编号", kind: "code", example: "Q0001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "on", zh: "日期", kind: "day", required: true, past: true, example: "2023-08-02" },
      { key: "kind", zh: "投诉类型", kind: "word", vocabulary: COMPLAINT_KINDS, example: "complaint" },
      { key: "officer", zh: "信贷员", kind: "code", example: "O001" },
      {
        key: "text",
        zh: "内容",
        kind: "text",
        example: { en: "Called twice in one evening", zh: "一晚来电两次" },
      },
    ],
  },
  accounts: {
    key: "accounts",
    name: { en: "accounts", zh: "经营账目" },
    columns: [
      { key: "account_id", zh: "账目编号", kind: "code", example: "M0001" },
      { key: "borrower_id", zh: "借款人编号", kind: "code", required: true, example: "K0001" },
      { key: "on", zh: "截止日期", kind: "day", required: true, past: true, example: "2023-06-30" },
      { key: "income", zh: "收入", kind: "amount", required: true, example: "86000.00" },
      { key: "expenses", zh: "支出", kind: "amount", required: true, example: "74000.00" },
    ],
  },
  settlements: {
    key: "settlements",
    name: { en: "settlements", zh: "和解协议" },
    columns: [
      { key: "settlement_id", zh: "和解编号", kind: "code", example: "S0001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "on", zh: "达成日期", kind: "day", required: true, past: true, example: "2023-09-12" },
      { key: "mediator", zh: "调解人", kind: "word", vocabulary: THIRD_PARTIES, example: "village-cadre" },
      { key: "signed", zh: "已签署", kind: "yesNo", vocabulary: YES_NO, example: "yes" },
      { key: "amount", zh: "和解金额", kind: "amount", example: "30000.00" },
      { key: "due_on", zh: "履行期限", kind: "day", example: "2023-12-31" },
      { key: "kept", zh: "已履行", kind: "yesNo", vocabulary: YES_NO },
    ],
  },
  new_loans: {
    key: "new_loans",
    name: { en: "new loans", zh: "新贷款表现" },
    columns: [
      { key: "advance_id", zh: "新增贷款编号", kind: "code", required: true, example: "N0001" },
      { key: "case_id", zh: "案件编号", kind: "code", required: true, example: "C0001" },
      { key: "as_of", zh: "状态日期", kind: "day", required: true, past: true, example: "2024-06-30" },
      { key: "due_on", zh: "到期日期", kind: "day", example: "2024-09-01" },
      { key: "repaid_amount", zh: "已归还金额", kind: "amount", example: "4000.00" },
      { key: "days_past_due", zh: "逾期天数", kind: "count", example: "0" },
    ],
  },
};
