/** Every text a person reads exists in both languages; a missing one does not compile. */

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One text for each language. */
export function eachLanguage(text: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Record<
    Language,
    string
  >;
}
