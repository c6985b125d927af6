/** Names of the codes that stand in a report's rows, for the page that shows them. */
import { CODE_FILTER_KEYS } from "~/domain/common-filters";
import type { FilterNames, Row } from "~/domain/report";
import type { Bilingual } from "~/domain/text";
import { CLOSE_REASONS, FIVE_TIERS, type Vocabulary } from "~/domain/vocabularies";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";

/** By column: those of the same key as a filter, and those that hold a word of a closed list. */
export interface RowNames extends FilterNames {
  five_tier: Vocabulary;
  status: Vocabulary;
}

/** A code without a name is left out. */
export async function rowNames(store: Store, rows: readonly Row[]): Promise<RowNames> {
  const dictionaries = await readDictionaries(store, await store.version());
  const named = (column: keyof RowNames, nameOf: (code: string) => Bilingual | undefined): Vocabulary => {
    const codes = new Set(rows.map((row) => row[column]));
    return Object.fromEntries(
      [...codes].flatMap((code) => {
        const name = typeof code === "string" ? nameOf(code) : undefined;
        return name ? [[code, name] as const] : [];
      }),
    );
  };
  const listed = (words: Vocabulary) => (code: string) => words[code];
  const filterNames = Object.fromEntries(
    CODE_FILTER_KEYS.map((key) => [key, named(key, (code) => dictionaries[key].byCode.get(code)?.name)]),
  ) as unknown as FilterNames;
  return {
    ...filterNames,
    five_tier: named("five_tier", listed(FIVE_TIERS)),
    status: named("status", listed(CLOSE_REASONS)),
  };
}
