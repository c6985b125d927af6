/** Words of the rotation plan, which only the server draws, in both languages. */
import type { Language } from "../domain/text";
import { rotation as en, type RotationWords } from "./en/rotation";
import { rotation as zh } from "./zh/rotation";

const WORDS: Record<Language, RotationWords> = { en, zh };

export function rotationWords(language: Language): RotationWords {
  return WORDS[language];
}
