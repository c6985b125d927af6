/** What a number format of a workbook makes of its numbers: dates, numbers with leading zeros, or just numbers. */
export type NumberMeaning = "number" | "date" | "moment" | { zeros: number };

/** Built-in formats that are dates or times, those of Chinese, Japanese and Korean editions among them. ECMA-376, 18.8.30 */
const DATE_IDS = [
  [14, 17],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;
const MOMENT_IDS = [
  [18, 22],
  [32, 35],
  [45, 47],
  [55, 56],
] as const;

/** `id` of the format; `code` where the workbook defines it itself. */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  const isAmong = (ids: typeof DATE_IDS | typeof MOMENT_IDS) =>
    ids.some(([first, last]) => id >= first && id <= last);
  if (code === undefined) return isAmong(DATE_IDS) ? "date" : isAmong(MOMENT_IDS) ? "moment" : "number";
  // Quoted texts, escaped characters, colours, conditions and locales say nothing about the kind.
  const plain = code.split(";")[0]!.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/^0{2,}$/.test(plain)) return { zeros: plain.length };
  if (!/[ymdhs]/i.test(plain) || /^general$/i.test(plain) || /e[+-]/i.test(plain)) return "number";
  return /[hs]/i.test(plain) ? "moment" : "date";
}
