/** The code of a page about one thing: the last part of its address, as `codeAddress` writes it. */

/**
 * The code at the end of an address. Routers read `%252F` and `%2F` alike, so theirs may be another one's code.
 *
 * @example codeAt("/officers/a%252Fb") // "a%2Fb"
 */
export function codeAt(path: string): string {
  return codeOfPart(path.slice(path.lastIndexOf("/") + 1));
}

/** As typed where it is no escaped text: there is no such code. */
export function codeOfPart(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch {
    return part;
  }
}
