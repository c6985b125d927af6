/**
 * The only place where numbers become text. Locale and time zone are pinned, so that server and browser, here and
 * in Beijing, write the same. Unknown (null) is an en dash; minus is U+2212; spaces inside a figure do not break.
 * What is not finite is written like the unknown: a figure gone wrong must not take its page along.
 */
import { monthOfDay } from "./domain/calendar";
import { entryOf, type Language, marks } from "./domain/text";
import { dateText, dayOf, monthNumberOf, monthText } from "./format/dates";
import { joint } from "./format/joint";
import { currencyOf, fullMoney, type MoneyUnit, moneyUnit, shortMoney } from "./format/money";
import { decimalText, honestText, UNKNOWN_TEXT } from "./format/numerals";
import { NO_BREAK_SPACE } from "./words/signs";

/** A day as days since 1970-01-01 or as `2026-01-03`. */
export type DayLike = number | string;
/** A month as months since 1970-01 or as `2026-01`. */
export type MonthLike = number | string;
/** Beyond ten times as much a percentage says less than the factor. */
const MOST_IN_PERCENT = 9;

type Maybe<T> = T | null | undefined;

export type Format = ReturnType<typeof format>;

/** The writer of figures for one language and one ISO 4217 currency. */
export function format(language: Language, currency: string) {
  const { symbol, exponent } = currencyOf(currency);
  const { percent, isPercentRepeated, points, days } = entryOf(language).figures;

  return {
    language,
    currency,
    symbol,

    /** Prose and axes, three significant digits: `¥48.2 m`, `4,820万`. */
    money: known((minor) => shortMoney(minor, language, currency)),
    /** To the last minor unit: `¥48,213,204.50`. */
    moneyFull: known((minor) => fullMoney(minor, symbol, exponent)),
    /** One unit for a column or an axis whose largest absolute value is given; see `MoneyUnit`. */
    moneyUnit: (largestMinor: number, leastDigits = 1): MoneyUnit =>
      moneyUnit(largestMinor, leastDigits, language, currency),
    /** An amount with its sign always shown, for differences: `+¥1.2 m`. */
    moneyChange: known((minor) => signed(minor, shortMoney(minor, language, currency))),

    /** A share 0–1 as a percentage; `width` is that of its interval and decides the digits; zero is `0 %`. */
    share: (share: Maybe<number>, width?: Maybe<number>) =>
      share == null ? UNKNOWN_TEXT : honestText(share * 100, shareDigits(width)) + percent,
    /** The same of a hundred units, bare: `4.2`. */
    ofHundred: (share: number, width?: Maybe<number>) => decimalText(share * 100, shareDigits(width)),
    /** `41–47 %`, `41%至47%`; a negative end is spelled `−2 to 5 %`. */
    shareRange: (low: Maybe<number>, high: Maybe<number>) => {
      if (low == null || high == null) return UNKNOWN_TEXT;
      const digits = shareDigits(high - low);
      const [from, to] = [decimalText(low * 100, digits), decimalText(high * 100, digits)];
      return isPercentRepeated
        ? from + percent + marks(language).to + to + percent
        : from + joint(low, language) + to + percent;
    },
    /** The same ends without their unit, for cells whose figure has it: `41.0–47.0`. */
    shareBounds: (low: number, high: number) => {
      const digits = shareDigits(high - low);
      return decimalText(low * 100, digits) + joint(low, language) + decimalText(high * 100, digits);
    },
    /** A difference of shares in percentage points, signed: `+4.2 points`. */
    points: (difference: Maybe<number>, width?: Maybe<number>) =>
      difference == null
        ? UNKNOWN_TEXT
        : withUnit(signed(difference, decimalText(difference * 100, shareDigits(width))), points),
    pointsRange: (low: Maybe<number>, high: Maybe<number>) =>
      low == null || high == null ? UNKNOWN_TEXT : pointsBounds(low, high, language) + points(""),
    /** The same ends without their unit: `−3 to +28`. */
    pointsBounds: (low: number, high: number) => pointsBounds(low, high, language),
    /** A relative change of a figure, signed: `+6 %`; from ten times as much on as a factor: `× 12`. */
    change: (change: Maybe<number>) => {
      if (change == null) return UNKNOWN_TEXT;
      if (change >= MOST_IN_PERCENT) return `×${NO_BREAK_SPACE}${decimalText(1 + change, 0)}`;
      return signed(change, decimalText(change * 100, 0)) + percent;
    },

    /** `1,204` */
    count: known((count) => decimalText(count, 0)),
    /** A ratio such as observed to expected: `1.23`. */
    ratio: known((ratio) => decimalText(ratio, 2)),
    ratioRange: (low: Maybe<number>, high: Maybe<number>) =>
      low == null || high == null
        ? UNKNOWN_TEXT
        : `${decimalText(low, 2)}${marks(language).dash}${decimalText(high, 2)}`,
    /** A plain number with so many decimals. */
    decimal: (value: Maybe<number>, digits: number) =>
      value == null ? UNKNOWN_TEXT : decimalText(value, digits),

    /** Working time: `45 min`, `3 h 20 min`, `1,240 h`. */
    minutes: known((minutes) => workingTime(minutes, language)),
    /** `1 day`, `90 days`, `90天` */
    days: known((count) => days(decimalText(count, 0), Math.round(count) === 1)),

    /** `3 Jan 2026`, `2026年1月3日` */
    date: (day: Maybe<DayLike>) => (day == null ? UNKNOWN_TEXT : dateText(dayOf(day), language)),
    /** `Jan 2026`, `2026年1月` */
    month: (month: Maybe<MonthLike>) =>
      month == null ? UNKNOWN_TEXT : monthText(monthNumberOf(month), language),
    monthOfDay: (day: Maybe<DayLike>) =>
      day == null ? UNKNOWN_TEXT : monthText(monthOfDay(dayOf(day)), language),
    monthRange: (from: Maybe<MonthLike>, to: Maybe<MonthLike>) =>
      range(from, to, (month) => monthText(monthNumberOf(month), language), language),
    dateRange: (from: Maybe<DayLike>, to: Maybe<DayLike>) =>
      range(from, to, (day) => dateText(dayOf(day), language), language),
  };
}

