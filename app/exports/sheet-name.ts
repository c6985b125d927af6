/** Names of sheets may not be longer, may not hold these, may not begin or end with an apostrophe, and one is taken. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
const TAKEN = ["history"];

export function sheetName(title: string): string {
  return cut(title, LONGEST) || "-";
}

/** Each title's own name: spreadsheets take two that differ in case alone for one. @param others of the workbook's other sheets */
export function sheetNames(titles: readonly string[], others: readonly string[]): string[] {
  const used = new Set([...TAKEN, ...others.map(caseless)]);
  return titles.map((title) => {
    let name = sheetName(title);
    for (let number = 2; used.has(caseless(name)); number += 1) {
      const end = ` (${number})`;
      name = cut(title, LONGEST - end.length) + end;
    }
    used.add(caseless(name));
    return name;
  });
}

/** Whole characters only, so many units of text. */
function cut(title: string, longest: number): string {
  let name = "";
  for (const sign of title.replace(FORBIDDEN, " ").trim()) if ((name + sign).length <= longest) name += sign;
  return name.replace(/^['\s]+|['\s]+$/g, "");
}

const caseless = (name: string) => name.toLowerCase();
