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

/** `?a=1`, or nothing where there is no parameter. */
export function searchText(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text && `?${text}`;
}