function known(text: (value: number) => string) {
  return (value: Maybe<number>): string => (value == null ? UNKNOWN_TEXT : text(value));
}

/** As many decimals as the interval deserves: none when it spans 20 points, two when it spans under 2. */
function shareDigits(width: Maybe<number>): number {
  if (width == null) return 1;
  if (width >= 0.2) return 0;
  return width >= 0.02 ? 1 : 2;
}

/** Puts a plus before what is above zero and shows as such; text below zero carries its own minus. */
function signed(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const withUnit = (figure: string, unit: (figure: string) => string) => figure + unit(figure);

function pointsBounds(low: number, high: number, language: Language): string {
  const digits = shareDigits(high - low);
  const ends = [low, high].map((end) => signed(end, decimalText(end * 100, digits)));
  return ends.join(marks(language).to);
}

function workingTime(minutes: number, language: Language): string {
  const { hours: hourWord, minutes: minuteWord, gap } = entryOf(language).figures;
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.trunc(whole / 60), Math.abs(whole % 60)];
  if (Math.abs(hours) >= 10) return decimalText(minutes / 60, 0) + hourWord;
  if (hours === 0) return decimalText(whole, 0) + minuteWord;
  const hoursText = decimalText(hours, 0) + hourWord;
  return rest === 0 ? hoursText : `${hoursText}${gap}${decimalText(rest, 0)}${minuteWord}`;
}

function range<T>(from: Maybe<T>, to: Maybe<T>, text: (end: T) => string, language: Language): string {
  if (from == null && to == null) return UNKNOWN_TEXT;
  const ends = [from == null ? "" : text(from), to == null ? "" : text(to)];
  if (ends[0] === ends[1]) return ends[0] as string;
  return ends.join(marks(language).until).trim();
}
