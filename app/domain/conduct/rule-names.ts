/** Names of the kinds of rules of conduct: what filters and tables call them. */
import type { Bilingual } from "../text";

export const RULE_NAMES = {
  "contacts-in-7-days": { en: "Contacts in 7 days", zh: "7天内联系次数" },
  "hours-of-contact": { en: "Hours of contact", zh: "联系时段" },
  "third-party-without-consent": { en: "Third party without consent", zh: "未经同意联系第三方" },
  "unrelated-third-party": { en: "Unrelated third party", zh: "联系无关第三方" },
  "police-as-third-party": { en: "Police as third party", zh: "公安参与催收" },
  "visit-without-notice": { en: "Visit without a served notice", zh: "上门未送达通知书" },
  "freeze-without-court": { en: "Freeze without a court number", zh: "无法院案号的冻结" },
  "dunning-in-pause": { en: "Dunning after a rescue loan", zh: "扶持贷款后的催收" },
  "collecting-set-aside": { en: "Collecting on a loan set aside", zh: "清收依法移送的贷款" },
  complaint: { en: "Complaints", zh: "投诉" },
  incident: { en: "Incidents", zh: "暴力威胁事件" },
} as const satisfies Record<string, Bilingual>;

export type RuleKindCode = keyof typeof RULE_NAMES;
export const RULE_KIND_CODES = Object.keys(RULE_NAMES) as RuleKindCode[];

/** Said by somebody else than the officer: no activity breaks these. */
export const isComplaint = (kind: RuleKindCode) => kind === "complaint" || kind === "incident";

/** Breaches after which nobody is put forward as the best, however much comes in. */
export const GRAVE_RULES: readonly RuleKindCode[] = [
  "incident",
  "police-as-third-party",
  "freeze-without-court",
  "third-party-without-consent",
  "unrelated-third-party",
];
