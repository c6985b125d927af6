import type { Language } from "../domain/text";

const LISTS: Record<Language, Intl.ListFormat> = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  zh: new Intl.ListFormat("zh-CN", { type: "conjunction" }),
};

/** `North, East and South`, `北部、东部和南部` */
export function listed(items: readonly string[], language: Language): string {
  return LISTS[language].format(items);
}
