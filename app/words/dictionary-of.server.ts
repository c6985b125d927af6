import { entryOf, type Language } from "../domain/text";
import type { Dictionary } from "./shape";

/** All words of a language, for what only the server says. */
export function dictionaryOf(language: Language): Dictionary {
  const { dictionary } = entryOf(language);
  if (!dictionary) throw new Error("dictionaryOf requires the server");
  return dictionary;
}
