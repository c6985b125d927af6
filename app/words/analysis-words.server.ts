/** Words of the parts that only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { type AnalysisWords, methodAnalysis as en } from "./en/method-analysis";
import { methodAnalysis as zh } from "./zh/method-analysis";

const WORDS: Record<Language, AnalysisWords> = { en, zh };

export function analysisWords(language: Language): AnalysisWords {
  return WORDS[language];
}
