import { entryOf, type Language } from "../domain/text";

/** `North, East and South`, `北部、东部和南部` */
export function listed(items: readonly string[], language: Language): string {
  const { tag, locale = tag } = entryOf(language);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}
