/** The closed lists of words that portfolio files may use, each word with its name in both languages. */
import type { Bilingual } from "./text";

export interface Word extends Bilingual {
  /** Other spellings that files may use. */
  also?: readonly string[];
}

export type Vocabulary = Readonly<Record<string, Word>>;

export const TRAITS = {
  willing: { en: "willing", zh: "有还款意愿" },
  evasive: { en: "evasive", zh: "躲避" },
  "face-conscious": { en: "face-conscious", zh: "爱面子" },
  titled: { en: "titled", zh: "有公职" },
  vulnerable: { en: "vulnerable", zh: "弱势" },
  "has-receivables": { en: "has receivables", zh: "有外欠款" },
  "several-accounts": { en: "several accounts", zh: "多头开户" },
} satisfies Vocabulary;

/** The bank's own words; these are named where its files use them. */
export const BORROWER_KINDS = {
  farmer: { en: "farmer", zh: "农户" },
  household: { en: "household", zh: "家庭" },
  "sole-trader": { en: "sole trader", zh: "个体工商户" },
  "small-business": { en: "small business", zh: "小微企业" },
  cooperative: { en: "cooperative", zh: "合作社" },
} satisfies Vocabulary;

/** The bank's own words; these are named where its files use them. */
export const LEADER_RANKS = {
  "branch-manager": { en: "branch manager", zh: "支行行长" },
  "deputy-manager": { en: "deputy manager", zh: "副行长" },
  "regional-director": { en: "regional director", zh: "区域总监" },
} satisfies Vocabulary;

/** What the bank's own words are called: as this list names them, else the word itself. */
export function wordName(names: Vocabulary, word: string): Bilingual {
  return Object.hasOwn(names, word) ? names[word]! : { en: word, zh: word };
}

export const SECURITIES = {
  none: { en: "unsecured", zh: "信用" },
  guarantee: { en: "guarantee", zh: "保证" },
  pledge: { en: "pledge", zh: "质押" },
  mortgage: { en: "mortgage", zh: "抵押" },
} satisfies Vocabulary;

export const FIVE_TIERS = {
  normal: { en: "normal", zh: "正常" },
  "special-mention": { en: "special mention", zh: "关注" },
  substandard: { en: "substandard", zh: "次级" },
  doubtful: { en: "doubtful", zh: "可疑" },
  loss: { en: "loss", zh: "损失" },
} satisfies Vocabulary;

export const CLOSE_REASONS = {
  repaid: { en: "repaid", zh: "结清" },
  cured: { en: "cured", zh: "恢复正常" },
  settled: { en: "settled", zh: "和解结清" },
  sold: { en: "sold", zh: "转让" },
  "written-off": { en: "written off", zh: "核销" },
  court: { en: "court", zh: "法院处置" },
} satisfies Vocabulary;

export const CHANNELS = {
  visit: { en: "visit", zh: "上门" },
  call: { en: "call", zh: "电话" },
  letter: { en: "letter", zh: "信函" },
  meeting: { en: "meeting", zh: "面谈" },
  court: { en: "court", zh: "法院" },
  other: { en: "other", zh: "其他" },
} satisfies Vocabulary;

export const OUTCOMES = {
  none: { en: "none", zh: "无" },
  contact: { en: "contact", zh: "已联系" },
  promise: { en: "promise", zh: "承诺还款" },
  refusal: { en: "refusal", zh: "拒绝" },
  settlement: { en: "settlement", zh: "达成和解" },
  signal: { en: "signal", zh: "发现线索" },
} satisfies Vocabulary;

export const STANCES = {
  soft: { en: "soft", zh: "柔" },
  firm: { en: "firm", zh: "刚" },
} satisfies Vocabulary;

export const THIRD_PARTIES = {
  none: { en: "none", zh: "无" },
  spouse: { en: "spouse", zh: "配偶" },
  relative: { en: "relative", zh: "亲属" },
  friend: { en: "friend", zh: "朋友" },
  colleague: { en: "colleague", zh: "同事" },
  "village-cadre": { en: "village cadre", zh: "村干部" },
  "township-cadre": { en: "township cadre", zh: "乡镇干部" },
  mediator: { en: "mediator", zh: "调解员" },
  "superior-organisation": { en: "superior organisation", zh: "上级组织" },
  police: { en: "police", zh: "公安" },
  other: { en: "other", zh: "其他" },
} satisfies Vocabulary;

export const RECEIPT_KINDS = {
  cash: { en: "cash", zh: "现金" },
  transfer: { en: "transfer", zh: "转账" },
  collateral: { en: "collateral", zh: "处置抵押物" },
  court: { en: "court", zh: "法院执行" },
  offset: { en: "offset", zh: "抵扣" },
  "new-loan": { en: "new loan", zh: "新贷还款" },
} satisfies Vocabulary;

export const CHARGE_KINDS = {
  interest: { en: "interest", zh: "利息" },
  penalty: { en: "penalty", zh: "罚息" },
  fee: { en: "fee", zh: "费用" },
  cost: { en: "cost", zh: "成本" },
  "write-down": { en: "write-down", zh: "减免" },
} satisfies Vocabulary;

export const ASSIGNMENT_REASONS = {
  initial: { en: "initial", zh: "初始分配" },
  rotation: { en: "rotation", zh: "人员交流" },
  leave: { en: "leave", zh: "休假" },
  resignation: { en: "resignation", zh: "离职" },
  reorganisation: { en: "reorganisation", zh: "机构调整" },
  workload: { en: "workload", zh: "工作量调整" },
  performance: { en: "performance", zh: "业绩原因" },
} satisfies Vocabulary;

export const DIFFICULTIES = {
  easy: { en: "easy", zh: "易" },
  middling: { en: "medium", zh: "中" },
  hard: { en: "hard", zh: "难" },
} satisfies Vocabulary;

export const COMPLAINT_KINDS = {
  complaint: { en: "complaint", zh: "投诉" },
  incident: { en: "incident", zh: "暴力威胁事件", also: ["事件"] },
} satisfies Vocabulary;

/** What a sustained effort ended with. */
export const ENDINGS = {
  result: { en: "a result", zh: "取得成果" },
  stopped: { en: "stopped without a result", zh: "未果停止" },
} satisfies Vocabulary;

/** Where information about a borrower came from. */
export const SOURCES = {
  public: { en: "public records", zh: "公开信息" },
  borrower: { en: "the borrower", zh: "借款人" },
  partner: { en: "a partner", zh: "合作方" },
  court: { en: "the court", zh: "法院" },
  other: { en: "other", zh: "其他" },
} satisfies Vocabulary;
