/** Names of codes for who draws a page on the server. */
import type { Bilingual } from "~/domain/text";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";

type NamedKey = "method" | "officer" | "branch";

export type NameOf = (key: NamedKey, code: string) => Bilingual;

/** A code that nobody named stands for itself. @param importVersion of the report whose codes are named */
export async function namer(store: Store, importVersion: number): Promise<NameOf> {
  const dictionaries = await readDictionaries(store, importVersion);
  return (key, code) => dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code };
}
