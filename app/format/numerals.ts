export const UNKNOWN_TEXT = "–";
export const MINUS = "\u2212";

const formats = new Map<number, Intl.NumberFormat>();

/** Beyond it digits are no figure but noise: powers of ten say the size. */
const MOST_WRITTEN_OUT = 1e15;

/**
 * `1234.5, 1` → `1,234.5`; minus is U+2212 and a rounded zero has none. What is not finite is written like the unknown, for
 * one figure gone wrong must not take its page along; what is huge in powers of ten.
 */
export function decimalText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return UNKNOWN_TEXT;
  if (Math.abs(value) >= MOST_WRITTEN_OUT)
    return value.toExponential(1).replace("e+", "×10^").replace("-", MINUS);
  return numberFormat(digits).format(value).replace("-", MINUS);
}

/** The same, but zero is said of nothing but zero, and without decimals: `0`, `<0.1`, `>−0.1`. */
export function honestText(value: number, digits: number): string {
  if (value === 0) return decimalText(0, 0);
  const text = decimalText(value, digits);
  if (!/^\D?0(\.0+)?$/.test(text)) return text;
  const least = 10 ** -digits;
  return value > 0 ? `<${decimalText(least, digits)}` : `>${decimalText(-least, digits)}`;
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
  // All languages group by thousands and use a point, so one locale serves.
  const made = new Intl.NumberFormat("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
  });
  formats.set(digits, made);
  return made;
}
