import { LANGUAGES, type Language, teach } from "../domain/text";
import { folderOf } from "./folder-of";
import type { PagePart, Words } from "./shape";

/** The server has every language whole; a browser loads the one that its page is in, as far as its pages go. */
const loaded: Partial<Record<Language, Words>> = {};

for (const language of LANGUAGES) {
  const { dictionary } = folderOf(language);
  if (!dictionary) continue;
  loaded[language] = dictionary.pages;
  if (dictionary.translation) teach(language, dictionary.translation);
}

/** The words of a language. Where just one is loaded it stands in for the others, which no reader sees there. */
export function words(language: Language): Words {
  const found = loaded[language] ?? Object.values(loaded)[0];
  if (!found) throw new Error(`words requires loadWords("${language}") before`);
  return found;
}

/** Whether a page in this language can be drawn. */
export function hasWords(language: Language): boolean {
  return loaded[language] !== undefined;
}

/** Loads what any page says, and these parts. */
export async function loadWords(language: Language, parts: readonly PagePart[]): Promise<void> {
  const ways = await folderOf(language).pages();
  const [{ common }, taught, ...added] = await Promise.all([
    ways.common(),
    ways.translation?.(),
    ...parts.map((part) => ways[part]()),
  ]);
  if (taught) teach(language, taught.translation);
  // Not whole, but what is missing belongs to pages whose routes load it.
  loaded[language] = Object.assign({}, loaded[language], common, ...added);
}
