/**
 * What records of collection often say, in both languages: proofs of proper use, handovers, complaints. A text that is
 * one of these, or several joined by `;`, is shown in the reader's language; every other text as it was written.
 */
import { inLanguage, type Language, marks } from "./text";
import { LEADER_RANKS, type Vocabulary, wordName } from "./vocabularies";

const RECORD_PHRASES: Vocabulary = {
  ...LEADER_RANKS,
  "call log": { en: "call log", zh: "通话记录" },
  "visit log": { en: "visit log", zh: "走访记录" },
  "hardship noted": { en: "hardship noted", zh: "已记录困难情况" },
  "consequences explained": { en: "consequences explained", zh: "已说明后果" },
  "accounts before and after": { en: "accounts before and after", zh: "前后账目" },
  "list of measures": { en: "list of measures", zh: "措施清单" },
  "receivables list": { en: "receivables list", zh: "应收款清单" },
  "advice recorded": { en: "advice recorded", zh: "建议已记录" },
  "disaster evidence": { en: "disaster evidence", zh: "受灾证明" },
  approval: { en: "approval", zh: "审批手续" },
  "disaster certificate": { en: "disaster certificate", zh: "受灾证明" },
  "linked loan": { en: "linked loan", zh: "关联贷款" },
  "relation recorded": { en: "relation recorded", zh: "关系已记录" },
  "mediator's role recorded": { en: "mediator's role recorded", zh: "调解人身份已记录" },
  "earlier attempts": { en: "earlier attempts", zh: "此前催收记录" },
  "consent per party": { en: "consent per party", zh: "各方同意书" },
  plan: { en: "plan", zh: "方案" },
  roles: { en: "roles", zh: "分工" },
  "handover note": { en: "handover note", zh: "交接记录" },
  "minutes of the meeting": { en: "minutes of the meeting", zh: "会谈记录" },
  decision: { en: "decision", zh: "决定" },
  letter: { en: "letter", zh: "函件" },
  "legal basis checked": { en: "legal basis checked", zh: "已核法律依据" },
  "lawful source recorded": { en: "lawful source recorded", zh: "合法来源已记录" },
  "sequence of stances": { en: "sequence of stances", zh: "刚柔步骤记录" },
  "court file": { en: "court file", zh: "法院卷宗" },
  "account freeze": { en: "account freeze", zh: "账户冻结" },
  "Lead named, tasks shared out": { en: "Lead named, tasks shared out", zh: "已指定牵头人并分工" },
  "File and next steps handed over": { en: "File and next steps handed over", zh: "案卷及后续步骤已移交" },
  "Raised voices at the premises": { en: "Raised voices at the premises", zh: "上门时发生争吵" },
  "Borrower complains about the manner of contact": {
    en: "Borrower complains about the manner of contact",
    zh: "借款人投诉联系方式",
  },
};

export function recordText(text: string, language: Language): string {
  return text
    .split(/;\s*/)
    .map((phrase) => inLanguage(wordName(RECORD_PHRASES, phrase), language))
    .join(marks(language).clause);
}
