/** What people type into a form, as it is kept. */

/** Line breaks, control characters, and what turns the direction of writing or shows nothing. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

export const isUnseen = (text: string): boolean => INVISIBLE.test(text);

export type WrittenText = { text: string; wrong: null } | { text: null; wrong: "too-long" | "unseen" };

/** Without spaces around it; the same line ends whatever system wrote them. @param most characters; `isOneLine`: a line break is refused too */
export function writtenText(typed: string, most: number, isOneLine: boolean): WrittenText {
  const text = typed.replace(/\r\n?/g, "\n").trim();
  if ([...text].length > most) return { text: null, wrong: "too-long" };
  return isUnseen(isOneLine ? text : text.replace(/[\n\t]/g, " "))
    ? { text: null, wrong: "unseen" }
    : { text, wrong: null };
}
