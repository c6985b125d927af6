/** Workbooks made for a test. */
import path from "node:path";
import ExcelJS from "exceljs";
import { temporaryFolder } from "./imported";

export type SheetRows = readonly (readonly (string | number | Date | boolean | null)[])[];

/** Writes a workbook with sheets of the given rows and returns its path. */
export function workbookFile(sheets: Record<string, SheetRows>, name = "portfolio.xlsx"): Promise<string> {
  return workbookIn(temporaryFolder(), sheets, name);
}

/** The same in a folder that is there. */
export async function workbookIn(
  folder: string,
  sheets: Record<string, SheetRows>,
  name = "portfolio.xlsx",
): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets))
    book.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}
