/** The same search with one parameter set, or removed by null: `?region=N&page=3`, `page`, null → `?region=N`. */
export function searchWith(search: string, name: string, value: string | null): string {
  const parameters = new URLSearchParams(search);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  return searchText(parameters);
}

/** `?a=1`, or nothing where there is no parameter. */
export function searchText(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text && `?${text}`;
}
