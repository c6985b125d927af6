/** Some of the cases as a whole of their own: what is worked out for them costs no more than they need. */
import { sparseRows } from "~/statistics/regression/sparse-design";
import type { SeenCases } from "./case-option";

/** @param places among the cases; one named twice is there twice. @returns the cases in this order, each in the row of its place */
export function partOfCases({ fit, asked, chances, cases }: SeenCases, places: ArrayLike<number>): SeenCases {
  const methods = fit.methods.length;
  const rows = Uint32Array.from(places, (at) => cases[at]!.row);
  const part = new Float32Array(rows.length * methods);
  rows.forEach((row, place) => {
    part.set(chances.subarray(row * methods, (row + 1) * methods), place * methods);
  });
  return {
    fit,
    asked: {
      rows: rows.length,
      prognosis: sparseRows(asked.prognosis, rows),
      effect: sparseRows(asked.effect, rows),
    },
    chances: part,
    cases: Array.from(places, (at, row) => ({ ...cases[at]!, row })),
  };
}
