/** What may be chosen in each filter that is a list: codes of a database, words of how cases stand. */
import { CASE_LIST_KEYS, caseListNames } from "~/domain/case-choice";
import { CODE_FILTER_KEYS } from "~/domain/common-filters";
import type { Database } from "~db/client";
import { knownCodes, readDictionaries } from "~db/queries/dictionaries";
import { sqliteStore } from "~db/sqlite-store";

export const LISTS = [...CODE_FILTER_KEYS, ...CASE_LIST_KEYS];
export type ListKey = (typeof LISTS)[number];

export async function listWords(database: Database): Promise<Map<ListKey, readonly string[]>> {
  const words = new Map<ListKey, readonly string[]>(
    CASE_LIST_KEYS.map((key) => [key, Object.keys(caseListNames(key))]),
  );
  const store = sqliteStore(database);
  const known = knownCodes(await readDictionaries(store, await store.version()));
  for (const key of CODE_FILTER_KEYS) words.set(key, [...known[key]]);
  return words;
}
