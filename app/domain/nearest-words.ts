/** The known words in order of how near they are to a mistyped one: by edit distance, then in their given order. */
export function nearestWords(typed: string, known: readonly string[]): string[] {
  const target = typed.toLowerCase();
  return known
    .map((word, place) => ({ word, place, distance: editDistance(target, word.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance || one.place - other.place)
    .map(({ word }) => word);
}

/** Levenshtein: the fewest letters to insert, delete or replace. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = previous[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}
