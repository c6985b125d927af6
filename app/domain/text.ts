/**
 * The languages of the product: one entry each, beside its folder of words and its conventions of writing figures. Every
 * text a person reads exists in all of them; a missing one does not compile.
 */

interface LanguageEntry {
  /** As documents and Intl name it. */
  tag: string;
  /** In itself, for people who cannot read the others. */
  name: string;
  /** To read this page in it, in its own words. */
  invitation: string;
  /** Between the items of a list, clauses, parts of a sentence, sentences, ends of a range; after a label; at the end. */
  marks: Readonly<
    Record<"list" | "clause" | "comma" | "sentence" | "colon" | "or" | "to" | "dash" | "stop", string>
  >;
}

export const LANGUAGE_ENTRIES = {
  en: {
    tag: "en",
    name: "English",
    invitation: "Read this page in English",
    marks: {
      list: ", ",
      clause: "; ",
      comma: ", ",
      sentence: " ",
      colon: ": ",
      or: " or ",
      to: " to ",
      dash: "–",
      stop: ".",
    },
  },
  zh: {
    tag: "zh-CN",
    name: "中文",
    invitation: "用中文阅读本页",
    marks: {
      list: "、",
      clause: "；",
      comma: "，",
      sentence: "",
      colon: "：",
      or: "或",
      to: "至",
      dash: "至",
      stop: "。",
    },
  },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof LANGUAGE_ENTRIES;
export const LANGUAGES = Object.keys(LANGUAGE_ENTRIES) as Language[];

/** Where nobody says which. */
export const DEFAULT_LANGUAGE: Language = "en";

/** One text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The text that a reader of the language sees. */
export function inLanguage(text: Bilingual, language: Language): string;
export function inLanguage(text: Bilingual | null | undefined, language: Language): string | undefined;
export function inLanguage(text: Bilingual | null | undefined, language: Language): string | undefined {
  return text?.[language];
}

/** The punctuation of a language. */
export function marks(language: Language): LanguageEntry["marks"] {
  return LANGUAGE_ENTRIES[language].marks;
}

/** Names one after the other, in one language. */
export function namesIn(language: Language, names: readonly Bilingual[]): string {
  return names.map((name) => inLanguage(name, language)).join(marks(language).list);
}

export function inEachLanguage(text: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Bilingual;
}

/** Null for what is no language of ours: `zh-CN` is `zh`. */
export function languageOfTag(tag: string | null): Language | null {
  const [primary] = (tag ?? "").toLowerCase().split("-");
  return LANGUAGES.find((language) => language === primary) ?? null;
}
