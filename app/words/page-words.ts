/** The way to the words of pages in each language. */
import type { Language } from "../domain/text";
import { enPages } from "./en/pages";
import type { PageWords } from "./shape";
import { zhPages } from "./zh/pages";

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en: enPages, zh: zhPages };
