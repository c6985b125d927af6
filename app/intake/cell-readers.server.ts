/** One reader per kind of column: fast on what is right, and able to say what would have been. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import type { CellReader, ReadingRules } from "./cell-reader.server";
import { dateReader } from "./date-reader.server";
import { gatedCode, gatedStrict, gatedText } from "./gate.server";
import { monthReader } from "./month-reader.server";
import { type AmountFormat, explainAmount, readAmount } from "./read-amount.server";
import type { Problem } from "./refusal.server";
import { codeReader, knownCodeReader, listReader, wordReader } from "./word-readers.server";

/** Characters of a free text, as many as a spreadsheet's cell holds; and of any other value, lists among them. */
const LONGEST_TEXT = 32_767;
const LONGEST_VALUE = 2000;

export function cellReader(column: ImportColumn, rules: ReadingRules): CellReader {
  const reader = readerOfKind(column, rules);
  const longest = column.kind === "text" ? LONGEST_TEXT : LONGEST_VALUE;
  return {
    read: (text) => (text.length > longest ? undefined : reader.read(text)),
    explain: (text) => (text.length > longest ? tooLong(longest) : reader.explain(text)),
  };
}

function tooLong(longest: number): Problem {
  return {
    problem: { en: `is longer than ${longest} characters`, zh: `超过${longest}个字符` },
    expected: {
      en: "expected one value; check that quotation marks and line breaks are where they belong",
      zh: "应为一个值；请检查引号与换行的位置",
    },
  };
}

function readerOfKind(column: ImportColumn, rules: ReadingRules): CellReader {
  const strict = (reader: CellReader) => gatedStrict(column, reader);
  const vocabulary = (isYesNo: boolean) =>
    strict(wordReader(column.vocabulary ?? {}, isYesNo, rules.hasProfile));
  switch (column.kind) {
    case "id":
    case "case":
    case "borrower":
    case "borrowerKind":
    case "officer":
    case "branch":
    case "region":
    case "code":
      return gatedCode(column, codeReader);
    case "officers":
      return listReader(gatedCode(column, codeReader), "as-given");
    case "list":
      return listReader(gatedText(column), "as-given");
    case "text":
      return gatedText(column);
    case "amount":
      return strict(amountReader(rules.amounts, column.signed === true));
    case "rate":
      return strict(rateReader(rules.arePercent));
    case "count":
      return strict(countReader);
    case "day":
    case "moment":
      return strict(dateReader(column, rules));
    case "word":
      return vocabulary(false);
    case "yesNo":
      return vocabulary(true);
    case "words":
      return listReader(vocabulary(false), "sorted");
    case "parties":
      return listReader(vocabulary(false), "parallel");
    case "consents":
      return listReader(vocabulary(true), "parallel");
    case "month":
      return strict(monthReader(dateReader(column, rules)));
    case "method":
      return strict(knownCodeReader(rules.methods, rules.hasProfile, "createMethods"));
    case "cause":
      return strict(knownCodeReader(rules.causes, rules.hasProfile, "createCauses"));
    case "causes":
      return listReader(strict(knownCodeReader(rules.causes, rules.hasProfile, "createCauses")), "sorted");
  }
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

/** No usurer has asked for a hundred thousand per cent a year. */
const LARGEST_RATE = 1000;
/** Nobody groups the digits of a rate, but 1,234 is left to the person who wrote it. */
const RATE = /^(?![1-9]\d{0,2},\d{3}\s*%?$)(\d+(?:[.,]\d+)?)\s*(%?)$/;

/** A share of a year's; more than the whole without a unit could as well be per cent, and is refused. */
function rateReader(arePercent: boolean): CellReader {
  return {
    read: (text) => {
      const found = writtenRate(text);
      if (!found) return undefined;
      const isPercent = arePercent || found.hasSign;
      const rate = Number((isPercent ? Number(found.number) / 100 : Number(found.number)).toPrecision(15));
      return rate > LARGEST_RATE || (!isPercent && rate > 1) ? undefined : rate;
    },
    explain: (text) => {
      const number = writtenRate(text)?.number;
      if (number === undefined || Number(number) > LARGEST_RATE)
        return arePercent ? notAPercentage : notARate;
      const percent = Number((Number(number) * 100).toPrecision(15));
      return {
        problem: {
          en: `may mean ${number} % or ${percent} % a year`,
          zh: `可能指年利率${number}%，也可能指${percent}%`,
        },
        expected: {
          en: `write ${number}% or ${percent}%, or say in a profile that the column is in per cent ("unit": "%")`,
          zh: `请写成 ${number}% 或 ${percent}%，或在映射配置中说明该列为百分数（"unit": "%"）`,
        },
      };
    },
  };
}

function writtenRate(text: string): { number: string; hasSign: boolean } | null {
  const [, number, sign] = RATE.exec(text) ?? [];
  return number === undefined ? null : { number: number.replace(",", "."), hasSign: sign === "%" };
}

const notARate: Problem = {
  problem: { en: "is not a yearly rate", zh: "不是年利率" },
  expected: { en: "expected a share such as 0.065, or 6.5%", zh: "应为小数，例如 0.065，或 6.5%" },
};

const notAPercentage: Problem = {
  problem: { en: "is not a yearly rate", zh: "不是年利率" },
  expected: { en: "expected a rate in per cent such as 6.5", zh: "应为百分数，例如 6.5" },
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

/** `12,345`, and `90.0` as programs write whole numbers of a column with gaps. */
function groupedCount(text: string): number | undefined {
  const whole = text.replace(/\.0+$/, "");
  if (/^\d{1,9}$/.test(whole)) return Number(whole);
  return /^\d{1,3}(,\d{3}){1,2}$/.test(whole) ? Number(whole.replaceAll(",", "")) : undefined;
}
