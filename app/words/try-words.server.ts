/** Words of where to try, which only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { whereToTry as en, type TryWords } from "./en/where-to-try";
import { whereToTry as zh } from "./zh/where-to-try";

const WORDS: Record<Language, TryWords> = { en, zh };

export function tryWords(language: Language): TryWords {
  return WORDS[language];
}
