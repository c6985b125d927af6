/**
 * The gate between a cell and its reader: forms that would pass for a value and are none. One entry each: in which kinds
 * of column it is looked for, how it is recognised, and what a person is asked to do. The same for CSV, workbook and
 * profile.
 */
import type { ColumnKind, ImportColumn } from "~/domain/import-columns/import-column";
import type { Problem } from "./refusal.server";

export interface SuspectForm {
  key: string;
  /** Absent: every kind. */
  kinds?: readonly ColumnKind[];
  /** `text` is trimmed, without invisible characters, and not empty. */
  test(text: string): boolean;
  problem(text: string, column: ImportColumn): Problem;
}

/** Who or what a row is about: two of them must never become one. */
const IDENTITIES = ["id", "case", "borrower", "officer", "officers", "branch", "region"] as const;
/** Written by people, or by their names. */
const PEOPLE = ["borrower", "officer", "officers"] as const;
/** One of them, never a list. */
const SINGLES = ["case", "borrower", "officer", "branch", "region"] as const;

/** Compared without spaces, colons and case. */
const NOTHING = new Set(
  "null|(null)|n/a|#n/a n/a|na|n.a.|n.a|none|nil|nan|nat|undefined|\\n|-|--|---|—|——|/|//|?|？|.|0000-00-00|00000000|0000-00-0000:00:00|无|空|暂无|未知|不详|(空)|（空）|(无)|（无）|待定|待补|待补充|待查|待核实|待确认|未定|未填|未填写|未录入|未分配|未登记|不适用|缺|缺失|暂缺|空白|(空白)|空值|没有|无数据|tbd|tba|tbc|missing|blank|(blank)|<null>|[null]|<na>|<none>|notavailable|notapplicable|*|**|***|…|……|...".split(
    "|",
  ),
);
const TOTALS = new Set(
  "合计|总计|小计|共计|累计|总和|本页合计|本页小计|汇总|total|totals|grandtotal|subtotal|sub-total|sum|summe|gesamt".split(
    "|",
  ),
);

export function isWordForNothing(text: string): boolean {
  return NOTHING.has(folded(text));
}

export function isTotal(text: string): boolean {
  return TOTALS.has(folded(text));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s\u3000:：]/g, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what a cell must not hold
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may hold line breaks and tabs
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const SHORTENED = /^[+-]?(\d[.,]\d+E\+?(\d+)|\d+E\+(\d+))$/i;

/** Between the items of a list; 、 is nothing else in Chinese. */
export const SEVERAL = /[;；、]/;
/** 张三/李四 and 张三 李四; and O1,O2 — but Smith, John is one person. */
const SEVERAL_NAMES = /^\p{Script=Han}{2,4}(?:\s*[ /|&+,]\s*\p{Script=Han}{2,4})+$/u;
const SEVERAL_CODES = /^[^,\s]*\d[^,\s]*(?:\s*[,|&+]\s*[^,\s]*\d[^,\s]*)+$/;
const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** 3-1 becomes 3月1日 or 1-Mar where a spreadsheet opens it. */
export const MADE_A_DATE = new RegExp(
  `^(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}-(?:${MONTH})|(?:${MONTH})-\\d{2})$`,
  "i",
);

