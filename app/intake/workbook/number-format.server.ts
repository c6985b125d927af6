/** What a number format of a workbook makes of its numbers: dates, numbers with leading zeros, or just numbers. */
export type NumberMeaning = "number" | "date" | "moment" | "percent" | { zeros: number } | { sign: string };

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

/** 0% and 0.00% */
const PERCENT_IDS = [9, 10];
/** A currency that is written out: [$USD] #,##0, [$€-407], "$"#,##0.00; without one a format only groups digits. */
const CURRENCY =
  /\[\$([A-Z]{3}|[$€£¥₩₹₫]|US\$|HK\$|NT\$)(?:-[^\]]*)?\]|"((?:US|HK|NT)?[$€£¥₩₹₫]|USD|EUR|GBP|HKD|JPY|CNY|RMB) ?"/;

/** `id` of the format; `code` where the workbook defines it itself. */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  const isAmong = (ids: typeof DATE_IDS | typeof MOMENT_IDS) =>
    ids.some(([first, last]) => id >= first && id <= last);
  if (code === undefined && PERCENT_IDS.includes(id)) return "percent";
  if (code === undefined) return isAmong(DATE_IDS) ? "date" : isAmong(MOMENT_IDS) ? "moment" : "number";
  // Quoted texts, escaped characters, colours, conditions and locales say nothing about the kind.
  const plain = code.split(";")[0]!.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/^[#0,.]+%$/.test(plain)) return "percent";
  const sign = CURRENCY.exec(code.split(";")[0]!);
  if (sign) return { sign: sign[1] ?? sign[2]! };
  if (/^0{2,}$/.test(plain)) return { zeros: plain.length };
  if (!/[ymdhs]/i.test(plain) || /^general$/i.test(plain) || /e[+-]/i.test(plain)) return "number";
  return /[hs]/i.test(plain) ? "moment" : "date";
}
