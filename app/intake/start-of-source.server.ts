/** Where a table begins: its header is looked for among the first rows, because titles and units stand above it. */
import { unitOfTitles } from "./named-unit.server";
import { UnreadableFile } from "./refusal.server";
import type { RowChunk, Source } from "./source.server";

export interface HeaderSearch {
  /** The line that somebody named. */
  headerLine?: number | undefined;
  /** How many of these cells are headers that are looked for. */
  knownHeaders?: (cells: readonly string[]) => number;
}

/** Rows among which the header is looked for. */
const ROWS_OF_TITLE = 20;
const SAMPLE_ROWS = 200;

export type StartOfSource = Pick<Source, "header" | "headerLine" | "rowsAbove" | "unitAbove" | "sample"> & {
  /** How many of the headers are known. */
  known: number;
};

/**
 * What breaks after the header does not matter yet: it will be met again when the rows are read. Of the first rows the
 * one is the header that knows most; the first one where none knows any.
 */
export async function startOfSource(
  chunks: AsyncIterable<RowChunk>,
  { headerLine, knownHeaders = () => 0 }: HeaderSearch,
): Promise<StartOfSource> {
  const rows: string[][] = [];
  const lines: number[] = [];
  const most = SAMPLE_ROWS + Math.max(ROWS_OF_TITLE, headerLine ?? 0);
  try {
    for await (const chunk of chunks) {
      rows.push(...chunk.rows.slice(0, most));
      lines.push(...chunk.lines.slice(0, most));
      if (rows.length > most) break;
    }
  } catch (error) {
    if (rows.length === 0) throw error;
  }
  if (rows.length === 0) throw new UnreadableFile(null, onlyBlankLines);
  const place = headerLine === undefined ? likeliestHeader(rows, knownHeaders) : lines.indexOf(headerLine);
  if (place < 0) throw new UnreadableFile(headerLine ?? null, noSuchHeaderLine);
  const header = rows[place]!.map((cell) => cell.trim());
  if (header.some((cell) => cell.includes("\ufffd"))) throw new UnreadableFile(lines[place]!, lostInHeader);
  const above = rows.slice(0, place).filter((cells) => cells.some((cell) => cell.trim() !== ""));
  return {
    header,
    headerLine: lines[place]!,
    rowsAbove: above.length,
    unitAbove: unitOfTitles(above.flat()),
    sample: rows.slice(place + 1, place + 1 + SAMPLE_ROWS),
    known: knownHeaders(header),
  };
}

function likeliestHeader(
  rows: readonly string[][],
  knownHeaders: (cells: readonly string[]) => number,
): number {
  let best = { place: rows.findIndex((cells) => cells.some((cell) => cell.trim() !== "")), known: 0 };
  for (const [place, cells] of rows.slice(0, ROWS_OF_TITLE).entries()) {
    const known = knownHeaders(cells.map((cell) => cell.trim()));
    if (known > best.known) best = { place, known };
  }
  return Math.max(best.place, 0);
}

/** The rows below the header. */
export async function* rowsBelow(
  chunks: AsyncIterable<RowChunk>,
  headerLine: number,
): AsyncIterable<RowChunk> {
  let isBelow = false;
  for await (const chunk of chunks) {
    if (!isBelow) {
      const first = chunk.lines.findIndex((line) => line > headerLine);
      isBelow = first >= 0;
      chunk.rows.splice(0, isBelow ? first : chunk.rows.length);
      chunk.lines.splice(0, isBelow ? first : chunk.lines.length);
    }
    yield chunk;
  }
}

const onlyBlankLines = {
  problem: { en: "the file holds nothing but blank lines", zh: "文件只有空行" },
  expected: { en: "expected a header line at least", zh: "至少应有一行表头" },
};

const lostInHeader = {
  problem: {
    en: "a header holds a character that was lost before (U+FFFD)",
    zh: "表头含有早先已损坏的字符（U+FFFD）",
  },
  expected: { en: "export the file again in UTF-8 or GB18030", zh: "请以 UTF-8 或 GB18030 编码重新导出" },
};

const noSuchHeaderLine = {
  problem: { en: "there is no such line with a header", zh: "没有这一行表头" },
  expected: {
    en: "expected the line that holds the names of the columns; leave `header` out to have it looked for",
    zh: "应为列名所在的行；省略 header 即自动查找",
  },
};
