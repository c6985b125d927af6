/**
 * The way to the words of pages in each language: at hand, or fetched first where only few readers need it. A language that
 * entries do not speak teaches its translation of their texts with what is common to all pages.
 */
import type { Language } from "../domain/text";
import { enPages } from "./en/pages";
import type { PageWords } from "./shape";
import { zhPages } from "./zh/pages";

export const PAGE_WORDS: Readonly<Record<Language, () => PageWords | Promise<PageWords>>> = {
  en: () => enPages,
  zh: () => zhPages,
};
