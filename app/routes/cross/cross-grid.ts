/** A long list of cells laid out as a grid: which places its rows and columns have, in which order, and what stands where. */
import { type CrossShape, labelKey } from "~/domain/cross";
import type { DimensionKey } from "~/domain/dimensions";
import type { Row } from "~/domain/report";

export interface GridPlace {
  /** By dimension: one for a column, one or two for a row. */
  codes: readonly string[];
  labels: readonly string[];
  margin: Row | null;
}

export interface CrossGrid {
  rows: GridPlace[];
  columns: GridPlace[];
  cellAt(row: GridPlace, column: GridPlace): Row | null;
}

/** Places of these follow one another; all others stand with the largest first. */
const IN_ORDER: readonly DimensionKey[] = ["amount", "past_due", "five_tier", "month", "quarter", "year"];

const keyed = (codes: readonly string[]) => JSON.stringify(codes);

/** @param column of the measure that orders places by size */
export function crossGrid(
  { rows, column }: CrossShape & { column: DimensionKey },
  cells: readonly Row[],
  margins: { rows: readonly Row[]; columns: readonly Row[] },
  measure: string,
): CrossGrid {
  const rowCodes = (row: Row) => rows.map((dimension) => String(row[dimension]));
  const at = new Map(cells.map((cell) => [keyed([...rowCodes(cell), String(cell.column)]), cell]));
  const rowPlaces = margins.rows.map((row) => ({
    codes: rowCodes(row),
    labels: rows.map((dimension) => labelOf(row, dimension)),
    margin: row,
  }));
  const columnPlaces = margins.columns.map((row) => ({
    codes: [String(row[column])],
    labels: [labelOf(row, column)],
    margin: row,
  }));
  return {
    rows: inOrder(rowPlaces, rows, measure),
    columns: inOrder(columnPlaces, [column], measure),
    cellAt: (row, place) => at.get(keyed([...row.codes, ...place.codes])) ?? null,
  };
}

function labelOf(row: Row, dimension: DimensionKey): string {
  return String(row[labelKey(dimension)]);
}

/** The margins come in the order of their places; sizes decide where places have none. */
function inOrder(places: GridPlace[], dimensions: readonly DimensionKey[], measure: string): GridPlace[] {
  const sizeOf = ({ margin }: GridPlace) => Number(margin?.[measure] ?? Number.MIN_SAFE_INTEGER);
  const outerSizes = new Map<string, number>();
  for (const place of places)
    outerSizes.set(place.codes[0]!, (outerSizes.get(place.codes[0]!) ?? 0) + sizeOf(place));
  const [outer, inner] = dimensions.map((dimension) => IN_ORDER.includes(dimension));
  const outerCodes = [...new Set(places.map(({ codes }) => codes[0]!))];
  const rankOf = new Map(outerCodes.map((code, rank) => [code, rank]));
  return [...places].sort((one, other) => {
    const [a, b] = [one.codes[0]!, other.codes[0]!];
    if (a !== b) {
      const bySize = outer ? 0 : outerSizes.get(b)! - outerSizes.get(a)!;
      return bySize || rankOf.get(a)! - rankOf.get(b)!;
    }
    return inner === false ? sizeOf(other) - sizeOf(one) : 0;
  });
}
