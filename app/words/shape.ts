/** What the words of every language are made of. */
import type { common } from "./en/common";
import type { en, enServed } from "./en/dictionary.server";

/** Every sentence of the product in one language. English defines the shape; a text missing elsewhere does not compile. */
export type Words = typeof en;

/** What the parts say that only the server draws. */
export type ServedWords = typeof enServed;

/** What any page may say. */
export type CommonWords = typeof common;

/** A part of the words that only some pages say. */
export type PagePart = Exclude<keyof Words, keyof CommonWords | "refusals">;

/** How a language supplies the words of pages: modules that name what they hold as the pages do. */
export type PageWords = { [Part in PagePart]: () => Promise<{ readonly [Name in Part]: Words[Part] }> } & {
  /** With what it makes of the texts of entries, where they do not speak the language. */
  common: () => Promise<{ readonly common: CommonWords; readonly translation?: Translation }>;
};

/** All words of a language at once. */
export interface Dictionary {
  pages: Words;
  served: ServedWords;
  /** Found wherever PowerPoint is. */
  slideFont: string;
  headerSynonyms: HeaderSynonyms;
  /** Of the texts that entries carry, for a language that they do not speak. */
  translation?: Translation;
}

/** What a further language makes of the English texts of entries. */
export interface Translation {
  /** Undefined: it has nothing for it. */
  says(english: string): string | undefined;
  /** Whether its table has the text, with `{1}`, `{2}` … for what is put into it. */
  has(text: string): boolean;
}

/** By table and column how else files may head it, compared without case, spaces and signs; a header is never taken for a column by these alone. */
export type HeaderSynonyms = Readonly<Record<string, Readonly<Record<string, string>>>>;
