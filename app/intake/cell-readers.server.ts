/** One reader per kind of column: fast on what is right, and able to say what would have been. */
import { isoFromDay } from "~/domain/calendar";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { nearestWords } from "~/domain/nearest-words";
import type { Vocabulary } from "~/domain/vocabularies";
import type { CodeWords } from "./code-words.server";
import { type AmountFormat, explainAmount, readAmount } from "./read-amount.server";
import { type DateFormat, dayOfMoment, readDay, readMoment } from "./read-date.server";
import type { Problem } from "./refusal.server";

/** What a cell says, independent of how it was written: a code, a number, a day. */
export type Value = string | number;

export interface CellReader {
  /** `text` is trimmed and not empty. Undefined: cannot be read. */
  read(text: string): Value | undefined;
  explain(text: string): Problem;
}

export interface ReadingRules extends DateFormat {
  amounts: AmountFormat;
  /** Day of import: later dates are refused where a column tells of the past. */
  today: number;
  methods: CodeWords;
  causes: CodeWords;
}

export function cellReader(column: ImportColumn, rules: ReadingRules): CellReader {
  return widthTolerant(plainReader(column, rules));
}

function plainReader(column: ImportColumn, rules: ReadingRules): CellReader {
  switch (column.kind) {
    case "id":
    case "case":
    case "borrower":
    case "borrowerKind":
    case "officer":
    case "branch":
    case "region":
    case "code":
      return codeReader;
    case "officers":
    case "list":
      return codesReader;
    case "text":
      return { read: (text) => text, explain: () => cannotHappen(column.key) };
    case "amount":
      return amountReader(rules.amounts, column.signed === true);
    case "rate":
      return rateReader;
    case "count":
      return countReader;
    case "day":
      return dateReader(column, rules, readDay, (value) => value);
    case "moment":
      return dateReader(column, rules, readMoment, dayOfMoment);
    case "word":
    case "yesNo":
      return wordReader(column.vocabulary ?? {}, column.kind === "yesNo");
    case "words":
      return listReader(wordReader(column.vocabulary ?? {}, false), true);
    case "method":
      return knownCodeReader(rules.methods);
    case "cause":
      return knownCodeReader(rules.causes);
    case "causes":
      return listReader(knownCodeReader(rules.causes), true);
  }
}

