/**
 * A text that stands for itself. A cell is a view into the chunk of the file that it was cut from; code that keeps one,
 * as the key of a map, would keep the whole chunk in memory.
 */
export function ownText<T>(text: T): T {
  return (typeof text === "string" ? ` ${text}`.slice(1) : text) as T;
}
