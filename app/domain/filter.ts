/**
 * What a filter is: one entry that knows its label, how the texts of an address are read, how a value is written back,
 * and what it says in a sentence. The makers below are the kinds of filters that there are.
 */

import { codesReader, monthReader, numberReader, someReader, wordReader } from "./filter-readers.server";
import { type CodeFilterKey, exclusionOf, type NumberSetting, type Reader } from "./filter-values";
import { type Bilingual, inLanguage, type Language, marks, withinSentence } from "./text";

/** What a phrase needs to speak: names of codes, months as text. */
export interface FilterWords {
  language: Language;
  name(key: CodeFilterKey, code: string): string;
  month(month: string): string;
}

export interface Filter<Value> {
  label: Bilingual;
  /** What holds where an address is silent. */
  fallback: Value;
  /** Only where addresses are read: a browser has none. */
  read: Reader<Value>;
  /** The texts of the address; none for the default. */
  write(value: Value): readonly string[];
  /** A fragment of the sentence; null where there is nothing to say. */
  phrase(value: Value, words: FilterWords): string | null;
}

interface Labelled {
  label: Bilingual;
  /** Of its phrase, `#` for the names. */
  pattern: Bilingual;
}

/** Codes of a dictionary, each once and sorted. */
export function codes(key: CodeFilterKey, labelled: Labelled): Filter<readonly string[]> {
  return someCodes(key, key, labelled, OR);
}

/** The same, left out. @param labelled of the filter that chooses them; the pattern says what is not there */
export function codesLeftOut(key: CodeFilterKey, { label, pattern }: Labelled): Filter<readonly string[]> {
  return someCodes(exclusionOf(key), key, { label: labelLeftOut(label), pattern }, AND);
}

function someCodes(
  key: string,
  of: CodeFilterKey,
  { label, pattern }: Labelled,
  joint: Bilingual,
): Filter<readonly string[]> {
  return {
    label,
    fallback: [],
    read: codesReader?.(key, of, label),
    write: (value) => value,
    phrase: (value, words) => {
      if (value.length === 0) return null;
      const names = value.map((code) => words.name(of, code));
      const last = names.pop() ?? "";
      const list =
        names.length === 0
          ? last
          : names.join(marks(words.language).list) + inLanguage(joint, words.language) + last;
      return inLanguage(pattern, words.language).replace("#", () => list);
    },
  };
}

const OR: Bilingual = { en: " or ", zh: "或" };
const AND: Bilingual = { en: " and ", zh: "和" };

function labelLeftOut({ en, zh }: Bilingual): Bilingual {
  return { en: `${en} left out`, zh: `排除的${zh}` };
}

/** A month `YYYY-MM`. */
export function month(key: string, label: Bilingual, pattern: Bilingual): Filter<string | null> {
  return {
    label,
    fallback: null,
    read: monthReader?.(key),
    write: (value) => (value === null ? [] : [value]),
    phrase: (value, words) =>
      value === null ? null : inLanguage(pattern, words.language).replace("#", () => words.month(value)),
  };
}

interface SomeOptions {
  /** How many may be named at once. */
  most?: number;
  /** Of its phrase, `#` for the names. */
  pattern?: Bilingual;
  /** Between two names. */
  and?: Bilingual;
}

/** Some words of a closed list, in the order of the list. */
export function someOf<Word extends string>(
  key: string,
  label: Bilingual,
  names: Readonly<Record<Word, Bilingual>>,
  { most, pattern, and = OR }: SomeOptions = {},
): Filter<readonly Word[]> {
  const known = Object.keys(names) as Word[];
  return {
    label,
    fallback: [],
    read: someReader?.(key, known, most),
    write: (value) => value,
    phrase: (value, { language }) => {
      if (value.length === 0) return null;
      const list = value.map((word) => inLanguage(names[word], language)).join(inLanguage(and, language));
      if (pattern === undefined) return list;
      return inLanguage(pattern, language).replace("#", () => withinSentence(list, language));
    },
  };
}

/** Some words of a closed list, left out. @param pattern says what is not there; absent: “without …” */
export function someLeftOut<Word extends string>(
  key: string,
  label: Bilingual,
  names: Readonly<Record<Word, Bilingual>>,
  pattern: Bilingual = WITHOUT,
): Filter<readonly Word[]> {
  return someOf(exclusionOf(key), labelLeftOut(label), names, { pattern, and: AND });
}

export const WITHOUT: Bilingual = { en: "without #", zh: "不含#" };

/** One word of a closed list, or none. */
export function oneWord<Word extends string>(
  key: string,
  label: Bilingual,
  known: readonly Word[],
  phrase: (word: Word) => Bilingual | null,
): Filter<Word | null> {
  return {
    label,
    fallback: null,
    read: wordReader?.(key, known),
    write: (word) => (word === null ? [] : [word]),
    phrase: (word, { language }) => (word === null ? null : (inLanguage(phrase(word), language) ?? null)),
  };
}

/** Says nothing while it is at its default. */
export function setting(key: string, range: NumberSetting): Filter<number> {
  return {
    label: range.label,
    fallback: range.default,
    read: numberReader?.(key, range),
    write: (value) => (value === range.default ? [] : [String(value)]),
    phrase: (value, { language }) => (value === range.default ? null : inWords(value, range, language)),
  };
}

/** A number without a default of its own: while nobody sets it, the product works it out. */
export function optionalSetting(key: string, range: Omit<NumberSetting, "default">): Filter<number | null> {
  return {
    label: range.label,
    fallback: null,
    read: numberReader?.(key, range),
    write: (value) => (value === null ? [] : [String(value)]),
    phrase: (value, { language }) => (value === null ? null : inWords(value, range, language)),
  };
}

function inWords(value: number, { label, unit }: Pick<NumberSetting, "label" | "unit">, language: Language) {
  const parts = [inLanguage(label, language), value, inLanguage(unit, language)];
  return withinSentence(parts.join(marks(language).sentence), language);
}

export {
  CODE_EXCLUSION_KEYS,
  CODE_FILTER_KEYS,
  type CodeFilterKey,
  type ExclusionOf,
  exclusionOf,
  type KnownCodes,
  type NumberSetting,
  type Reader,
  type Texts,
} from "./filter-values";
