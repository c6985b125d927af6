/** The languages of the product: a line each, and a folder of words of the same name. */
import { en } from "../words/en/language";
import type { LanguageEntry } from "../words/language-entry";
import { zh } from "../words/zh/language";

export const LANGUAGE_ENTRIES = { en, zh } satisfies Record<string, LanguageEntry>;
