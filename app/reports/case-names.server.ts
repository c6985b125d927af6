/** Codes of ids, and the names of every code that was given out, for a report about one case. */
import type { CodeFilterKey } from "~/domain/filters";
import type { Bilingual } from "~/domain/text";
import type { Dictionaries } from "~db/queries/dictionaries";

export type CaseNames = ReturnType<typeof caseNames>;

export function caseNames(dictionaries: Dictionaries) {
  const used: Record<CodeFilterKey, Record<string, Bilingual>> = {
    region: {},
    branch: {},
    officer: {},
    method: {},
    cause: {},
    borrower_kind: {},
    security: {},
  };
  const code = (key: CodeFilterKey, id: number | string): string => {
    const entry = dictionaries[key].byId.get(id);
    if (!entry) return String(id);
    used[key][entry.code] = entry.name;
    return entry.code;
  };
  /** Codes joined by `;` as a list. */
  const named = (key: CodeFilterKey, given: string | null): string[] =>
    (given ?? "").split(";").flatMap((one) => {
      const entry = dictionaries[key].byCode.get(one);
      if (entry) used[key][one] = entry.name;
      return one === "" ? [] : [one];
    });
  return { used, code, named };
}
