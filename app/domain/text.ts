/**
 * A text that a person reads. Entries carry theirs in the two languages that the product is written in, next to what they
 * name; a further language has a table of them in its folder, by the English, and says what is not in it in English.
 */
import type { LanguageEntry, Marks } from "../words/language-entry";
import type { Translation } from "../words/shape";
import * as entries from "./languages";

export type Language = keyof typeof entries;

const ENTRIES: Readonly<Record<Language, LanguageEntry>> = entries;

export const LANGUAGES = Object.keys(ENTRIES) as Language[];

/** What the language is: its name, its figures, the way to its words. */
export const entryOf = (language: Language): LanguageEntry => ENTRIES[language];

/** Where nobody says which. */
export const DEFAULT_LANGUAGE = "en";

/** What every entry speaks. */
export type OwnLanguage = typeof DEFAULT_LANGUAGE | "zh";

/** One text in both, and in further languages where it was put together in each. */
export type Bilingual = Readonly<Record<OwnLanguage, string>> & {
  readonly [Further in Exclude<Language, OwnLanguage>]?: string;
};

const translations: { [Known in Language]?: Translation } = Object.fromEntries(
  LANGUAGES.map((language) => [language, entryOf(language).dictionary?.translation]),
);

/** From then on texts are said in the language as far as its table goes. */
export function teach(language: Language, translation: Translation): void {
  translations[language] = translation;
}

/** The text that a reader of the language sees. */
export function inLanguage(text: Bilingual, language: Language): string;
export function inLanguage(text: Bilingual | null | undefined, language: Language): string | undefined;
export function inLanguage(text: Bilingual | null | undefined, language: Language): string | undefined {
  return text?.[language] ?? (text ? (translations[language]?.says(text.en) ?? text.en) : undefined);
}

/** Each way to say it, in the order of the languages: what files may hold. */
export const spellingsOf = (text: Bilingual): string[] =>
  LANGUAGES.map((language) => inLanguage(text, language));

/** What a file holds for a code of ours: the code where English is read, else its name. */
export const writtenIn = (language: Language, code: string, name: Bilingual): string =>
  language === DEFAULT_LANGUAGE ? code : inLanguage(name, language);

/** The punctuation of a language. */
export function marks(language: Language): Marks {
  return entryOf(language).marks;
}

/** A name as it stands inside a sentence. */
export function withinSentence(name: string, language: Language): string {
  return entryOf(language).hasCapitals ? name.toLowerCase() : name;
}

/** Names one after the other, in one language. */
export function namesIn(language: Language, names: readonly Bilingual[]): string {
  return names.map((name) => inLanguage(name, language)).join(marks(language).list);
}

export function inEachLanguage(text: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Readonly<
    Record<Language, string>
  >;
}

/** Null for what is no language of ours: `zh-CN` is `zh`. */
export function languageOfTag(tag: string | null): Language | null {
  const [primary] = (tag ?? "").toLowerCase().split("-");
  return LANGUAGES.find((language) => language === primary) ?? null;
}
