/** A report as a workbook: the table first, its description second. The one place that knows the library. */
import { once } from "node:events";
import { PassThrough } from "node:stream";
import ExcelJS from "exceljs";
import type { Column, ColumnKind, Row } from "~/domain/report";
import { checkedCell } from "./checked-cell";
import type { DescriptionLine } from "./description";

/** How a cell of a kind looks; what it holds stays as exact as in the other twins. */
const NUMBER_FORMATS: Partial<Record<ColumnKind, string>> = {
  money: "#,##0",
  count: "#,##0",
  minutes: "#,##0",
  share: "0.0%",
  points: "+0.0%;-0.0%",
  number: "0.00",
};

export function xlsx(
  sheetNames: readonly [string, string],
  columns: readonly Column[],
  rows: Iterable<Row>,
  descriptions: readonly DescriptionLine[],
): AsyncIterable<Uint8Array> {
  const stream = new PassThrough();
  write(stream, sheetNames, columns, rows, descriptions).catch((error) => stream.destroy(error));
  return stream;
}

async function write(
  stream: PassThrough,
  [tableName, descriptionName]: readonly [string, string],
  columns: readonly Column[],
  rows: Iterable<Row>,
  descriptions: readonly DescriptionLine[],
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  workbook.creator = "Recoup";
  const table = workbook.addWorksheet(tableName, { views: [{ state: "frozen", ySplit: 1 }] });
  table.columns = columns.map(({ key, kind }) => ({
    header: key,
    key,
    width: Math.max(12, key.length + 2),
    style: NUMBER_FORMATS[kind] ? { numFmt: NUMBER_FORMATS[kind] } : {},
  }));
  table.getRow(1).font = { bold: true };
  for (const row of rows) {
    table.addRow(columns.map((column) => checkedCell(column, row))).commit();
    if (stream.writableNeedDrain) await Promise.race([once(stream, "drain"), once(stream, "close")]);
    if (stream.destroyed) return;
  }
  table.commit();
  const description = workbook.addWorksheet(descriptionName);
  description.columns = [{ width: 28 }, { width: 120 }];
  for (const { label, text } of descriptions) description.addRow([label, text]).commit();
  description.commit();
  await workbook.commit();
}
