/** Names of sheets may not be longer, and may not hold these. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

export function sheetName(title: string): string {
  return [...title.replace(FORBIDDEN, " ")].slice(0, LONGEST).join("").trim() || "-";
}
