/** The sheets of a workbook as sources, read row by row. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { BROKEN, fileKind, notReadable, otherArchive } from "./file-kind.server";
import { type Problem, UnreadableFile } from "./refusal.server";
import type { RowChunk, Source } from "./source.server";
import { type HeaderSearch, rowsBelow, startOfSource } from "./start-of-source.server";
import { MOST_COLUMNS, MOST_ROWS, sheetRows } from "./workbook/sheet-rows.server";
import { type SheetPart, type WorkbookParts, workbookParts } from "./workbook/workbook-parts.server";
import {
  MOST_ENTRIES,
  MOST_ENTRY_BYTES,
  type ZipEntry,
  ZipError,
  zipArchive,
} from "./workbook/zip-archive.server";

export interface Sheet {
  sheet: string;
  /** `portfolio.xlsx: cases` */
  name: string;
  /** Its part of the file. */
  bytes: number;
  /** Hidden sheets hold what somebody set aside: they are named and never read. */
  isHidden: boolean;
  /** Throws an UnreadableFile. */
  open(search: HeaderSearch): Promise<Source>;
}

/** Throws an UnreadableFile where the file is no workbook, or not all of one. */
export async function workbookSources(file: string): Promise<Sheet[]> {
  const kind = fileKind(file);
  if (kind !== "workbook") throw new UnreadableFile(null, notReadable(kind), path.basename(file));
  const names = new Set<string>();
  const parts = await partsOf(file, names).catch((error: unknown) => {
    throw unreadable(error, path.basename(file));
  });
  if (!parts) throw new UnreadableFile(null, otherArchive(names), path.basename(file));
  const bytes = statSync(file).size / Math.max(parts.sheets.length, 1);
  return parts.sheets.map((part) => sheetOf(part, parts, `${path.basename(file)}: ${part.name}`, bytes));
}

async function partsOf(file: string, names: Set<string>): Promise<WorkbookParts | undefined> {
  if (statSync(file).size > MOST_ENTRY_BYTES) throw new ZipError("too-large");
  const entries = zipArchive(readFileSync(file));
  for (const name of entries.keys()) names.add(name);
  return workbookParts(entries);
}

function sheetOf(
  { name: sheet, isHidden, entry }: SheetPart,
  parts: WorkbookParts,
  name: string,
  bytes: number,
): Sheet {
  return {
    sheet,
    name,
    bytes,
    isHidden,
    async open(search) {
      if (!entry) throw new UnreadableFile(null, BROKEN);
      const { known: _, ...start } = await startOfSource(chunksOf(entry, parts, bytes), search);
      const width = start.header.length;
      return {
        name,
        bytes,
        encoding: null,
        isWorkbook: true,
        countsFrom1904: parts.countsFrom1904,
        computedCells: 0,
        ...start,
        sample: start.sample.map((cells) => padded(cells, width)),
        async *chunks() {
          for await (const chunk of rowsBelow(chunksOf(entry, parts, bytes), start.headerLine))
            yield { ...chunk, rows: chunk.rows.map((cells) => padded(cells, width)) };
        },
      };
    },
  };
}

/** A sheet leaves out empty cells at the end of a row. */
function padded(cells: readonly string[], width: number): string[] {
  return cells.length >= width
    ? [...cells]
    : [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}

async function* chunksOf(entry: ZipEntry, parts: WorkbookParts, bytes: number): AsyncIterable<RowChunk> {
  try {
    for await (const { rows, lines, share, merged } of sheetRows(entry, parts))
      yield { rows, lines, bytes: bytes * share, merged };
  } catch (error) {
    throw unreadable(error, null);
  }
}

/** Any other error is ours, and goes on. */
function unreadable(error: unknown, file: string | null): unknown {
  return error instanceof ZipError ? new UnreadableFile(null, ZIP_PROBLEMS[error.reason], file) : error;
}

const ZIP_PROBLEMS: Readonly<Record<ZipError["reason"], Problem>> = {
  broken: BROKEN,
  "too-many": {
    problem: { en: `holds more than ${MOST_ENTRIES} parts`, zh: `内含超过${MOST_ENTRIES}个部分` },
    expected: {
      en: "expected a workbook, which has a few dozen; save it again",
      zh: "工作簿只有几十个部分；请重新保存",
    },
  },
  "too-large": {
    problem: { en: "is larger inside than any table", zh: "解压后的内容超出任何表格的大小" },
    expected: {
      en: "expected at most a gigabyte a sheet; delete empty rows and columns and save it again, or save it as CSV",
      zh: "每张工作表最多1吉字节；请删除空行空列后重新保存，或另存为 CSV",
    },
  },
  "too-empty": {
    problem: { en: "is nearly nothing but blanks inside", zh: "内部几乎全是空白" },
    expected: {
      en: "expected a table; copy its rows into a new workbook and save that",
      zh: "应为表格；请将数据行复制到新工作簿后保存",
    },
  },
  "far-row": {
    problem: { en: "holds more rows than a worksheet can have", zh: "行数超出工作表的上限" },
    expected: {
      en: `expected at most ${MOST_ROWS} rows a sheet; split it, or save it as CSV`,
      zh: `每张工作表最多${MOST_ROWS}行；请拆分，或另存为 CSV`,
    },
  },
  "far-cell": {
    problem: {
      en: `holds a cell beyond column ${MOST_COLUMNS}`,
      zh: `在第${MOST_COLUMNS}列之外有单元格`,
    },
    expected: {
      en: "expected a table; delete the columns to the right of it and save again",
      zh: "应为表格；请删除表格右侧的列后重新保存",
    },
  },
};
