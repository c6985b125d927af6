/** What may be late, duplicate or contradictory in accepted rows: kept, listed, never silently corrected. */
import type { Bilingual } from "./text";

export interface Finding {
  table: string;
  name: Bilingual;
  definition: Bilingual;
}

export const FINDINGS = {
  "far-date": {
    table: "receipts",
    name: { en: "Date far from all others", zh: "日期远离其他全部日期" },
    definition: {
      en: "Probably a typing error or a fill-in. Its money counts, but it moves neither the cut-off nor the trend until it is accepted.",
      zh: "多为录入错误或填充值。其金额照常计入，但在确认之前不影响数据截止日和趋势。",
    },
  },
  "undelivered-month": {
    table: "receipts",
    name: { en: "Month not delivered", zh: "未报送的月份" },
    definition: {
      en: "No row of this file is dated in the month although the months around it are full. The month is not complete and enters no comparison.",
      zh: "该月没有任何记录，而前后各月均有大量记录。该月不视为完整月份，不参与比较。",
    },
  },
  "receipt-before-default": {
    table: "receipts",
    name: { en: "Receipt before default", zh: "违约前回款" },
    definition: {
      en: "Dated before its case defaulted. It counts as received and credited, but not in any rate.",
      zh: "回款日早于违约日。计入回款与归因，但不计入任何回收率。",
    },
  },
  "activity-after-closing": {
    table: "activities",
    name: { en: "Activity after closing", zh: "结案后的清收行动" },
    definition: { en: "Dated after its case was closed.", zh: "行动日期晚于结案日。" },
  },
  "recovery-after-write-off": {
    table: "receipts",
    name: { en: "Recovery after write-off", zh: "核销后回款" },
    definition: {
      en: "Received after the case was written off in the books. The debtor still owes: it counts as recovered, and rates keep the full exposure.",
      zh: "核销之后收到的回款。账销案存，债务人仍须偿还：照常计入回款，回收率仍以全部敞口计算。",
    },
  },
  "equal-receipts": {
    table: "receipts",
    name: { en: "Equal receipts of a case", zh: "同一案件的相同回款" },
    definition: {
      en: "Day, amount and kind repeat another receipt of the case: one payment filed under two ids or repeated by a join, or two equal payments. All count as filed until it is decided whether they count once.",
      zh: "日期、金额和方式与该案件另一笔回款相同：可能是同一笔款项重复登记或因表连接而重复，也可能确为两笔。在确认是否只计一次之前，均按报送计入。",
    },
  },
  "similar-receipts": {
    table: "receipts",
    name: { en: "Receipts that may be one payment", zh: "可能为同一笔款项的回款" },
    definition: {
      en: "Another receipt of the case has the same amount within a day under another kind or date, or several of a day add up to it: sent again, or split. All count as filed.",
      zh: "该案件另一笔回款金额相同而日期相差一天或方式不同，或同日数笔之和与其相等：可能为重复登记或拆分登记。目前均按报送计入。",
    },
  },
  "equal-activities": {
    table: "activities",
    name: { en: "Equal activities of a case", zh: "同一案件的相同行动" },
    definition: {
      en: "Day, time, method, officers, minutes and cost repeat another activity of the case. All count as filed.",
      zh: "日期、时间、方法、人员、用时和成本与该案件另一次行动相同。目前均按报送计入。",
    },
  },
  "activity-per-officer": {
    table: "activities",
    name: { en: "One visit written once per officer", zh: "一次行动按人员逐条登记" },
    definition: {
      en: "Another officer has an activity of the same day, time, method, minutes and cost. If it was one visit, list its officers in one row: minutes and cost count several times.",
      zh: "另一人员有日期、时间、方法、用时和成本均相同的行动。若为同一次行动，请在一行内列出全部人员，否则用时和成本会重复计算。",
    },
  },
  "due-after-default": {
    table: "cases",
    name: { en: "Due date after default", zh: "到期日晚于违约日" },
    definition: {
      en: "Probably restructured. A restructured loan is not performing: days past due count from the due date before it, else from the default, until receipts have come in each of twelve months.",
      zh: "可能为重组贷款。重组后仍视为不良：逾期天数自原到期日起算，无原到期日的自违约日起算，直至连续十二个月每月均有回款。",
    },
  },
  "high-rate": {
    table: "cases",
    name: { en: "Annual rate of 36 % or more", zh: "年利率达到36%及以上" },
    definition: {
      en: "Perhaps a rate of a month, or per cent written as a share. The rate stands, and the loan may be listed for referral.",
      zh: "可能是月利率，或把百分数误写为小数。该利率照常采用，贷款可能列入移送清单。",
    },
  },
  overpayment: {
    table: "receipts",
    name: { en: "Overpayment", zh: "超额回款" },
    definition: { en: "More was received than was owed at the time.", zh: "回款累计超过当时的欠款余额。" },
  },
  "overlapping-assignments": {
    table: "assignments",
    name: { en: "Overlapping assignments", zh: "责任期间重叠" },
    definition: {
      en: "One officer's period began before the other's had ended. The later one counts.",
      zh: "前一责任人的期间尚未结束，后一责任人已开始；以后者为准。",
    },
  },
  "zero-exposure": {
    table: "cases",
    name: { en: "Zero exposure", zh: "违约敞口为零" },
    definition: {
      en: "Nothing was owed at default; the case has no rate.",
      zh: "违约时欠款为零，该案件没有回收率。",
    },
  },
  "zero-receipt": {
    table: "receipts",
    name: { en: "Receipt of zero", zh: "金额为零的回款" },
    definition: { en: "A receipt of zero; it earns no credit.", zh: "回款金额为零，不产生归因。" },
  },
  "reversal-before-receipt": {
    table: "receipts",
    name: { en: "Reversal before its receipt", zh: "冲正早于原回款" },
    definition: { en: "Dated before the receipt that it reverses.", zh: "冲正日早于被冲正的回款日。" },
  },
  "cause-rewritten": {
    table: "cases",
    name: { en: "Cause rewritten after a receipt", zh: "回款后改写违约原因" },
    definition: {
      en: "The cause of default was changed after money had been received. The first cause stays in every figure.",
      zh: "已有回款后又改写违约原因；所有指标仍用最初认定的原因。",
    },
  },
  "cause-recorded-late": {
    table: "cases",
    name: { en: "Cause recorded late", zh: "违约原因认定过晚" },
    definition: { en: "Recorded more than 90 days after default.", zh: "违约超过90天才认定原因。" },
  },
  "equal-cases": {
    table: "cases",
    name: { en: "Equal cases of a borrower", zh: "同一借款人的相同案件" },
    definition: {
      en: "Exposure, dates of default and due, and branch repeat another case of the borrower: one loan under two ids, or an extract delivered twice. Both count as filed.",
      zh: "敞口、违约日、到期日和分支机构与该借款人另一案件相同：可能是同一贷款有两个编号，或同一数据报送了两次。目前均按报送计入。",
    },
  },
  "equal-loans": {
    table: "cases",
    name: { en: "Equal cases of different borrowers", zh: "不同借款人的相同案件" },
    definition: {
      en: "All that is filed of the loan repeats a case under another borrower id: an extract delivered twice under other ids, or a joint loan filed for each borrower. All count as filed.",
      zh: "贷款的各项内容与另一借款人编号下的案件相同：可能是同一数据以不同编号报送了两次，或共同借款按借款人分别登记。目前均按报送计入。",
    },
  },
  "similar-codes": {
    table: "cases",
    name: { en: "Codes that are nearly the same", zh: "几乎相同的编号" },
    definition: {
      en: "They differ only in capital letters, spaces or zeros in front: probably one case, officer or branch in two spellings. They count as two; write one spelling in the files and load them again.",
      zh: "仅大小写、空格或前导零不同，可能是同一案件、信贷员或分支机构的两种写法。目前按两个计；请在文件中统一写法后重新载入。",
    },
  },
  "similar-borrowers": {
    table: "cases",
    name: { en: "Borrower ids that are nearly the same", zh: "几乎相同的借款人编号" },
    definition: {
      en: "They differ only in capital letters, spaces or zeros in front: probably one borrower, whose loans count as two borrowers'.",
      zh: "仅大小写、空格或前导零不同，可能是同一借款人；其贷款目前按两个借款人计。",
    },
  },
  "equal-rows": {
    table: "charges",
    name: { en: "Equal rows under different ids", zh: "编号不同而内容相同的记录" },
    definition: {
      en: "Everything but the id repeats another row: probably an extract delivered twice. All count as filed.",
      zh: "除编号外各项内容与另一条记录相同，可能是同一数据报送了两次。目前均按报送计入。",
    },
  },
  "after-cut-off": {
    table: "promises",
    name: { en: "Dated after the cut-off", zh: "日期晚于数据截止日" },
    definition: {
      en: "Later than the newest work and money, which set the cut-off; such a date does not move it. Perhaps the year is wrong.",
      zh: "晚于最近的清收行动和资金往来；截止日由后者确定，不因此移动。可能是年份有误。",
    },
  },
  "two-names": {
    table: "cases",
    name: { en: "One borrower, two names", zh: "同一借款人两个名称" },
    definition: {
      en: "Cases of one borrower id carry different names.",
      zh: "同一借款人编号下出现不同名称。",
    },
  },
} as const satisfies Record<string, Finding>;

export type FindingCode = keyof typeof FINDINGS;
