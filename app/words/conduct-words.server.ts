/** Words of the pages of conduct, which only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { type ConductWords, conduct as en } from "./en/conduct";
import { conduct as zh } from "./zh/conduct";

const WORDS: Record<Language, ConductWords> = { en, zh };

export function conductWords(language: Language): ConductWords {
  return WORDS[language];
}
