/** Names of codes for who draws a page on the server. */
import type { Bilingual } from "~/domain/text";
import type { Database } from "~db/client";
import { readDictionaries } from "~db/queries/dictionaries";

type NamedKey = "method" | "officer" | "branch";

export type NameOf = (key: NamedKey, code: string) => Bilingual;

/** A code that nobody named stands for itself. @param importVersion of the report whose codes are named */
export function namer(database: Database, importVersion: number): NameOf {
  const dictionaries = readDictionaries(database, importVersion);
  return (key, code) => dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code };
}
