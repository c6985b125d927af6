import type { Language } from "../domain/text";
import { dictionaries } from "./dictionaries.server";
import type { en } from "./en";

/** Every sentence of the product in one language. English defines the shape; a text missing in Chinese does not compile. */
export type Words = typeof en;

/** The server has both languages; a browser loads the one that its page is in. */
const loaded: Partial<Record<Language, Words>> = { ...dictionaries };

/** The words of a language. Where just one is loaded it stands in for the other, which no reader sees there. */
export function words(language: Language): Words {
  const found = loaded[language] ?? loaded.en ?? loaded.zh;
  if (!found) throw new Error(`words requires loadWords("${language}") before`);
  return found;
}

/** Whether a page in this language can be drawn. */
export function hasWords(language: Language): boolean {
  return loaded[language] !== undefined;
}

export async function loadWords(language: Language): Promise<void> {
  loaded[language] ??= language === "zh" ? (await import("./zh")).zh : (await import("./en")).en;
}
