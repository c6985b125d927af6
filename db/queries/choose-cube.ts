/** Which cube answers a question: the one place where cells are preferred to rows. */
import type { CodeFilterKey } from "~/domain/filters";
import type { CellDimension, Cube } from "../derive/cubes";
import type { Selection } from "./selection";

/** The dimension of the cells that a filter chooses from; null: no cube keeps it. */
const DIMENSION_OF: Readonly<Record<CodeFilterKey, CellDimension | null>> = {
  region: "regionId",
  branch: "branchId",
  officer: "officerId",
  method: "methodId",
  cause: "causeId",
  security: null,
  borrower_kind: null,
};

/** Dimensions that come with another without splitting its cells: a branch names its region. */
const IMPLIED: Readonly<Partial<Record<CellDimension, CellDimension>>> = { branchId: "regionId" };

/**
 * The first cube (they are ordered, smallest first) that keeps every dimension grouped by or chosen from. Null: count
 * the rows.
 *
 * @param additive true for sums that add up over any cells; false for moments clustered by borrower, which hold only
 *   where one cell answers one group, so that the cube must not keep a dimension beyond those asked for
 */
export function chooseCube(
  cubes: readonly Cube[],
  groupBy: readonly CellDimension[],
  selection: Selection,
  additive: boolean,
): Cube | null {
  const needed = neededDimensions(groupBy, selection);
  if (needed === null) return null;
  const allowed = new Set([...needed, ...[...needed].flatMap((dimension) => IMPLIED[dimension] ?? [])]);
  const answers = cubes.find(
    ({ dimensions }) =>
      [...needed].every((dimension) => dimensions.includes(dimension)) &&
      (additive || dimensions.every((dimension) => allowed.has(dimension))),
  );
  return answers ?? null;
}

function neededDimensions(
  groupBy: readonly CellDimension[],
  selection: Selection,
): ReadonlySet<CellDimension> | null {
  const needed = new Set(groupBy);
  if (selection.fromMonth !== null || selection.toMonth !== null) needed.add("month");
  for (const [key, dimension] of Object.entries(DIMENSION_OF) as [CodeFilterKey, CellDimension | null][]) {
    if (selection[key] === null) continue;
    if (dimension === null) return null;
    needed.add(dimension);
  }
  return needed;
}
