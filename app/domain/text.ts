/**
 * A text that a person reads. Entries carry theirs in the two languages that the product is written in, next to what they
 * name; a further language has a table of them in its folder, by the English, and says what is not in it in English.
 */
import type { LanguageEntry, Marks } from "../words/language-entry";
import { LANGUAGE_ENTRIES } from "./languages";

export type Language = keyof typeof LANGUAGE_ENTRIES;

export const LANGUAGES = Object.keys(LANGUAGE_ENTRIES) as Language[];

/** What the language is by itself: its name, its figures. */
export const entryOf = (language: Language): LanguageEntry => LANGUAGE_ENTRIES[language];

/** Where nobody says which. */
export const DEFAULT_LANGUAGE = "en";

/** What every entry speaks. */
export type OwnLanguage = typeof DEFAULT_LANGUAGE | "zh";

/** One text in both, and in further languages where it was put together in each. */
export type Bilingual = Readonly<Record<OwnLanguage, string>> & {
  readonly [Further in Exclude<Language, OwnLanguage>]?: string;
};

/** What a further language makes of the English texts of entries. */
export interface Translation {
  /** Undefined: it has nothing for it. */
  says(english: string): string | undefined;
  /** Whether its table has the text, with `{1}`, `{2}` … for what is put into it. */
  has(text: string): boolean;
}

const translations: { [Known in Language]?: Translation } = {};

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
