/**
 * How the texts of an address are read, one reader for each kind of filter, and what is wrong with those that cannot be.
 * Browsers only write addresses: they load none of this, and find nothing under these names.
 */
import { isoFromMonth, monthFromIso } from "./calendar";
import { unknownCode, wrongValue } from "./filter-error";
import type { CodeFilterKey, NumberSetting, Reader } from "./filter-values";
import { isHorizon } from "./horizons";
import { HORIZONS, type Horizon } from "./rules";
import type { Bilingual } from "./text";

/** @param of whose codes they are, where the parameter leaves them out */
export function codesReader(key: string, of: CodeFilterKey, label: Bilingual): Reader<readonly string[]> {
  return (texts, known) => {
    const stranger = texts.find((code) => !known[of].has(code));
    if (stranger !== undefined) throw unknownCode(key, label, stranger, known[of]);
    return [...new Set(texts)].sort();
  };
}

export function monthReader(key: string): Reader<string | null> {
  return ([text]) => {
    const number = monthFromIso(text);
    if (number !== null) return isoFromMonth(number);
    throw wrongValue(key, text, { en: "a month such as 2024-01", zh: "月份，例如2024-01" });
  };
}

export function someReader<Word extends string>(
  key: string,
  known: readonly Word[],
  most = known.length,
): Reader<readonly Word[]> {
  return (texts) => {
    const stranger = texts.find((text) => !known.some((word) => word === text));
    if (stranger !== undefined) throw wrongValue(key, stranger, oneOf(known));
    const named = known.filter((word) => texts.some((text) => text === word));
    if (named.length <= most) return named;
    throw wrongValue(key, named.join(", "), { en: `at most ${most} values`, zh: `至多${most}个值` });
  };
}

export function wordReader<Word extends string>(key: string, known: readonly Word[]): Reader<Word | null> {
  return ([text]) => {
    const found = known.find((word) => word === text);
    if (found !== undefined) return found;
    throw wrongValue(key, text, oneOf(known));
  };
}

export function numberReader(
  key: string,
  { least, most }: Pick<NumberSetting, "least" | "most">,
): Reader<number> {
  return ([text]) => {
    const value = Number(text);
    if (/^\d{1,7}$/.test(text) && value >= least && value <= most) return value;
    throw wrongValue(key, text, {
      en: `a whole number from ${least} to ${most}`,
      zh: `${least}至${most}之间的整数`,
    });
  };
}

export const readHorizon: Reader<Horizon> = ([text]) => {
  const days = Number(text);
  if (/^\d+$/.test(text) && isHorizon(days)) return days;
  throw wrongValue("horizon", text, oneOf(HORIZONS));
};

export const readOrder: Reader<string | null> = ([text]) => {
  if (/^-?[a-z0-9_]+$/.test(text)) return text;
  throw wrongValue("sort", text, { en: "a column, or - and a column", zh: "列名，或-加列名" });
};

export const readPage: Reader<number> = ([text]) => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrongValue("page", text, { en: "a whole number from 1", zh: "正整数" });
};

/** Letters that may be sought at the most. */
const LONGEST_SEARCH = 100;

export const readSought: Reader<string> = ([text]) => {
  const sought = text.trim();
  if (sought.length <= LONGEST_SEARCH) return sought;
  const right = { en: `${LONGEST_SEARCH} characters or less`, zh: `${LONGEST_SEARCH}个字以内` };
  throw wrongValue("q", `${sought.slice(0, 20)}…`, right);
};

/** What would be right, where one of a list would be. */
function oneOf(known: readonly (string | number)[]): Bilingual {
  return { en: `one of ${known.join(", ")}`, zh: known.join("、") };
}
