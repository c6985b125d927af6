/** Codes of rows that came without an id: made of their content, so that the same file twice changes nothing. */

/** 132 bits: no two different rows of any bank will meet. */
const HASH_LETTERS = 22;

const CODE_OF_CONTENT = new RegExp(`^~[\\w-]{${HASH_LETTERS}}#\\d+$`);

export function codeOfContent(hash: string): string {
  return `~${hash.slice(0, HASH_LETTERS)}#1`;
}

/** Whether nobody could find the row by its code: it stands in none of the bank's files. */
export function isCodeOfContent(code: string): boolean {
  return CODE_OF_CONTENT.test(code);
}
