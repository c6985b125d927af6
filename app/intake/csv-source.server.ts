/** CSV as a source: encoding and delimiter recognised, rows streamed with the line on which each begins. */
import { isAscii } from "node:buffer";
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { CsvRows } from "./csv-rows.server";
import { type Encoding, neitherEncoding, recogniseEncoding } from "./recognise-encoding.server";
import { type Problem, UnreadableFile } from "./refusal.server";
import type { RowChunk, Source } from "./source.server";

export interface CsvOptions {
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  /** How many of these header cells are known: the delimiter that knows most wins. */
  knownHeaders?: (cells: readonly string[]) => number;
}

const CHUNK_BYTES = 1 << 18;
const SAMPLE_ROWS = 200;
const DELIMITERS = [",", ";", "\t", "|"];

export async function csvSource(file: string, options: CsvOptions = {}): Promise<Source> {
  const { encoding, markBytes } = await recogniseEncoding(file, options.encoding);
  const read = (delimiter: string) => readRows({ file, encoding, start: markBytes, delimiter });
  const delimiter = options.delimiter ?? (await recogniseDelimiter(read, options.knownHeaders));
  const { header, headerLine, sample } = await readStart(read(delimiter));
  return {
    name: path.basename(file),
    bytes: statSync(file).size,
    isWorkbook: false,
    computedCells: 0,
    header,
    headerLine,
    sample,
    chunks: () => withoutHeader(read(delimiter)),
  };
}

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
    if (isBetweenCharacters && isAscii(bytes)) return bytes.toString("latin1");
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
  knownHeaders: CsvOptions["knownHeaders"] = () => 0,
): Promise<string> {
  let best = { delimiter: ",", known: -1, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const header = await readStart(read(delimiter)).then(
      (start) => start.header,
      () => [],
    );
    const known = knownHeaders(header);
    if (known > best.known || (known === best.known && header.length > best.cells))
      best = { delimiter, known, cells: header.length };
  }
  return best.delimiter;
}

/** What breaks after the header does not matter yet: it will be met again when the rows are read. */
async function readStart(chunks: AsyncIterable<RowChunk>): Promise<StartOfFile> {
  const rows: string[][] = [];
  let headerLine = 1;
  try {
    for await (const chunk of chunks) {
      if (rows.length === 0) headerLine = chunk.lines[0] ?? 1;
      rows.push(...chunk.rows.slice(0, 1 + SAMPLE_ROWS));
      if (rows.length > SAMPLE_ROWS) break;
    }
  } catch (error) {
    if (rows.length === 0) throw error;
  }
  const [header, ...sample] = rows;
  if (header) return { header: header.map((cell) => cell.trim()), headerLine, sample };
  throw new UnreadableFile(null, {
    problem: { en: "the file holds nothing but blank lines", zh: "文件只有空行" },
    expected: { en: "expected a header line at least", zh: "至少应有一行表头" },
  });
}

type StartOfFile = Pick<Source, "header" | "headerLine" | "sample">;

async function* withoutHeader(chunks: AsyncIterable<RowChunk>): AsyncIterable<RowChunk> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) {
      chunk.rows.shift();
      chunk.lines.shift();
      isFirst = false;
    }
    yield chunk;
  }
}
