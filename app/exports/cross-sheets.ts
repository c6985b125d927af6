/** A cross table as people lay it out: a sheet for each measure, its columns side by side, with totals where cells add up. */
import {
  addsUp,
  type CrossMeasureKey,
  type CrossShape,
  crossMeasure,
  crossShape,
  labelKey,
} from "~/domain/cross";
import { DIMENSIONS } from "~/domain/dimensions";
import { minorDigits } from "~/domain/minor-digits";
import type { Report, Row } from "~/domain/report";
import { type Bilingual, inLanguage, type Language } from "~/domain/text";
import type { WrittenCell } from "./checked-cell";
import { sheetName } from "./sheet-name";
import { moneyStyle, styleOf } from "./sheet-styles";
import { PLAIN } from "./sheet-xml";
import type { NamedSheet } from "./xlsx.server";

const TOTAL: Bilingual = { en: "Total", zh: "合计" };

type Head = Pick<Report, "filters" | "currency">;

/** None where the table has no columns: it is as people lay it out already. */
export function crossSheets(head: Head, rows: readonly Row[], language: Language): NamedSheet[] {
  const shape = crossShape(head.filters);
  if (shape.column === null) return [];
  return shape.measures.map((key) => {
    const { label } = crossMeasure(key).measure;
    return { name: sheetName(inLanguage(label, language)), sheet: pivot(shape, key, head, rows, language) };
  });
}

function pivot(
  shape: CrossShape,
  key: CrossMeasureKey,
  { currency }: Head,
  cells: readonly Row[],
  language: Language,
): NamedSheet["sheet"] {
  const { column, measure } = crossMeasure(key);
  const isMoney = measure.kind === "money";
  const unit = isMoney ? 10 ** minorDigits(currency) : 1;
  const columns = placesOf(
    cells,
    (row) => String(row.column),
    (row) => String(row.column_label),
  );
  const rows = placesOf(
    cells,
    (row) => JSON.stringify(shape.rows.map((dimension) => row[dimension])),
    (row) => shape.rows.map((dimension) => String(row[labelKey(dimension)])),
    false,
  );
  const at = new Map(
    cells.map((row) => [
      JSON.stringify([JSON.stringify(shape.rows.map((dimension) => row[dimension])), row.column]),
      typeof row[column] === "number" ? Number(row[column]) : null,
    ]),
  );
  const isSum = addsUp(key, shape);
  const figures = rows.map(([code]) =>
    columns.map(([place]) => at.get(JSON.stringify([code, place])) ?? (isSum ? 0 : null)),
  );
  const total = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const written = (value: number | null): WrittenCell => (value === null ? null : value / unit);
  const lines: WrittenCell[][] = rows.map(([, labels], place) => [
    ...labels,
    ...figures[place]!.map(written),
    ...(isSum ? [written(total(figures[place]!))] : []),
  ]);
  if (isSum) {
    const sums = columns.map((_, place) => total(figures.map((line) => line[place]!)));
    const heads = shape.rows.map((_, place) => (place === 0 ? inLanguage(TOTAL, language) : null));
    lines.push([...heads, ...sums.map(written), written(total(sums))]);
  }
  const style = isMoney ? moneyStyle(currency) : styleOf(measure.kind);
  const width = columns.length + (isSum ? 1 : 0);
  return {
    widths: [...shape.rows.map(() => 24), ...Array.from({ length: width }, () => 15)],
    styles: [...shape.rows.map(() => PLAIN), ...Array.from({ length: width }, () => style)],
    header: [
      ...shape.rows.map((dimension) => inLanguage(DIMENSIONS[dimension].label, language)),
      ...columns.map(([, label]) => label),
      ...(isSum ? [inLanguage(TOTAL, language)] : []),
    ],
    isRead: true,
    rows: [lines],
  };
}

/** Each place once, by code: rows as they come; columns by the numbers that their codes begin with, else by code. */
function placesOf<Label>(
  cells: readonly Row[],
  codeOf: (row: Row) => string,
  labelOf: (row: Row) => Label,
  isSorted = true,
): [string, Label][] {
  const places = new Map<string, Label>();
  for (const row of cells) if (!places.has(codeOf(row))) places.set(codeOf(row), labelOf(row));
  const listed = [...places];
  return isSorted ? listed.sort(([one], [other]) => byCode(one, other)) : listed;
}

const REST = ["none", "unknown"];

function byCode(one: string, other: string): number {
  const last = Number(REST.includes(one)) - Number(REST.includes(other));
  return last || one.localeCompare(other, "en", { numeric: true });
}
