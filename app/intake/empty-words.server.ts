/** Words that somebody says mean nothing, as they are compared: in lower case. */
export function emptyWords(words: readonly string[] = []): ReadonlySet<string> {
  return new Set(words.map((word) => word.trim().toLowerCase()));
}
