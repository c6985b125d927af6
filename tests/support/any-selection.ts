/** Any selection of the ledger of chance: for statements that must hold whatever is asked. */
import fc from "fast-check";
import { HORIZONS } from "~/domain/rules";
import { NO_CHOICE, type Selection } from "~db/queries/selection";
import { day } from "./facts";

export const EVERYTHING: Selection = {
  ...NO_CHOICE,
  horizon: 180,
  cutOffDay: day("2024-12-31"),
};
const some = (ids: number[]) => fc.option(fc.subarray(ids, { minLength: 1 }), { freq: 2, nil: null });
const month = fc.option(fc.integer({ min: 53 * 12, max: 55 * 12 }), { freq: 2, nil: null });
/** Any choice of places, people, methods, causes, months and horizon. */
export const selection: fc.Arbitrary<Selection> = fc
  .record({
    region: some([0, 1, 2]),
    branch: some([1, 2, 3]),
    officer: some([0, 1, 2, 3]),
    method: some([0, 1, 2, 3]),
    cause: some([0, 1, 2]),
    not_officer: fc.constantFrom(null, null, [1], [0, 2]),
    not_method: fc.constantFrom(null, null, [0], [1, 2]),
    fromMonth: month,
    toMonth: month,
    horizon: fc.constantFrom(...HORIZONS),
  })
  .map((chosen) => ({ ...EVERYTHING, ...chosen }));
