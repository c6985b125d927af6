import { CARRIED_KEYS } from "../domain/filter-values";

/** The same search with one parameter set, or removed by null: `?region=N&page=3`, `page`, null → `?region=N`. */
export function searchWith(search: string, name: string, value: string | null): string {
  const parameters = new URLSearchParams(search);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  return searchText(parameters);
}

/** The same search without one value of a parameter: `?region=N&region=S`, `region`, `N` → `?region=S`. */
export function searchWithout(search: string, name: string, value: string): string {
  const parameters = new URLSearchParams(search);
  const kept = parameters.getAll(name).filter((given) => given !== value);
  parameters.delete(name);
  for (const given of kept) parameters.append(name, given);
  return searchText(parameters);
}

/**
 * The filters that go along to another page, in the order of the registry, with some of them set or, by null, removed.
 *
 * @example searchTo("?region=N&q=C1", { from: "2024-01", region: null }) // "?from=2024-01"
 */
export function searchTo(search: string, set: Partial<Record<(typeof GOING_ALONG)[number], string | null>>) {
  const given = new URLSearchParams(search);
  const next = new URLSearchParams();
  for (const key of GOING_ALONG) {
    const chosen = set[key];
    const texts = chosen === undefined ? (key === "sort" ? [] : given.getAll(key)) : [chosen];
    for (const text of texts) if (text !== null) next.append(key, text);
  }
  return searchText(next);
}

/** The order of a table goes along only where it is chosen for the other page. */
const GOING_ALONG = [...CARRIED_KEYS, "sort"] as const;

/** `?a=1`, or nothing where there is no parameter. */
export function searchText(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text && `?${text}`;
}
