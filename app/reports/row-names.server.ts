/** Names of the codes that stand in a report's rows, for the page that shows them. */
import { CODE_FILTER_KEYS } from "~/domain/filters";
import type { FilterNames, Row } from "~/domain/report";
import type { Bilingual } from "~/domain/text";
import type { Database } from "~db/client";
import { readDictionaries } from "~db/queries/dictionaries";
import { portfolioVersion } from "~db/queries/portfolio";

/** By column of the same key as a filter; a code without a name is left out. */
export function rowNames(database: Database, rows: readonly Row[]): FilterNames {
  const dictionaries = readDictionaries(database, portfolioVersion(database));
  const namesOf = (key: keyof FilterNames): Record<string, Bilingual> => {
    const codes = new Set(rows.map((row) => row[key]));
    return Object.fromEntries(
      [...codes].flatMap((code) => {
        const entry = typeof code === "string" ? dictionaries[key].byCode.get(code) : undefined;
        return entry ? [[entry.code, entry.name] as const] : [];
      }),
    );
  };
  return Object.fromEntries(CODE_FILTER_KEYS.map((key) => [key, namesOf(key)])) as unknown as FilterNames;
}
