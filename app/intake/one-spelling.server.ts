/** One spelling of a code for what looks the same: whoever reads it sees one person, one branch, one loan. */

/** Characters without width, which come with copies from web pages and chats, and variants of one character. */
export const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u034f|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
/** Letters, digits and signs as Chinese input methods write them. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const SPACES = /[\s\u00a0\u2007\u202f\u3000]+/g;
/** 张 三 and 欧阳 锋, as tables pad short names; two names of two characters are two people. */
const SPACED_NAME =
  /^(?=.{3,7}$)(?:\p{Script=Han} )+\p{Script=Han}{1,2}$|^\p{Script=Han}{2} \p{Script=Han}$/u;
/** How spreadsheets are made to keep a code as it is: ="00123" and '00123. */
const KEPT_AS_TEXT = /^="([^"]*)"$|^['’‘`]([\p{L}\p{N}][^'’‘`]*)$/u;

/** Letters of Cyrillic and Greek that nobody can tell from Latin ones. */
const TWINS = new Map(
  [..."АВЕКМНОРСТУХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"].map(
    (letter, place) => [letter, "ABEKMHOPCTYXSIJaeopcyxsijABEZHIKMNOPTYXo"[place]!] as const,
  ),
);
const OTHER_LETTERS = /[\u0370-\u03ff\u0400-\u04ff]/g;

export function oneSpelling(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(DASHES, "-")
    .replace(SPACES, (space) => (/[\n\r]/.test(space) ? space : " "))
    .trim();
  const kept = KEPT_AS_TEXT.exec(plain);
  const bare = kept ? (kept[1] ?? kept[2]!).trim() : plain;
  return withoutTwins(SPACED_NAME.test(bare) ? bare.replaceAll(" ", "") : bare);
}

/** Only beside a Latin letter or a digit, and only where no letter is left that has no twin: names stay as they are. */
function withoutTwins(code: string): string {
  const others = code.match(OTHER_LETTERS);
  if (!others || !/[A-Za-z\d]/.test(code) || !others.every((letter) => TWINS.has(letter))) return code;
  return code.replace(OTHER_LETTERS, (letter) => TWINS.get(letter)!);
}

/** Raised and circled digits are marks of notes, which a compatible spelling would add to the number. */
const MARKS = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793]/;

/** Full-width digits and signs narrowed, for what is counted; undefined where a mark stands beside the number. */
export function narrowed(text: string): string | undefined {
  if (MARKS.test(text)) return undefined;
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").trim();
  return /^="([^"]*)"$/.exec(plain)?.[1]?.trim() ?? plain.replace(/^'(?=\d)/, "");
}
