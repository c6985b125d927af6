/** The reader of a column of days or moments: which dates a bank's files may hold, and what is wrong with the others. */
import { dayFromParts, isoFromDay } from "~/domain/calendar";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import type { CellReader, ReadingRules } from "./cell-reader.server";
import {
  dayOfMoment,
  minuteOfMoment,
  moment,
  type OffsetWatch,
  readMoment,
  readSerial,
} from "./read-date.server";
import type { Problem } from "./refusal.server";

/** Loans of today begin later; systems write 1900-01-01 where they know nothing. */
const FIRST_DAY = dayFromParts(1950, 1, 1)!;
/** 2099-12-31 and 2199-12-31 are read as dates before it is seen that they stand for no end. */
const ENDS_OF_TIME = new Set([2099, 2199].map((year) => dayFromParts(year, 12, 31)!));

export function dateReader(column: ImportColumn, rules: ReadingRules): CellReader {
  const isMoment = column.kind === "moment";
  const latest = column.past ? rules.today : Number.POSITIVE_INFINITY;
  const offsets: OffsetWatch = { seen: null };

  const read = (text: string): number | null | Problem => {
    const reading = readMoment(text, rules, offsets);
    if (reading === "open") return column.required ? noEndHere : null;
    if (reading === "needs-zone") return needsZone;
    if (reading === "other-offset") return otherOffset(offsets.seen!);
    if (reading === "not-a-date") return notADate(text, isMoment, rules);
    const day = dayOfMoment(reading);
    if (day < FIRST_DAY) return before1950(text);
    if (ENDS_OF_TIME.has(day)) return column.required ? noEndHere : null;
    if (day > latest) return afterToday(rules.today);
    if (!isMoment) return day;
    return rules.areMidnightsEmpty && minuteOfMoment(reading) === 0 ? moment(day, null) : reading;
  };
  return {
    read: (text) => {
      const value = read(text);
      return typeof value === "object" && value !== null ? undefined : value;
    },
    explain: (text) => {
      const value = read(text);
      return typeof value === "object" && value !== null ? value : notADate(text, isMoment, rules);
    },
  };
}

const SAY_HOW = {
  en: "say how dates are written with --dates (in a profile: dateFormats)",
  zh: "请用 --dates 指明日期写法（映射配置中为 dateFormats）",
};

function notADate(text: string, mayHaveTime: boolean, rules: ReadingRules): Problem {
  const usual = mayHaveTime ? ["2024-01-31", "2024-01-31T14:30"] : ["2024-01-31"];
  const examples =
    rules.patterns.length > 0 ? rules.patterns.map(({ name, example }) => `${example} (${name})`) : usual;
  const expected = {
    en: `expected a date such as ${examples.join(" or ")}`,
    zh: `应为日期，例如 ${examples.join(" 或 ")}`,
  };
  if (rules.patterns.length > 0) return { problem: { en: "is not a date", zh: "不是日期" }, expected };

  const inMonth = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(text)?.slice(1).map(Number);
  if (inMonth && inMonth[1]! >= 1 && inMonth[1]! <= 12) {
    const [year, month] = inMonth as [number, number, number];
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (inMonth[2]! > days) return { problem: noSuchDay(year, month, days), expected };
  }
  const act = (en: string, zh: string): Problem => ({
    problem: { en, zh },
    expected: { en: `${expected.en}; ${SAY_HOW.en}`, zh: `${expected.zh}；${SAY_HOW.zh}` },
  });
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d)/.test(text))
    return {
      problem: { en: "may begin with the day or with the month", zh: "可能日在前，也可能月在前" },
      expected: {
        en: `${expected.en}; or say which with --dates DD/MM/YYYY or --dates MM/DD/YYYY, with the signs as in the file (in a profile: dateFormats)`,
        zh: `${expected.zh}；或用 --dates DD/MM/YYYY 或 --dates MM/DD/YYYY 指明，符号与文件一致（映射配置中为 dateFormats）`,
      },
    };
  if (/^\d{1,2}\D+\w{1,3}\D+\d{2}$/.test(text)) return act("has a year of two digits", "的年份只有两位数");
  if (readSerial(text, rules) !== undefined)
    return {
      problem: { en: "is a spreadsheet's number of a day", zh: "是电子表格的日期序号" },
      expected: {
        en: `${expected.en}; format the column as dates and save again, or say --dates serial (in a profile: dateFormats)`,
        zh: `${expected.zh}；请将该列设为日期格式后重新保存，或用 --dates serial（映射配置中为 dateFormats）`,
      },
    };
  return act("is not a date", "不是日期");
}

function noSuchDay(year: number, month: number, days: number): Problem["problem"] {
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  );
  return {
    en: `is not a date: ${name} ${year} has ${days} days`,
    zh: `不是日期：${year}年${month}月只有${days}天`,
  };
}

const noEndHere: Problem = {
  problem: { en: "stands for “no end” or “not known”", zh: "表示“无终止日”或“未知”" },
  expected: {
    en: "expected the real date in every row, such as 2024-01-31",
    zh: "每行都应填写实际日期，例如 2024-01-31",
  },
};

function before1950(text: string): Problem {
  return {
    problem: {
      en: "lies before 1950, as dates that stand for “not known”",
      zh: "早于1950年，通常表示“未知”",
    },
    expected: {
      en: `expected a date such as 2024-01-31, or an empty cell; clear it, or name the word: --empty "${text}" (in a profile: empty)`,
      zh: `应为日期，例如 2024-01-31，或为空；请清空，或指明该词：--empty "${text}"（映射配置中为 empty）`,
    },
  };
}

const needsZone: Problem = {
  problem: { en: "carries a time zone (Z, Greenwich)", zh: "带有时区（Z，格林尼治时间）" },
  expected: {
    en: "say in which zone the bank works with --zone +08:00 (in a profile: zone), or write local time, such as 2024-01-31T14:30",
    zh: "请用 --zone +08:00 指明本行所在时区（映射配置中为 zone），或改为当地时间，例如 2024-01-31T14:30",
  },
};

function otherOffset(seen: string): Problem {
  return {
    problem: {
      en: `has another time zone than the rows before (${seen})`,
      zh: `的时区与前面各行（${seen}）不同`,
    },
    expected: {
      en: "say in which zone the bank works with --zone +08:00 (in a profile: zone)",
      zh: "请用 --zone +08:00 指明本行所在时区（映射配置中为 zone）",
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
