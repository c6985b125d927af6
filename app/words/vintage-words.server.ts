/** Words of the page of entry cohorts, which only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { vintages as en, type VintageWords } from "./en/vintages";
import { vintages as zh } from "./zh/vintages";

const WORDS: Record<Language, VintageWords> = { en, zh };

export function vintageWords(language: Language): VintageWords {
  return WORDS[language];
}
