/** Words of the comparison of officers, which only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { officerComparison as en, type OfficerWords } from "./en/officer-comparison";
import { officerComparison as zh } from "./zh/officer-comparison";

const WORDS: Record<Language, OfficerWords> = { en, zh };

export function officerWords(language: Language): OfficerWords {
  return WORDS[language];
}
