/**
 * The collection methods that ship: the fifteen of the practice, then routine contact and litigation.
 * Banks add their own beside these at import; the code is the key in data, addresses and exports.
 */
import type { Bilingual } from "./text";

export interface Method {
  code: string;
  name: Bilingual;
  /** What the method is and when it applies. */
  definition: Bilingual;
  /** What proves that it was done properly. */
  proof: Bilingual;
  /** How it goes wrong. */
  hazard: Bilingual;
}

/** Key of the row for what no method earned. */
export const NO_METHOD = "none";

export const METHODS: readonly Method[] = [
  {
    code: "active-attack",
    name: { en: "Active visits", zh: "主动出击法" },
    definition: {
      en: "An officer visits the borrower's premises; cases are classed good, medium or poor and worked as a queue. The usual first step.",
      zh: "信贷员主动上门清收，先将案件按好、中、差分类排队，再依次走访。通常是清收的第一步。",
    },
    proof: { en: "Visit log and a served demand notice", zh: "走访记录及已送达的催收通知书" },
    hazard: { en: "Visiting hours and frequency", zh: "上门时间不当、频次过高" },
  },
  {
    code: "emotional-investment",
    name: { en: "Emotional investment", zh: "感情投入法" },
    definition: {
      en: "Listening without blame or threat and explaining the consequences; for a borrower who is willing but ashamed.",
      zh: "不指责、不威胁，耐心倾听并讲明后果；适用于有还款意愿但难以启齿的借款人。",
    },
    proof: { en: "Hardship noted and consequences explained", zh: "记录困难情况并已说明后果" },
    hazard: { en: "Unlogged hours and over-familiarity", zh: "工时不入账、关系过于亲近" },
  },
  {
    code: "participate-in-accounting",
    name: { en: "Sharing the bookkeeping", zh: "参与核算法" },
    definition: {
      en: "The officer reviews the borrower's books and proposes measures that raise income and cut cost.",
      zh: "信贷员参与借款人的经济核算，提出增收节支的措施。",
    },
    proof: { en: "Accounts before and after, with the list of measures", zh: "前后账目及措施清单" },
    hazard: { en: "Managing the business from behind", zh: "变相干预经营" },
  },
  {
    code: "help-collect-debts",
    name: { en: "Helping collect receivables", zh: "帮助讨债法" },
    definition: {
      en: "The officer helps the borrower collect what others owe the borrower, the easy debts first.",
      zh: "帮助借款人清收其外欠款，先易后难，以收回的款项归还贷款。",
    },
    proof: {
      en: "Receivables listed with amount, age and difficulty, and consent",
      zh: "列明金额、账龄、难易程度的应收款清单及借款人同意书",
    },
    hazard: { en: "Collecting from strangers", zh: "向无关人员讨债" },
  },
  {
    code: "proposals",
    name: { en: "Business proposals", zh: "出谋划策法" },
    definition: {
      en: "Advice on management and markets so that the business can pay.",
      zh: "为借款人提供经营管理和市场方面的建议，增强其还款能力。",
    },
    proof: { en: "Advice recorded, taken up or not", zh: "建议有记录，并注明是否采纳" },
    hazard: { en: "Liability for the advice", zh: "因建议失当而承担责任" },
  },
  {
    code: "capital-start-up",
    name: { en: "Restart capital", zh: "资金启动法" },
    definition: {
      en: "A new loan to a borrower of good character who was hit by a disaster; dunning pauses meanwhile.",
      zh: "对信誉良好但受灾的借款人发放新贷款以恢复经营，其间暂停催收。",
    },
    proof: {
      en: "Evidence of the disaster, approval and the linked loan",
      zh: "受灾证明、审批手续及关联贷款",
    },
    hazard: { en: "Evergreening: new money that repays the old debt", zh: "借新还旧，掩盖不良" },
  },
  {
    code: "relationships",
    name: { en: "Through relations", zh: "借助关系法" },
    definition: {
      en: "A respected relative or friend persuades the borrower.",
      zh: "请对借款人有影响力的亲友出面劝导还款。",
    },
    proof: { en: "The borrower's consent and the kind of relation", zh: "借款人同意及关系说明" },
    hazard: { en: "Disclosing the debt to third parties", zh: "向第三人泄露债务信息" },
  },
  {
    code: "mediation",
    name: { en: "Mediation", zh: "调解法" },
    definition: {
      en: "A neutral third party (a village or township cadre, a mediator) settles the matter before a suit.",
      zh: "起诉前由村镇干部或调解员等中立第三方主持调解。",
    },
    proof: { en: "The mediator's role and a signed settlement", zh: "调解人身份及签署的调解协议" },
    hazard: { en: "The police must not take part in collection", zh: "公安机关不得参与收债" },
  },
  {
    code: "multi-party",
    name: { en: "Several parties together", zh: "多方参与法" },
    definition: {
      en: "Several outside parties work together after repeated failure with a borrower who is concerned about face.",
      zh: "多次催收无果、借款人又顾及面子时，邀请多方人士共同参与劝收。",
    },
    proof: {
      en: "Consent for each party and the earlier attempts",
      zh: "各方参与均经同意，并有此前催收记录",
    },
    hazard: { en: "Shaming and harassment", zh: "羞辱、骚扰借款人" },
  },
  {
    code: "group-attack",
    name: { en: "Group attack", zh: "群体进攻法" },
    definition: {
      en: "Three or more officers on one case within 14 days, with a named lead and a plan, without a break until there is a result.",
      zh: "三名以上信贷员在14天内集中清收同一案件，有牵头人、有方案，连续进行直至见效。",
    },
    proof: { en: "Plan, roles and hours", zh: "方案、分工及工时记录" },
    hazard: {
      en: "Intimidation, contact limits, cost times the number of officers, split credit",
      zh: "形成威吓、超出联系频次、成本成倍、功劳难分",
    },
  },
  {
    code: "personnel-rotation",
    name: { en: "Personnel rotation", zh: "人员交流法" },
    definition: {
      en: "The responsible officer is changed, because of stale routine or a poor mutual fit.",
      zh: "因久收不动或双方不合，更换责任信贷员。",
    },
    proof: { en: "Reason, handover note and dates", zh: "更换原因、交接记录及日期" },
    hazard: {
      en: "A lost relationship; improvement that would have happened anyway (regression to the mean)",
      zh: "原有关系中断；把自然回升误作成效",
    },
  },
  {
    code: "leader-steps-in",
    name: { en: "Leader steps in", zh: "领导出面法" },
    definition: {
      en: "A manager leads the meeting on a stuck, large case.",
      zh: "对久拖不决的大额案件，由领导亲自出面洽谈。",
    },
    proof: { en: "Rank, meeting and decision", zh: "领导职级、会谈及决定记录" },
    hazard: { en: "The leader's time is not costed", zh: "领导时间成本未计" },
  },
  {
    code: "organisation-intervention",
    name: { en: "Intervention by the organisation", zh: "组织干预法" },
    definition: {
      en: "A letter to the superior body of a borrower who holds titles.",
      zh: "借款人担任公职的，致函其上级组织协助督促。",
    },
    proof: { en: "The letter and the check of its legal basis", zh: "函件及合法性审查" },
    hazard: { en: "Privacy and coercion", zh: "侵犯隐私、变相施压" },
  },
  {
    code: "information-capture",
    name: { en: "Capturing information", zh: "信息捕捉法" },
    definition: {
      en: "Intelligence on accounts, assets and sales, then lawful preservation.",
      zh: "掌握借款人账户、资产、销售等信息，依法及时保全。",
    },
    proof: {
      en: "A lawful source; the court's file number for a freeze",
      zh: "信息来源合法；冻结须有法院案号",
    },
    hazard: { en: "Freezing without a court", zh: "未经法院擅自冻结" },
  },
  {
    code: "firm-and-soft",
    name: { en: "Firm and soft combined", zh: "刚柔相济法" },
    definition: {
      en: "Planned alternation of soft and firm steps, by the borrower's temperament.",
      zh: "根据借款人性格，有计划地软硬兼施、刚柔并用。",
    },
    proof: { en: "The recorded sequence of stances", zh: "有记录的刚柔步骤顺序" },
    hazard: { en: "“Firm” may only mean legal steps", zh: "“刚”只能是法律手段" },
  },
  {
    code: "routine-contact",
    name: { en: "Routine contact", zh: "日常联系" },
    definition: { en: "Letters and calls in the ordinary course.", zh: "信函、电话等日常催收联系。" },
    proof: { en: "A dated record of the letter or call", zh: "有日期的信函或通话记录" },
    hazard: { en: "Too many calls", zh: "联系过于频繁" },
  },
  {
    code: "litigation",
    name: { en: "Litigation", zh: "诉讼" },
    definition: { en: "Suit, judgment and enforcement by the court.", zh: "起诉、判决及法院强制执行。" },
    proof: { en: "The court's file number", zh: "法院案号" },
    hazard: { en: "Costs above the recoverable amount", zh: "诉讼成本高于可回收金额" },
  },
];
