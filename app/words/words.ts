import type { Language } from "../domain/text";
import { dictionaries } from "./dictionaries.server";
import type { en } from "./en";
import type { common } from "./en/common";

/** Every sentence of the product in one language. English defines the shape; a text missing in Chinese does not compile. */
export type Words = typeof en;

/** What any page may say. */
export type CommonWords = typeof common;

/** A part of the words that only some pages say. */
export type PagePart = Exclude<keyof Words, keyof CommonWords>;

/** The way to such a part: in `pages/`, a module each, so that a browser fetches those of the pages it opens. */
export type PageWords<Part extends PagePart = PagePart> = {
  [Name in Language]: () => Promise<Partial<Pick<Words, Part>>>;
};

/** The server has both languages whole; a browser loads the one that its page is in, as far as its pages go. */
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

/** Brings what any page says, and these parts. */
export async function loadWords(language: Language, parts: readonly PageWords[]): Promise<void> {
  const brought = await Promise.all([commonWords(language), ...parts.map((part) => part[language]())]);
  // Not whole, but what is missing belongs to pages whose routes bring it.
  loaded[language] = Object.assign({}, loaded[language], ...brought);
}

async function commonWords(language: Language): Promise<CommonWords> {
  return language === "zh" ? (await import("./zh/common")).common : (await import("./en/common")).common;
}
