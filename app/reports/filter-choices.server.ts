/** The codes that the form of the filters offers, with their names. */
import type { Asked, Definition } from "~/answers/definition.server";
import { UNKNOWN } from "~/domain/causes";
import { CODE_FILTER_KEYS, COMMON_FILTERS, type CodeFilterKey } from "~/domain/common-filters";
import { type Choices, type FilterChoices, FORM_KEYS, MOST_OFFERED } from "~/domain/filter-choices";
import { NO_METHOD } from "~/domain/methods";
import type { Dictionary, Entry } from "~db/queries/dictionaries";

export const filterChoices: Definition<FilterChoices> = {
  name: "filter-choices",
  reads: [],
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(choices),
};

function choices({ scope, dictionaries }: Asked): FilterChoices {
  const visible = (key: CodeFilterKey, { code }: Entry) =>
    scope.kind === "everything" || key !== "branch" || scope.branches.includes(code);
  return Object.fromEntries([
    ...CODE_FILTER_KEYS.map((key) => {
      const within = key === "branch" ? dictionaries.region : null;
      return [key, choicesOf(dictionaries[key], (entry) => visible(key, entry), within)];
    }),
    ["labels", Object.fromEntries(FORM_KEYS.map((key) => [key, COMMON_FILTERS[key].label]))],
  ]) as unknown as FilterChoices;
}

/** @param within what the entries lie in, and are set out by */
function choicesOf(
  { byCode }: Dictionary,
  isVisible: (entry: Entry) => boolean,
  within: Dictionary | null,
): Choices {
  const isRest = ({ code }: Entry) => code === UNKNOWN || code === NO_METHOD;
  const visible = [...byCode.values()].filter(isVisible);
  const entries = [...inOrder(visible.filter((entry) => !isRest(entry))), ...visible.filter(isRest)];
  if (entries.length > MOST_OFFERED) return { total: entries.length, known: null };
  if (within === null)
    return { total: entries.length, known: entries.map(({ code, name }) => ({ code, name })) };
  const outer = (entry: Entry) => (isRest(entry) ? undefined : within.byId.get(entry.within ?? -1));
  const ranks = new Map([...within.byCode.keys()].map((code, rank) => [code, rank]));
  // Within a region they keep their order; those of none come last.
  const rank = (entry: Entry) => ranks.get(outer(entry)?.code ?? "") ?? ranks.size;
  const ordered = [...entries].sort((one, other) => rank(one) - rank(other));
  const known = ordered.map((entry) => {
    return { code: entry.code, name: entry.name, within: outer(entry)?.name };
  });
  return { total: known.length, known };
}

/** Codes are texts; where all of them are numbers, 3 stands before 29. */
function inOrder(entries: Entry[]): Entry[] {
  if (!entries.every(({ code }) => /^\d+$/.test(code))) return entries;
  return entries.sort((one, other) => Number(one.code) - Number(other.code));
}
