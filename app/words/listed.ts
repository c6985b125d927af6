import { LANGUAGE_ENTRIES, type Language } from "../domain/text";

/** `North, East and South`, `北部、东部和南部` */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LANGUAGE_ENTRIES[language].locale, { type: "conjunction" }).format(items);
}
