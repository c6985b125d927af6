/** The decimal sign that a file uses, recognised from some of its amounts. */
const COMMA = /^[-+]?(\d+|\d{1,3}([. ]\d{3})+),\d{1,2}$/;
const POINT = /^[-+]?(\d+|\d{1,3}(,\d{3})+)\.\d{1,2}$/;

/** A comma only where amounts show it and none shows a point; three digits after either sign show nothing. */
export function decimalSign(amounts: Iterable<string>): "." | "," {
  let hasComma = false;
  for (const amount of amounts) {
    if (POINT.test(amount)) return ".";
    hasComma ||= COMMA.test(amount);
  }
  return hasComma ? "," : ".";
}
