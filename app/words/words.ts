import type { Language } from "../domain/text";
import { en } from "./en";
import { zh } from "./zh";

/** Every sentence of the product in one language. English defines the shape; a text missing in Chinese does not compile. */
export type Words = typeof en;

const DICTIONARIES: Record<Language, Words> = { en, zh };

export function words(language: Language): Words {
  return DICTIONARIES[language];
}
