/** Which cube answers a question: the one place where cells are preferred to rows. */
import { CASE_WORD_KEYS, type CodeFilterKey, exclusionOf } from "~/domain/filter-values";
import type { CellDimension, CellShape, Cube } from "../derive/cubes";
import type { Chosen, Selection } from "./selection";

/** The filter that chooses from a dimension of the cells. */
export const FILTER_OF: Readonly<Partial<Record<CellDimension, CodeFilterKey>>> = {
  branchId: "branch",
  regionId: "region",
  officerId: "officer",
  causeId: "cause",
  methodId: "method",
};

/** Filters on what no cube keeps. */
const ROWS_ONLY: readonly CodeFilterKey[] = ["security", "borrower_kind", ...CASE_WORD_KEYS];

/** Dimensions that come with another without splitting its cells: a branch names its region. */
const COMES_WITH: Readonly<Partial<Record<CellDimension, CellDimension>>> = {
  branchId: "regionId",
  month: "withMonth",
};

/**
 * The first cube (they are ordered, smallest first) that keeps every dimension grouped by or chosen from. Null: count
 * the rows.
 *
 * @param kind `additive` for sums that add up over any cells; `clustered` for moments by borrower, which hold only where
 *   one cell answers one group, so that the cube must not keep a dimension beyond those asked for
 */
export function chooseCube(
  { cubes, repeated }: CellShape,
  groupBy: readonly CellDimension[],
  selection: Selection,
  kind: "additive" | "clustered",
): Cube | null {
  // Cells are judged at the portfolio's own cut-off.
  if (selection.standing !== null) return null;
  if (selection.cutOffDay === null || ROWS_ONLY.some((key) => selection[key] !== null)) return null;
  const needed = neededDimensions(groupBy, selection);
  if (kind === "clustered" && needed.has("month") && !groupBy.includes("month")) needed.add("withMonth");
  const allowed = new Set([...needed, ...[...needed].flatMap((dimension) => COMES_WITH[dimension] ?? [])]);
  const isWhole = (dimension: CellDimension) =>
    groupBy.includes(dimension) ||
    (selection[FILTER_OF[dimension]!]?.length === 1 && leftOutOf(selection, dimension) === null);
  const answers = cubes.find(
    ({ dimensions, isPassing }) =>
      !isPassing &&
      [...needed].every((dimension) => dimensions.includes(dimension)) &&
      repeated.every((dimension) => !dimensions.includes(dimension) || isWhole(dimension)) &&
      (kind === "additive" || dimensions.every((dimension) => allowed.has(dimension))),
  );
  return answers ?? null;
}

function neededDimensions(groupBy: readonly CellDimension[], selection: Selection): Set<CellDimension> {
  const needed = new Set(groupBy);
  if (selection.fromMonth !== null || selection.toMonth !== null) needed.add("month");
  for (const [dimension, key] of Object.entries(FILTER_OF) as [CellDimension, CodeFilterKey][])
    if (selection[key] !== null || leftOutOf(selection, dimension) !== null) needed.add(dimension);
  return needed;
}

/** What is left out of a dimension of the cells. */
export function leftOutOf(selection: Selection, dimension: CellDimension): Chosen {
  const key = FILTER_OF[dimension];
  return key === "method" || key === "officer" ? selection[exclusionOf(key)] : null;
}
