/** The sheets of a workbook as sources. A workbook is read whole: it holds a million rows a sheet at most. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import readWorkbook from "read-excel-file/node";
import { UnreadableFile } from "./refusal.server";
import type { Source } from "./source.server";

export interface Sheet {
  sheet: string;
  source: Source;
}

/** Throws an UnreadableFile where the file is no workbook, or not all of one. */
export async function workbookSources(file: string): Promise<Sheet[]> {
  const sheets = await readWorkbook(readFileSync(file)).catch(() => {
    throw new UnreadableFile(null, notAWorkbook, path.basename(file));
  });
  const bytes = statSync(file).size / Math.max(sheets.length, 1);
  return sheets.map(({ sheet, data }) => ({
    sheet,
    source: sheetSource(`${path.basename(file)}: ${sheet}`, bytes, data as Cell[][]),
  }));
}

const notAWorkbook = {
  problem: { en: "is not a complete workbook", zh: "不是完整的工作簿" },
  expected: { en: "expected an .xlsx file; save or copy it again", zh: "应为 .xlsx 文件；请重新保存或复制" },
};

type Cell = string | number | boolean | Date | null;

const CHUNK_ROWS = 2000;
const SAMPLE_ROWS = 200;

function sheetSource(name: string, bytes: number, data: Cell[][]): Source {
  const headerPlace = data.findIndex((row) => row.some((cell) => cell !== null));
  const width = data[headerPlace]?.length ?? 0;
  const header = (data[headerPlace] ?? []).map(cellText);
  const rows = headerPlace < 0 ? [] : data.slice(headerPlace + 1);
  const textRows = (from: number, to: number) => rows.slice(from, to).map((row) => paddedTexts(row, width));
  return {
    name,
    bytes,
    isWorkbook: true,
    computedCells: 0,
    header: header.map((cell) => cell.trim()),
    headerLine: headerPlace + 1,
    sample: textRows(0, SAMPLE_ROWS),
    async *chunks() {
      for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
        const chunk = textRows(from, from + CHUNK_ROWS);
        const lines = chunk.map((_, place) => headerPlace + 2 + from + place);
        yield { rows: chunk, lines, bytes: (bytes * Math.min(from + CHUNK_ROWS, rows.length)) / rows.length };
      }
    },
  };
}

function paddedTexts(row: readonly Cell[], width: number): string[] {
  return Array.from({ length: Math.max(width, row.length) }, (_, place) => cellText(row[place] ?? null));
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dateText(cell);
  // 15 digits are what a workbook keeps: 0.1 + 0.2 is 0.3 there.
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell;
}

function dateText(date: Date): string {
  const minute = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  return minute.endsWith("T00:00:00.000Z") ? minute.slice(0, 10) : minute.slice(0, 16);
}
