import { METHODS, type Method } from "~/domain/methods";
import type { Row } from "~/domain/report";

/** What the shipped methods among the rows are, in their own order. */
export function methodGlossary(rows: readonly Row[]): readonly Method[] {
  return METHODS.filter(({ code }) => rows.some(({ method }) => method === code));
}
