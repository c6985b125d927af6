/** The decimal sign that a file uses, recognised from some of its amounts. */
import { plainAmount } from "./amount-spelling.server";
import type { AmountFormat } from "./read-amount.server";

const COMMA = /^[-+]?(\d+|\d{1,3}([. ]\d{3})+),\d{1,2}$/;
const POINT = /^[-+]?(\d+|\d{1,3}(,\d{3})+)\.\d{1,2}$/;

/** A comma only where amounts show it and none shows a point; three digits after either sign show nothing. */
export function decimalSign(amounts: Iterable<string>, currency: string): "." | "," {
  let hasComma = false;
  for (const written of amounts) {
    const plain = plainAmount(written, currency);
    const amount = plain && "text" in plain ? plain.text : written;
    if (POINT.test(amount)) return ".";
    hasComma ||= COMMA.test(amount);
  }
  return hasComma ? "," : ".";
}

/** How a source writes the decimals of its amounts. `given`: what somebody said of it; `amounts`: some that it holds. */
export function decimalsOf(
  { isWorkbook }: { isWorkbook: boolean },
  given: AmountFormat["decimalSign"] | undefined,
  amounts: Iterable<string>,
  currency: string,
): Pick<AmountFormat, "decimalSign" | "isGiven" | "hasNumbers"> {
  return {
    decimalSign: given ?? decimalSign(amounts, currency),
    isGiven: given !== undefined,
    hasNumbers: isWorkbook,
  };
}
