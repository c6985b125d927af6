import { DEFAULT_LANGUAGE, type Language, languageOfTag } from "../domain/text";

/** The language that a browser's document is in. */
export function documentLanguage(): Language {
  return languageOfTag(document.documentElement.lang) ?? DEFAULT_LANGUAGE;
}
