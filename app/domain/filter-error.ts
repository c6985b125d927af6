import type { Bilingual } from "./text";

/** A person's wrong parameter: names it, its value and what would be right. A 400 on a page, exit 2 on the command line. */
export class FilterError extends Error {
  override readonly name = "FilterError";

  constructor(
    readonly parameter: string,
    readonly value: string,
    /** The sentence in both languages; `message` is the English one. */
    readonly text: Bilingual,
  ) {
    super(text.en);
  }
}

/** By name: the server and its pages are two bundles, each with classes of its own. */
export function isFilterError(error: unknown): error is FilterError {
  return error instanceof Error && error.name === "FilterError";
}

const SHOWN = 12;

/** “Unknown region “nroth”. Known: north, south.” */
export function unknownCode(
  parameter: string,
  label: Bilingual,
  value: string,
  known: Iterable<string>,
): FilterError {
  const codes = [...known];
  const shown = codes.slice(0, SHOWN);
  const more = codes.length - shown.length;
  return new FilterError(parameter, value, {
    en: `Unknown ${parameter} “${value}”. Known: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    zh: `未知的${label.zh}“${value}”。已知：${shown.join("、")}${more > 0 ? `等${codes.length}个` : ""}。`,
  });
}

/** “from “2024-13” is not a month such as 2024-01.” */
export function wrongValue(parameter: string, value: string, right: Bilingual): FilterError {
  return new FilterError(parameter, value, {
    en: `${parameter} “${value}” is not ${right.en}.`,
    zh: `参数${parameter}的值“${value}”无效，应为${right.zh}。`,
  });
}
