/**
 * The rules of conduct that ship, by jurisdiction, each from a day on and until another. Orientation for recovery, not legal
 * advice: dated data that a bank's counsel confirms and changes (see the README of the domain), never an `if` in the code.
 */

import { OPEN_COMPLAINT_DAYS, RESCUE_LOAN_DAYS, RESCUE_PAUSE_DAYS } from "../rules";
import type { Bilingual } from "../text";
import type { Jurisdiction } from "./jurisdictions";
import { CHINESE_LENDING, type LendingRules, NO_CAPS } from "./lending-rules";
import type { RuleKindCode } from "./rule-names";

/** Minutes since midnight: contact is lawful from the first up to but not including the second. */
export interface LawfulHours {
  fromMinute: number;
  toMinute: number;
}

export interface ConductRule {
  kind: RuleKindCode;
  /** `YYYY-MM-DD`, first day in force; null: always. `to`: last day; null: still. */
  from: string | null;
  to: string | null;
  /** Of contacts in 7 days. */
  mostContacts?: number;
  /** Of dunning after a rescue loan. */
  pauseDays?: number;
  /** Of hours of contact. */
  hours?: LawfulHours;
  source: Bilingual;
}

/** How long a case is left alone for what happened on it. */
export interface LeftAloneDays {
  openComplaintDays: number;
  rescueLoanDays: number;
}

export interface RuleSet {
  name: Bilingual;
  rules: readonly ConductRule[];
  lending: LendingRules;
  leftAlone: LeftAloneDays;
}

const LEFT_ALONE: LeftAloneDays = {
  openComplaintDays: OPEN_COMPLAINT_DAYS,
  rescueLoanDays: RESCUE_LOAN_DAYS,
};

const at = (hour: number) => hour * 60;

/** What the practice itself forbids, wherever it is worked: DOMAIN's hazards, and what no law has to say. */
const PRACTICE = {
  police: {
    en: "The practice's own standard: the police keep the peace and collect for nobody",
    zh: "清收做法自身的底线：公安维持治安，不得参与催收",
  },
  notice: {
    en: "The practice's own standard: a served notice is the evidence of the demand",
    zh: "清收做法自身的底线：送达通知书是催收的证据",
  },
  court: {
    en: "The practice's own standard: only a court orders a freeze",
    zh: "清收做法自身的底线：冻结须由法院作出",
  },
  pause: {
    en: "The practice's own standard: a rescue loan is given time to work before anybody demands the old debt",
    zh: "清收做法自身的底线：扶持贷款发放后应留出恢复时间，其间暂停催收",
  },
  setAside: {
    en: "The practice's own standard: such loans go to the competent authority before anybody collects them",
    zh: "清收做法自身的底线：此类贷款应先依法移送，其间不得清收",
  },
  complaint: {
    en: "The practice's own standard: every complaint is examined",
    zh: "清收做法自身的底线：借款人投诉必查",
  },
  incident: {
    en: "The practice's own standard: no receipt justifies an injury or a threat",
    zh: "清收做法自身的底线：任何回款都不以伤害或威胁为代价",
  },
} as const satisfies Record<string, Bilingual>;
const OWN_LIMIT: Bilingual = {
  en: "The bank's own limit: the source sets no number",
  zh: "银行自定上限：规范未规定次数",
};

const everywhere = (thirdParty: { from: string | null; source: Bilingual }): ConductRule[] => [
  { kind: "third-party-without-consent", ...thirdParty, to: null },
  { kind: "unrelated-third-party", ...thirdParty, to: null },
  { kind: "police-as-third-party", from: null, to: null, source: PRACTICE.police },
  { kind: "visit-without-notice", from: null, to: null, source: PRACTICE.notice },
  { kind: "freeze-without-court", from: null, to: null, source: PRACTICE.court },
  { kind: "dunning-in-pause", from: null, to: null, pauseDays: RESCUE_PAUSE_DAYS, source: PRACTICE.pause },
  { kind: "collecting-set-aside", from: null, to: null, source: PRACTICE.setAside },
  { kind: "complaint", from: null, to: null, source: PRACTICE.complaint },
  { kind: "incident", from: null, to: null, source: PRACTICE.incident },
];

