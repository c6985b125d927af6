export const NO_BREAK_SPACE = "\u00a0";
export const UNKNOWN_TEXT = "–";
export const MINUS = "\u2212";

const formats = new Map<number, Intl.NumberFormat>();

/** `1234.5, 1` → `1,234.5`; minus is U+2212 and a rounded zero has none. Throws on what is not finite. */
export function decimalText(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`format requires a finite number or null, not ${value}`);
  return numberFormat(digits).format(value).replace("-", MINUS);
}

/** At most so many decimals, trailing zeros dropped: `48.0` → `48`. */
export function shortDecimalText(value: number, digits: number): string {
  return decimalText(value, digits)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

function numberFormat(digits: number): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known) return known;
  // Both languages group by thousands and use a point, so one locale serves.
  const made = new Intl.NumberFormat("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
  });
  formats.set(digits, made);
  return made;
}
