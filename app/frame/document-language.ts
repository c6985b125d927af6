import type { Language } from "../domain/text";

/** The language that a browser's document is in. */
export function documentLanguage(): Language {
  return document.documentElement.lang.startsWith("zh") ? "zh" : "en";
}