export const SHIPPED_RULE_SETS: RuleSets = {
  cn: {
    name: { en: "China, consumer guideline", zh: "中国（贷后催收风控指引）" },
    lending: CHINESE_LENDING,
    leftAlone: LEFT_ALONE,
    rules: [
      { kind: "contacts-in-7-days", from: null, to: null, mostContacts: 7, source: OWN_LIMIT },
      {
        kind: "hours-of-contact",
        from: "2018-03-28",
        to: null,
        hours: { fromMinute: at(8), toMinute: at(22) },
        source: {
          en: "Self-discipline pact on collection of overdue debts, 28 March 2018; GB/T 45251-2025, in force 28 February 2025: no contact from 22:00 to 08:00",
          zh: "《互联网金融逾期债务催收自律公约（试行）》（2018年3月28日）；GB/T 45251-2025（2025年2月28日实施）：22:00至次日8:00不得催收",
        },
      },
      ...everywhere({
        from: null,
        source: {
          en: "GB/T 45251-2025; Personal Information Protection Law, in force 1 November 2021",
          zh: "GB/T 45251-2025；《个人信息保护法》（2021年11月1日施行）",
        },
      }),
    ],
  },
  us: {
    name: { en: "United States, Regulation F", zh: "美国 Regulation F" },
    lending: NO_CAPS,
    leftAlone: LEFT_ALONE,
    rules: [
      {
        kind: "contacts-in-7-days",
        from: "2021-11-30",
        to: null,
        mostContacts: 7,
        source: {
          en: "12 CFR 1006.14(b)(2): more than seven calls in seven days are presumed to harass. Counted here over all contacts",
          zh: "12 CFR 1006.14(b)(2)：7天内超过7次电话推定为骚扰；此处按全部联系计",
        },
      },
      {
        kind: "hours-of-contact",
        from: "2021-11-30",
        to: null,
        hours: { fromMinute: at(8), toMinute: at(21) + 1 },
        source: {
          en: "12 CFR 1006.6(b)(1): before 8 a.m. and after 9 p.m. are inconvenient",
          zh: "12 CFR 1006.6(b)(1)：早8点前、晚9点后为不便时段",
        },
      },
      ...everywhere({
        from: "2021-11-30",
        source: {
          en: "12 CFR 1006.6(d): third parties only with consent",
          zh: "12 CFR 1006.6(d)：联系第三方须经同意",
        },
      }),
    ],
  },
  uk: {
    name: { en: "United Kingdom, CONC 7", zh: "英国 CONC 7" },
    lending: NO_CAPS,
    leftAlone: LEFT_ALONE,
    rules: [
      { kind: "contacts-in-7-days", from: "2014-04-01", to: null, mostContacts: 7, source: OWN_LIMIT },
      {
        kind: "hours-of-contact",
        from: "2014-04-01",
        to: null,
        hours: { fromMinute: at(8), toMinute: at(21) },
        source: {
          en: "CONC 7.9: no contact at unreasonable times; the hours are the bank's own interpretation",
          zh: "CONC 7.9：不得在不合理时间联系；具体时段为银行自行界定",
        },
      },
      ...everywhere({
        from: "2014-04-01",
        source: {
          en: "CONC 7.9: reasonable steps that third parties do not learn of the debt",
          zh: "CONC 7.9：应采取合理措施避免第三方知悉债务",
        },
      }),
    ],
  },
  eu: {
    name: { en: "European Union, Directive 2021/2167", zh: "欧盟 2021/2167 号指令" },
    lending: NO_CAPS,
    leftAlone: LEFT_ALONE,
    rules: [
      { kind: "contacts-in-7-days", from: "2023-12-30", to: null, mostContacts: 7, source: OWN_LIMIT },
      {
        kind: "hours-of-contact",
        from: "2023-12-30",
        to: null,
        hours: { fromMinute: at(8), toMinute: at(21) },
        source: {
          en: "Article 10: no harassment, coercion or undue influence; the hours are the bank's own interpretation",
          zh: "第10条：不得骚扰、胁迫或施加不当影响；具体时段为银行自行界定",
        },
      },
      ...everywhere({
        from: "2023-12-30",
        source: {
          en: "Article 10: personal data and privacy respected",
          zh: "第10条：尊重个人信息与隐私",
        },
      }),
    ],
  },
};

export type RuleSets = Readonly<Record<Jurisdiction, RuleSet>>;
