/** Addresses of pages about one thing: its code is the last part, whatever characters the bank's code has. */
import { FILE_ENDING } from "./export-formats";

/** A path of these alone means the folder itself, and the folder above, however they are written. */
const FOLDERS = /^\.\.?$/;

/**
 * @param list the page that lists such things
 * @example codeAddress("/officers", "2024/17 号") // "/officers/2024%2F17%20%E5%8F%B7"
 * @example codeAddress("/cases", "loan.json") // "/cases/loan%2Ejson": the page, not the file of a case “loan”
 * @example codeAddress("/branches", "..") // "/branches/%20..": no code begins with a space
 */
export function codeAddress(list: "/cases" | "/officers" | "/branches" | "/methods", code: string): string {
  const part = encodeURIComponent(code).replace(FILE_ENDING, "%2E$1");
  return `${list}/${FOLDERS.test(code) ? "%20" : ""}${part}`;
}

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
