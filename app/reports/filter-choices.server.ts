/** The codes that the form of the filters offers, with their names. */
import { UNKNOWN } from "~/domain/causes";
import { CODE_FILTER_KEYS, type CodeFilterKey } from "~/domain/common-filters";
import { type Choices, type FilterChoices, MOST_OFFERED } from "~/domain/filter-choices";
import { NO_METHOD } from "~/domain/methods";
import type { Scope } from "~/domain/scope";
import { type Dictionary, type Entry, readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { remembered } from "./remember.server";

export function filterChoices(store: Store, scope: Scope): Promise<FilterChoices> {
  return remembered(store, ["filter-choices", scope], async () => {
    const dictionaries = await readDictionaries(store, await store.version());
    const visible = (key: CodeFilterKey, { code }: Entry) =>
      scope.kind === "everything" || key !== "branch" || scope.branches.includes(code);
    return Object.fromEntries(
      CODE_FILTER_KEYS.map((key) => [key, choicesOf(dictionaries[key], (entry) => visible(key, entry))]),
    ) as unknown as FilterChoices;
  });
}

function choicesOf({ byCode }: Dictionary, isVisible: (entry: Entry) => boolean): Choices {
  const isRest = ({ code }: Entry) => code === UNKNOWN || code === NO_METHOD;
  const visible = [...byCode.values()].filter(isVisible);
  const entries = [...visible.filter((entry) => !isRest(entry)), ...visible.filter(isRest)];
  if (entries.length > MOST_OFFERED) return { total: entries.length, known: null };
  return { total: entries.length, known: entries.map(({ code, name }) => ({ code, name })) };
}
