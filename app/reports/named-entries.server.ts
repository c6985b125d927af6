/** Entries of a dictionary by their names: what people type instead of a code. */
import { CODE_FILTER_KEYS, type CodeFilterKey, exclusionOf } from "~/domain/common-filters";
import { inLanguage, LANGUAGES } from "~/domain/text";
import type { Dictionaries, Dictionary, Entry } from "~db/queries/dictionaries";

/** Full width as plain letters, small ones as large ones. */
function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

function isNamed({ name }: Entry, sought: string): boolean {
  return LANGUAGES.some((language) => folded(inLanguage(name, language)) === sought);
}

/** Entries whose code begins with what is sought, or in whose name of either language it stands; exact names first. */
export function entriesLike({ byCode }: Dictionary, typed: string): Entry[] {
  const sought = folded(typed);
  if (sought === "") return [];
  const found = [...byCode.values()].filter(
    ({ code, name }) =>
      folded(code).startsWith(sought) ||
      LANGUAGES.some((language) => folded(inLanguage(name, language)).includes(sought)),
  );
  return [
    ...found.filter((entry) => isNamed(entry, sought)),
    ...found.filter((entry) => !isNamed(entry, sought)),
  ];
}

/** The parameter that holds what is sought among the entries of a filter. */
export function soughtParameter(key: string): string {
  return `sought_${key}`;
}

/** Which dictionary a parameter of an address chooses from, or leaves out of. */
export function dictionaryKeyOf(parameter: string): CodeFilterKey | undefined {
  return CODE_FILTER_KEYS.find((key) => key === parameter || exclusionOf(key) === parameter);
}

/**
 * The same address with codes in the place of names: `officer=Wang Wei` → `officer=O12`, and of two people of one name
 * both. What is neither code nor name stays as it is.
 */
export function withCodes(search: URLSearchParams, dictionaries: Dictionaries): URLSearchParams {
  const coded = new URLSearchParams();
  for (const [parameter, text] of search) {
    const key = dictionaryKeyOf(parameter);
    for (const code of key ? codesOf(dictionaries[key], text) : [text]) coded.append(parameter, code);
  }
  return coded;
}

function codesOf({ byCode }: Dictionary, text: string): string[] {
  if (text === "" || byCode.has(text)) return [text];
  const sought = folded(text);
  const named = [...byCode.values()].filter((entry) => isNamed(entry, sought));
  return named.length === 0 ? [text] : named.map(({ code }) => code);
}
