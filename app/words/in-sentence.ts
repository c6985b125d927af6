/** An English name as it stands inside a sentence: `Loss of income` → `loss of income`; abbreviations stay as they are. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
