/** What can be wrong with a row that reads well: it refers to nothing, or contradicts what is known. */
import type { Problem } from "./refusal.server";

export const unknownCase: Problem = {
  problem: { en: "is not a known case", zh: "没有这个案件" },
  expected: {
    en: "expected a case_id of the cases file or of an earlier import",
    zh: "应为案件文件或此前导入中的案件编号",
  },
};

/** The same code in other letters is there. */
export function otherSpelling(code: string, kind: "case" | "borrower"): Problem {
  const zh = kind === "case" ? "案件" : "借款人";
  return {
    problem: { en: `is not a known ${kind}; ${code} is`, zh: `没有这个${zh}，但有 ${code}` },
    expected: { en: `expected ${code}, if it is meant`, zh: `若所指相同，请写成 ${code}` },
  };
}

export const rejectedCase: Problem = {
  problem: { en: "is a case that was rejected itself", zh: "所属案件本身未被接受" },
  expected: { en: "expected its row in the cases file to be right", zh: "请先更正案件文件中的对应行" },
};

export const unknownBorrower: Problem = {
  problem: { en: "is not a known borrower", zh: "没有这个借款人" },
  expected: { en: "expected the borrower_id of a case", zh: "应为某案件的借款人编号" },
};

export const reversalNotNegative: Problem = {
  problem: { en: "reverses another receipt but is not negative", zh: "是冲销回款，金额却不为负" },
  expected: { en: "expected a negative amount", zh: "应为负数" },
};

export const unknownReversal: Problem = {
  problem: { en: "is not a receipt of the same case", zh: "不是同一案件的回款" },
  expected: {
    en: "expected the receipt_id of the receipt that is taken back",
    zh: "应为被冲销回款的回款编号",
  },
};

/** A case belongs to one borrower; others who owe it are no columns of ours. */
function twoBorrowers(line: number | null): Problem {
  return {
    problem: {
      en: `has two borrowers: one here, another ${line === null ? "earlier in the file" : `on line ${line}`}`,
      zh: `有两个借款人：此行与${line === null ? "前文" : `第${line}行`}不同`,
    },
    expected: {
      en: "expected one row for each case; name one of them and leave the other out",
      zh: "每个案件应只有一行；请只写其中一个借款人",
    },
  };
}

export const reversalOfReversal: Problem = {
  problem: { en: "is itself a reversal", zh: "本身就是一笔冲销" },
  expected: {
    en: "expected a receipt; a wrong reversal is left out of the file, or the payment is filed again",
    zh: "应为一笔回款；冲销有误时请从文件中删除该冲销，或重新登记该笔回款",
  },
};

/** `earlier`: the id of the reversal that came before. */
export function reversedAlready(earlier: string): Problem {
  return {
    problem: { en: `is taken back already by ${earlier}`, zh: `已被${earlier}冲销` },
    expected: {
      en: "expected reversals that together take back no more than their receipt",
      zh: "同一笔回款的冲销合计不应超过该笔回款",
    },
  };
}

/** Amounts in units of the currency, as files write them. */
export function reversesTooMuch(taken: string, original: string): Problem {
  return {
    problem: { en: `has ${taken} of its ${original} taken back`, zh: `金额${original}，却被冲销${taken}` },
    expected: { en: "expected no more than the receipt itself", zh: "冲销金额不应超过原回款" },
  };
}

/** The id stands earlier in the same file (line null: not found again) with other content. */
export function usedTwice(line: number | null, columns: readonly string[]): Problem {
  if (columns.includes("borrower_id")) return twoBorrowers(line);
  const [en, zh] = [columns.join(", "), columns.join("、")];
  return {
    problem: {
      en: `appears ${line === null ? "earlier in the file" : `on line ${line}`} with other content (${en})`,
      zh: `在${line === null ? "前文" : `第${line}行`}出现过且内容不同（${zh}）`,
    },
    expected: { en: "expected each id once", zh: "每个编号只应出现一次" },
  };
}

export function loadedDifferently(batchId: number, columns: readonly string[]): Problem {
  const [en, zh] = [columns.join(", "), columns.join("、")];
  return {
    problem: {
      en: `was loaded by import ${batchId} with other content (${en})`,
      zh: `已由导入 ${batchId} 载入且内容不同（${zh}）`,
    },
    expected: {
      en: `expected the same content, or a new id; import ${batchId} can be undone`,
      zh: `内容应相同，或使用新编号；也可撤销导入 ${batchId}`,
    },
  };
}

export const consentsNotParallel: Problem = {
  problem: {
    en: "has another number of answers than third_party has parties",
    zh: "答复个数与第三方个数不符",
  },
  expected: {
    en: "expected one answer for all of them, or one for each in their order (yes;no)",
    zh: "应为一个答复（适用于全部），或按先后逐一答复（是;否）",
  },
};

export const targetOfNoPlace: Problem = {
  problem: { en: "names neither a branch nor a region", zh: "未填分支机构，也未填地区" },
  expected: { en: "expected one of the two", zh: "应填其中之一" },
};
