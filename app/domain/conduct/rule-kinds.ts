/** What a rule of conduct may look at: what counts as a breach of each kind, and what it is counted over. */
import type { Bilingual } from "../text";
import type { RuleKindCode } from "./rule-names";

export interface RuleKind {
  /** What is a breach; `#` stands for the limit of the rule in force. */
  breach: Bilingual;
  /** What is looked at: the contacts that the rule is counted over. */
  over: Bilingual;
}

export const RULE_KINDS: Readonly<Record<RuleKindCode, RuleKind>> = {
  "contacts-in-7-days": {
    breach: {
      en: "A contact that is one of more than # on the case within 7 days; several by one officer on one day are one.",
      zh: "同一案件连续7天内超过#次的联系；同一信贷员同日多次计一次。",
    },
    over: { en: "visits, calls, meetings and letters", zh: "上门、电话、面谈与信函" },
  },
  "hours-of-contact": {
    breach: { en: "A visit, call or meeting outside # local time.", zh: "在当地时间#以外上门、致电或面谈。" },
    over: { en: "visits, calls and meetings whose time is recorded", zh: "记有时刻的上门、电话与面谈" },
  },
  "third-party-without-consent": {
    breach: {
      en: "A contact with anyone other than the borrower without the borrower's consent.",
      zh: "未经借款人同意与他人联系。",
    },
    over: { en: "contacts with third parties whose consent is recorded", zh: "记有是否同意的第三方联系" },
  },
  "unrelated-third-party": {
    breach: {
      en: "A contact with a person unconnected to the debt (a colleague, another person) without the borrower's consent.",
      zh: "未经借款人同意，联系与债务无关者（同事、其他人）。",
    },
    over: { en: "contacts with third parties", zh: "第三方联系" },
  },
  "police-as-third-party": {
    breach: {
      en: "The police took part in collection. Always a breach: the police must not collect.",
      zh: "公安参与清收。一律违规：公安不得参与催收。",
    },
    over: { en: "contacts with third parties", zh: "第三方联系" },
  },
  "visit-without-notice": {
    breach: {
      en: "An active visit at which no demand notice was served; other methods demand none.",
      zh: "主动出击上门而未送达催收通知书；其他方法不要求送达。",
    },
    over: { en: "active visits that record whether a notice was served", zh: "注明是否送达的主动出击上门" },
  },
  "freeze-without-court": {
    breach: {
      en: "Captured information was followed by a step at court, or an amount was secured, without a court file number.",
      zh: "据线索采取法院措施或保全财产，而没有法院案号。",
    },
    over: {
      en: "steps at court and amounts secured after captured information",
      zh: "据线索采取的法院措施与保全",
    },
  },
  "dunning-in-pause": {
    breach: {
      en: "An active visit, a call or letter of routine contact, a group attack, a step at court, or a visit or call under a method of the bank's own, within # days after a rescue loan to the borrower, on any of the borrower's loans.",
      zh: "向借款人发放扶持贷款后#天内，对其任何一笔贷款的主动上门、日常电话或信函、群体进攻、诉讼措施，以及本行自有方法的上门或电话。",
    },
    over: {
      en: "activities on the borrower's loans within the pause after a rescue loan",
      zh: "扶持贷款后暂停期内对该借款人各笔贷款的行动",
    },
  },
  "collecting-set-aside": {
    breach: {
      en: "An activity on a loan set aside for lawful referral: lender without licence, or rate above the lawful cap of its date.",
      zh: "对应依法移送的贷款（放贷机构无牌照或利率高于当日司法保护上限）采取清收行动。",
    },
    over: { en: "activities on loans whose licence or rate is recorded", zh: "载有牌照或利率的贷款上的行动" },
  },
  complaint: {
    breach: {
      en: "A complaint, with the method of the case's latest activity in the 30 days before it.",
      zh: "一件投诉，归于此前30天内该案最近一次行动的方法。",
    },
    over: { en: "all contacts", zh: "全部联系" },
  },
  incident: {
    breach: {
      en: "An incident of violence, threat or harassment, with the method as for complaints.",
      zh: "暴力、威胁或骚扰事件，方法归属同投诉。",
    },
    over: { en: "all contacts", zh: "全部联系" },
  },
};