/** Full-width digits and signs, as Chinese input methods write them, are read where the plain text is not. */
function widthTolerant(reader: CellReader): CellReader {
  return {
    read: (text) => {
      const value = reader.read(text);
      if (value !== undefined) return value;
      const narrow = text.normalize("NFKC");
      return narrow === text ? undefined : reader.read(narrow);
    },
    explain: (text) => reader.explain(text),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what a code must not hold
const CONTROL = /[\u0000-\u001f\u007f]/;

const codeReader: CellReader = {
  read: (text) => (CONTROL.test(text) ? undefined : text),
  explain: () => ({
    problem: { en: "holds a line break or control character", zh: "含有换行或控制字符" },
    expected: { en: "expected a plain code", zh: "应为普通编号" },
  }),
};

const codesReader = listReader(codeReader, false);

const SEVERAL = /[;；]/;

/** A list joined by `;`, without repetitions; sorted where the order says nothing. */
function listReader(item: CellReader, isSorted: boolean): CellReader {
  const parts = (text: string) =>
    text
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    read: (text) => {
      if (!SEVERAL.test(text)) return item.read(text);
      const values = parts(text).map((part) => item.read(part));
      if (values.includes(undefined)) return undefined;
      const distinct = [...new Set(values)];
      return (isSorted ? distinct.sort() : distinct).join(";");
    },
    explain: (text) => item.explain(parts(text).find((part) => item.read(part) === undefined) ?? text),
  };
}

function amountReader(format: AmountFormat, isSigned: boolean): CellReader {
  return {
    read: (text) => {
      const minor = readAmount(text, format);
      return minor !== undefined && minor < 0 && !isSigned ? undefined : minor;
    },
    explain: (text) => (readAmount(text, format) === undefined ? explainAmount(text, format) : belowZero),
  };
}

const belowZero: Problem = {
  problem: { en: "is below zero", zh: "小于零" },
  expected: { en: "expected zero or more", zh: "应为零或正数" },
};

const rateReader: CellReader = {
  read: (text) => {
    const found = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
    if (!found) return undefined;
    const rate = Number((found[2] ? Number(found[1]) / 100 : Number(found[1])).toPrecision(15));
    return !found[2] && rate >= 2 ? undefined : rate;
  },
  explain: () => ({
    problem: { en: "is not a yearly rate", zh: "不是年利率" },
    expected: { en: "expected a share such as 0.065, or 6.5%", zh: "应为小数，例如 0.065，或 6.5%" },
  }),
};

const countReader: CellReader = {
  read: (text) => digitsOf(text) ?? groupedCount(text),
  explain: () => ({
    problem: { en: "is not a whole number", zh: "不是整数" },
    expected: { en: "expected a whole number such as 90", zh: "应为整数，例如 90" },
  }),
};

const MOST_DIGITS = 9;

function digitsOf(text: string): number | undefined {
  if (text.length > MOST_DIGITS) return undefined;
  let value = 0;
  for (let place = 0; place < text.length; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** `12,345` */
function groupedCount(text: string): number | undefined {
  return /^\d{1,3}(,\d{3}){1,2}$/.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}

function dateReader(
  column: ImportColumn,
  rules: ReadingRules,
  parse: typeof readDay,
  dayOf: (value: number) => number,
): CellReader {
  const latest = column.past ? rules.today : Number.POSITIVE_INFINITY;
  return {
    read: (text) => {
      const value = parse(text, rules);
      return value === undefined || dayOf(value) > latest ? undefined : value;
    },
    explain: (text) =>
      (parse(text, rules) ?? parse(text.normalize("NFKC"), rules)) === undefined
        ? notADate(column.kind === "moment", rules)
        : afterToday(rules.today),
  };
}

function notADate(mayHaveTime: boolean, rules: ReadingRules): Problem {
  const usual = mayHaveTime ? "2024-01-31 or 2024-01-31T14:30" : "2024-01-31";
  const example = rules.patterns.length > 0 ? rules.patterns.map(({ name }) => name).join(" or ") : usual;
  return {
    problem: { en: "is not a date", zh: "不是日期" },
    expected: {
      en: `expected a date such as ${example}`,
      zh: `应为日期，例如 ${example.replaceAll(" or ", " 或 ")}`,
    },
  };
}

function afterToday(today: number): Problem {
  const iso = isoFromDay(today);
  return {
    problem: { en: "lies in the future", zh: "是未来日期" },
    expected: { en: `expected the day of import, ${iso}, or earlier`, zh: `应不晚于导入当日（${iso}）` },
  };
}

const YES_OR_NO = new Map<string, 0 | 1>([
  ...["yes", "y", "true", "1", "是"].map((yes) => [yes, 1] as const),
  ...["no", "n", "false", "0", "否"].map((no) => [no, 0] as const),
]);

/** A word of a closed list: by its code, or by its name in either language. Yes and no become 1 and 0. */
function wordReader(vocabulary: Vocabulary, isYesNo: boolean): CellReader {
  const codes = Object.keys(vocabulary);
  const spellings = new Map<string, string>();
  for (const [code, { en, zh, also = [] }] of Object.entries(vocabulary))
    for (const spelling of [code, en, zh, ...also])
      spellings.set(spelling, code).set(spelling.toLowerCase(), code);
  const readWord = (text: string) => spellings.get(text) ?? spellings.get(text.toLowerCase());
  const readYesNo = (text: string) => YES_OR_NO.get(text) ?? YES_OR_NO.get(text.toLowerCase());
  return {
    read: isYesNo ? readYesNo : readWord,
    explain: (text) => notAmong(nearestWords(text, codes), (code) => `${vocabulary[code]!.zh} ${code}`),
  };
}

function knownCodeReader(words: CodeWords): CellReader {
  return {
    read: (text) => words.codeOf(text),
    explain: (text) => notAmong(words.nearest(text), (code) => `${words.nameZh(code)} ${code}`),
  };
}

function notAmong(codes: readonly string[], nameZh: (code: string) => string): Problem {
  return {
    problem: { en: "is not a known word", zh: "不在已知取值之内" },
    expected: {
      en: `expected one of ${codes.join(", ")}`,
      zh: `应为以下之一：${codes.map(nameZh).join("、")}`,
    },
  };
}

function cannotHappen(key: string): never {
  throw new Error(`cellReader: any text is right in ${key}`);
}
