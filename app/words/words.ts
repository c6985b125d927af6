import { entryOf, LANGUAGES, type Language, teach } from "../domain/text";
import type { PagePart, Words } from "./shape";

/** The server has every language whole; a browser loads the one that its page is in, as far as its pages go. */
const loaded: Partial<Record<Language, Words>> = Object.fromEntries(
  LANGUAGES.map((language) => [language, entryOf(language).dictionary?.pages]),
);

/** The words of a language. Where just one is loaded it stands in for the others, which no reader sees there. */
export function words(language: Language): Words {
  const found = loaded[language] ?? Object.values(loaded).find(Boolean);
  if (!found) throw new Error(`words requires loadWords("${language}") before`);
  return found;
}

/** Whether a page in this language can be drawn. */
export function hasWords(language: Language): boolean {
  return loaded[language] !== undefined;
}

/** Loads what any page says, and these parts. */
export async function loadWords(language: Language, parts: readonly PagePart[]): Promise<void> {
  const ways = await entryOf(language).pages();
  const [{ common, translation }, ...added] = await Promise.all([
    ways.common(),
    ...parts.map((part) => ways[part]()),
  ]);
  if (translation) teach(language, translation);
  // Not whole, but what is missing belongs to pages whose routes load it.
  loaded[language] = Object.assign({}, loaded[language], common, ...added);
}
