/** Codes of rows that came without an id: made of their content, so that the same file twice changes nothing. */

/** 132 bits: no two different rows of any bank will meet. */
export const HASH_LETTERS = 22;

export function codeOfContent(hash: string): string {
  return `~${hash.slice(0, HASH_LETTERS)}#1`;
}

/** Whether nobody could find the row by its code: it stands in none of the bank's files. */
export function isCodeOfContent(code: string): boolean {
  return /^~[\w-]{22}#\d+$/.test(code);
}
