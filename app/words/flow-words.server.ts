/** Words of the page of flows, which only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { flows as en, type FlowWords } from "./en/flows";
import { flows as zh } from "./zh/flows";

const WORDS: Record<Language, FlowWords> = { en, zh };

export function flowWords(language: Language): FlowWords {
  return WORDS[language];
}
