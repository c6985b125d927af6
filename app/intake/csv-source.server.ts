/** CSV as a source: encoding and delimiter recognised, rows streamed with the line on which each begins. */
import { isAscii } from "node:buffer";
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { CsvRows, MOST_CELLS } from "./csv-rows.server";
import { type Encoding, neitherEncoding, recogniseEncoding } from "./recognise-encoding.server";
import { type Problem, UnreadableFile } from "./refusal.server";
import type { RowChunk, Source } from "./source.server";
import { type HeaderSearch, rowsBelow, startOfSource } from "./start-of-source.server";

/** The delimiter under which most headers are known wins. */
export interface CsvOptions extends HeaderSearch {
  /** Of every file, and of some by their names, which goes before. */
  encoding?: Encoding | undefined;
  encodings?: Readonly<Record<string, Encoding>> | undefined;
  delimiter?: string | undefined;
}

const CHUNK_BYTES = 1 << 18;
const DELIMITERS = [",", ";", "\t", "|"];

export async function csvSource(file: string, options: CsvOptions = {}): Promise<Source> {
  const named = options.encodings?.[path.basename(file)] ?? options.encoding;
  const { encoding, markBytes } = await recogniseEncoding(file, named);
  const given = options.delimiter ?? (await delimiterOfFirstLine(file, encoding, markBytes));
  const read = (delimiter: string) => readRows({ file, encoding, start: markBytes, delimiter });
  const delimiter = given ?? (await recogniseDelimiter(read, options));
  const { known: _, ...start } = await startOfSource(read(delimiter), options);
  return {
    name: path.basename(file),
    bytes: statSync(file).size,
    encoding,
    isWorkbook: false,
    countsFrom1904: false,
    computedCells: 0,
    ...start,
    chunks: () => rowsBelow(read(delimiter), start.headerLine),
  };
}

/** Excel's own way to say it: a first line `sep=;`, which is no row. */
async function delimiterOfFirstLine(
  file: string,
  encoding: Encoding,
  start: number,
): Promise<string | undefined> {
  for await (const bytes of createReadStream(file, { start, end: start + 31 }))
    return SEPARATOR_LINE.exec(new TextDecoder(encoding).decode(bytes as Buffer))?.[1];
  return undefined;
}

const SEPARATOR_LINE = /^"?sep=(.)"?[\r\n]/i;

interface Reading {
  file: string;
  encoding: Encoding;
  start: number;
  delimiter: string;
}

async function* readRows({ file, encoding, start, delimiter }: Reading): AsyncIterable<RowChunk> {
  const stream = createReadStream(file, { start, highWaterMark: CHUNK_BYTES });
  const decode = chunkDecoder(encoding);
  const rows = new CsvRows(delimiter);
  const read = (bytes: Buffer | null): RowChunk => {
    const text = decode(bytes);
    return { ...rows.read(text, bytes === null), bytes: stream.bytesRead };
  };
  try {
    for await (const bytes of stream) {
      yield read(bytes as Buffer);
      if (rows.failure) break;
    }
    if (!rows.failure) yield read(null);
  } catch (error) {
    const isUndecodable = error instanceof TypeError && "code" in error;
    throw isUndecodable ? new UnreadableFile(rows.line, neitherEncoding) : error;
  }
  if (rows.failure) throw new UnreadableFile(rows.line, FAILURES[rows.failure]);
}

/**
 * Bytes to text, chunk by chunk; null ends the file. Plain ASCII, which most chunks are, becomes text of one byte a
 * character; a decoder makes two of it, and everything after costs twice as much.
 */
function chunkDecoder(encoding: Encoding): (bytes: Buffer | null) => string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let isBetweenCharacters = true;
  return (bytes) => {
    if (bytes === null) return decoder.decode();
    if (isBetweenCharacters && decoder.encoding !== "utf-16le" && isAscii(bytes))
      return bytes.toString("latin1");
    isBetweenCharacters = bytes.at(-1)! < 0x80;
    return decoder.decode(bytes, { stream: true });
  };
}

const FAILURES: Record<NonNullable<CsvRows["failure"]>, Problem> = {
  "quote-not-closed": {
    problem: {
      en: "a quotation mark opened here is never closed; the file may be cut off",
      zh: "此处的引号没有闭合，文件可能被截断",
    },
    expected: { en: "expected a complete file", zh: "应为完整的文件" },
  },
  "quote-over-rows": {
    problem: {
      en: "a quotation mark opened here runs over the rows after it",
      zh: "此处的引号把后面的行也包含在内",
    },
    expected: {
      en: "expected every quotation mark closed in its own cell; remove it, or write two of them inside a text",
      zh: "引号应在同一单元格内成对；请删除多余的引号，文字内的引号应写两个",
    },
  },
  "too-many-cells": {
    problem: { en: `the row has more than ${MOST_CELLS} cells`, zh: `该行超过${MOST_CELLS}个单元格` },
    expected: {
      en: "expected a table; delete the columns to the right of it, or name the sign between cells with --delimiter",
      zh: "应为表格；请删除表格右侧的列，或用 --delimiter 指明分隔符",
    },
  },
  nul: {
    problem: { en: "holds a NUL character, which no text has", zh: "含有 NUL 字符，文本中不应有" },
    expected: {
      en: "expected a whole text file; export or copy it again",
      zh: "应为完整的文本文件；请重新导出或复制",
    },
  },
  "row-too-long": {
    problem: { en: "the row is longer than a megabyte", zh: "该行超过1兆字节" },
    expected: {
      en: "expected line breaks between rows, and every quotation mark closed",
      zh: "各行之间应有换行，引号应成对",
    },
  },
};

/** The delimiter under which the header shows most known columns, then most columns; what cannot be read is none. */
async function recogniseDelimiter(
  read: (delimiter: string) => AsyncIterable<RowChunk>,
  options: CsvOptions,
): Promise<string> {
  let best = { delimiter: ",", known: -1, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const { header, known } = await startOfSource(read(delimiter), options).catch(() => NO_START);
    if (known > best.known || (known === best.known && header.length > best.cells))
      best = { delimiter, known, cells: header.length };
  }
  return best.delimiter;
}

const NO_START = { header: [], known: 0 };