export const SUSPECT_FORMS: readonly SuspectForm[] = [
  {
    key: "error-cell",
    test: (text) => /^(#(N\/A|N\/V|NV|[A-ZÄÖÜ][A-ZÄÖÜ0-9/_]*[!?])|Err:\d{3}|#{3,})/i.test(text),
    problem: () => ({
      problem: { en: "is an error of a spreadsheet's formula", zh: "是电子表格公式的错误值" },
      expected: {
        en: "mend the formula, or clear the cell, and save again",
        zh: "请修正公式或清空该单元格后重新保存",
      },
    }),
  },
  {
    key: "formula",
    kinds: [
      ...IDENTITIES,
      "code",
      "borrowerKind",
      "method",
      "cause",
      "causes",
      "amount",
      "rate",
      "count",
      "day",
      "moment",
    ],
    test: (text) => /^=./.test(text),
    problem: () => ({
      problem: { en: "is a formula that was never calculated", zh: "是未经计算的公式" },
      expected: {
        en: "open the file in a spreadsheet and save it, so that it holds the result",
        zh: "请用电子表格软件打开并保存，使其保留计算结果",
      },
    }),
  },
  {
    key: "control",
    kinds: [...IDENTITIES, "code", "borrowerKind", "method", "cause", "causes"],
    test: (text) => CONTROL.test(text),
    problem: () => ({
      problem: { en: "holds a line break or control character", zh: "含有换行或控制字符" },
      expected: {
        en: "expected a plain code; remove the character where the file comes from",
        zh: "应为普通编号；请在来源处去除该字符",
      },
    }),
  },
  {
    key: "control-in-text",
    kinds: ["text", "list"],
    test: (text) => CONTROL_IN_TEXT.test(text),
    problem: () => ({
      problem: { en: "holds a control character", zh: "含有控制字符" },
      expected: {
        en: "expected plain text; remove the character where the file comes from",
        zh: "应为普通文字；请在来源处去除该字符",
      },
    }),
  },
  {
    key: "unreadable",
    test: (text) => text.includes("\ufffd"),
    problem: () => ({
      problem: {
        en: "holds a character that was lost before (U+FFFD)",
        zh: "含有早先已损坏的字符（U+FFFD）",
      },
      expected: {
        en: "export the file again in UTF-8 or GB18030",
        zh: "请以 UTF-8 或 GB18030 编码重新导出",
      },
    }),
  },
  {
    key: "shortened-number",
    kinds: IDENTITIES,
    test: (text) => SHORTENED.test(text),
    problem: (text) => {
      const found = SHORTENED.exec(text)!;
      const digits = Number(found[2] ?? found[3]) + 1;
      return {
        problem: {
          en: `is a number of ${digits} digits that a spreadsheet has shortened (it keeps 15)`,
          zh: `是被电子表格截短的${digits}位数字（只保留15位）`,
        },
        expected: {
          en: "digits are lost: format the column as text, enter or export the numbers again",
          zh: "末位数字已丢失：请将该列设为文本格式后重新录入或导出",
        },
      };
    },
  },
  {
    key: "decimal-id",
    kinds: ["id", "case", "borrower", "officer", "branch"],
    test: (text) => /^\d+\.0+$/.test(text),
    problem: (text) => ({
      problem: { en: "is an id that a program has turned into a decimal", zh: "是被程序转成小数的编号" },
      expected: {
        en: `expected a code such as ${text.replace(/\.0+$/, "")}; export the column as text`,
        zh: `应为编号，例如 ${text.replace(/\.0+$/, "")}；请将该列按文本导出`,
      },
    }),
  },
  {
    key: "total",
    kinds: [...IDENTITIES, "code", "day", "moment", "method"],
    test: isTotal,
    problem: () => looksLikeTotal,
  },
  {
    key: "list-of-one",
    kinds: SINGLES,
    test: (text) => SEVERAL.test(text),
    problem: (_, column) => ({
      problem: { en: "is a list, where one is meant", zh: "是多个值，此处只应有一个" },
      expected: {
        en: `expected one ${column.key} in a row; name the first and leave the others to a note`,
        zh: `每行的“${column.zh}”只应有一个；请填首要者，其余写入备注`,
      },
    }),
  },
  {
    key: "several-people",
    kinds: PEOPLE,
    test: (text) => SEVERAL_NAMES.test(text) || SEVERAL_CODES.test(text),
    problem: (_, column) => ({
      problem: { en: "names several people", zh: "写了多个人" },
      expected:
        column.kind === "officers"
          ? { en: "expected codes separated by a semicolon: O1;O2", zh: "多人之间应以分号隔开：O1;O2" }
          : {
              en: `expected one ${column.key} in a row; name the first and leave the others to a note`,
              zh: `每行的“${column.zh}”只应有一个；请填首要者，其余写入备注`,
            },
    }),
  },
  {
    key: "made-a-date",
    kinds: [...IDENTITIES, "code"],
    test: (text) => MADE_A_DATE.test(text),
    problem: () => ({
      problem: { en: "is a date that a spreadsheet made of a code", zh: "是被电子表格转成日期的编号" },
      expected: {
        en: "format the column as text, enter the code again and save",
        zh: "请将该列设为文本格式后重新录入编号并保存",
      },
    }),
  },
  {
    key: "truth",
    kinds: IDENTITIES,
    test: (text) => /^(true|false)$/i.test(text),
    problem: () => ({
      problem: { en: "is a yes or no", zh: "是“是/否”值" },
      expected: { en: "expected a code such as C0001", zh: "应为编号，例如 C0001" },
    }),
  },
  {
    key: "nothing",
    test: isWordForNothing,
    problem: (text, column) => meansNothing(text, column.required === true),
  },
];

export const looksLikeTotal: Problem = {
  problem: { en: "looks like a row of totals (合计)", zh: "像是合计行" },
  expected: {
    en: "remove the row, or let a profile leave it out (where)",
    zh: "请删除该行，或在映射配置中用 where 排除",
  },
};

function meansNothing(text: string, isRequired: boolean): Problem {
  return {
    problem: { en: "says that the value is missing", zh: "表示缺少该值" },
    expected: isRequired
      ? { en: "expected a value in every row", zh: "每行都应填写" }
      : {
          en: `expected an empty cell; clear it, or name the word: --empty "${text}" (in a profile: empty)`,
          zh: `应为空单元格；请清空，或指明该词：--empty "${text}"（映射配置中为 empty）`,
        },
  };
}

/** The form that a text has in a column of this kind, if any. */
export function suspectForm(text: string, column: ImportColumn): SuspectForm | undefined {
  return SUSPECT_FORMS.find(
    ({ kinds, test }) => (kinds === undefined || kinds.includes(column.kind)) && test(text),
  );
}
