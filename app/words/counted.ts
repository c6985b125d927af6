import { decimalText } from "../format/numerals";
import { isOne, NO_BREAK_SPACE } from "./signs";

const rules = new Intl.PluralRules("en");

/** `1 case`, `1,204 cases`: the English plural by the count's own rule. */
export function counted(count: number, one: string, other: string): string {
  return `${decimalText(count, 0)}${NO_BREAK_SPACE}${rules.select(count) === "one" ? one : other}`;
}

/** `1 day`, `−1 day`, `1.0 days`: the same for a figure that is written already. */
export function measured(figure: string, one: string, other: string): string {
  return `${figure}${NO_BREAK_SPACE}${isOne(figure) ? one : other}`;
}

/** `1,204件`: Chinese has no plural, but a measure word. */
export function countedZh(count: number, measureWord: string): string {
  return decimalText(count, 0) + measureWord;
}
