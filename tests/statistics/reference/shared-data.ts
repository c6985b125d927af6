import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** Public data sets lie beside the project, not in it: `../shared/data`. */
const SHARED_DATA = new URL("../../../../shared/data/", import.meta.url);

/** The text of a shared file, or null where it is not at hand. */
export function sharedText(path: string): string | null {
  const file = new URL(path, SHARED_DATA);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The rows of a shared CSV file by column name, or null where it is not at hand. */
export function sharedRows(path: string): Record<string, string>[] | null {
  const text = sharedText(path);
  return text === null ? null : parse(text, { columns: true });
}
