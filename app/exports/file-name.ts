/** What a file is called. */
import { VIEW_KEYS } from "~/domain/common-filters";
import { chosenKeys, type FilterKey, type FilterState, textsOf } from "~/domain/filters";
import type { Portfolio } from "~/domain/report";

/** `recoup-methods-region-north-from-2024-01-2025-12-31.csv`: report, what it was asked for, cut-off date. */
export function fileName(
  name: string,
  reads: readonly FilterKey[],
  { cutOffDate, isDemo }: Portfolio,
  { filters }: { filters: FilterState },
  ending: string,
): string {
  const views: readonly string[] = VIEW_KEYS;
  const asked = chosenKeys(filters)
    .filter((key) => reads.includes(key) && !views.includes(key))
    .flatMap((key) => [key.replaceAll("_", "-"), ...textsOf(key, filters)]);
  return [`recoup-${name}`, inFileName(asked), cutOffDate, isDemo ? "simulated-demo-portfolio" : null]
    .filter((part) => part !== null)
    .join("-")
    .concat(".", ending);
}

/** So much of a name that file systems and mail programs keep it. */
const LONGEST_FILTERS = 100;

/** What any system takes in a name. */
export function plainInFileName(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, "_");
}

/** Null for nothing. Beyond the longest, how it goes on stands in the file. */
function inFileName(texts: readonly string[]): string | null {
  const joined = texts.map(plainInFileName).join("-");
  if (joined === "") return null;
  return joined.length > LONGEST_FILTERS ? `${joined.slice(0, LONGEST_FILTERS)}-and-more` : joined;
}
