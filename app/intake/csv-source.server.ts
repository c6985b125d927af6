/** CSV as a source: encoding and delimiter recognised, rows streamed with the line on which each begins. */
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { Transform, type TransformCallback } from "node:stream";
import { CsvError, Parser } from "csv-parse";
import { type Encoding, neitherEncoding, recogniseEncoding } from "./recognise-encoding.server";
import { type Problem, UnreadableFile } from "./refusal.server";
import type { RowChunk, Source } from "./source.server";

export interface CsvOptions {
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  /** How many of these header cells are known: the delimiter that knows most wins. */
  knownHeaders?: (cells: readonly string[]) => number;
}

/** Bytes of one row beyond which the file is taken to be broken. */
const LONGEST_ROW_BYTES = 1_000_000;
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
  const bytes = createReadStream(file, { start, highWaterMark: CHUNK_BYTES });
  const parser = new LineParser(delimiter);
  const fail = (error: Error) => parser.destroy(error);
  if (encoding === "utf-8") bytes.on("error", fail).pipe(parser);
  else bytes.on("error", fail).pipe(decoder(encoding).on("error", fail)).pipe(parser);
  try {
    for await (const chunk of parser) yield { ...(chunk as Rows), bytes: bytes.bytesRead };
    if (parser.failure) throw parser.failure;
  } catch (error) {
    throw asUnreadable(error, parser.rowLine);
  } finally {
    bytes.destroy();
  }
}

function decoder(encoding: Encoding): Transform {
  const decode = new TextDecoder(encoding, { fatal: true });
  const step = (bytes: Buffer | undefined, callback: TransformCallback) => {
    try {
      callback(null, Buffer.from(bytes ? decode.decode(bytes, { stream: true }) : decode.decode()));
    } catch (error) {
      callback(error as Error);
    }
  };
  return new Transform({
    transform: (bytes: Buffer, _encoding, callback) => step(bytes, callback),
    flush: (callback) => step(undefined, callback),
  });
}

type Rows = Pick<RowChunk, "rows" | "lines">;

/**
 * csv-parse, handing on all rows of a chunk at once instead of one by one, each with its line. A quote inside an
 * unquoted cell is text; a row that ends up with other cells than the header is refused later, with its line.
 */
class LineParser extends Parser {
  /** The line on which the row being read begins. */
  rowLine = 1;
  /** What stopped the reading. A stream's own error would take the rows before it along. */
  failure: Error | null = null;
  private rows: string[][] = [];
  private lines: number[] = [];
  /** csv-parse counts a CRLF inside quotes twice. */
  private countedTwice = 0;

  constructor(delimiter: string) {
    super({
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW_BYTES,
    });
  }

  override push(row: unknown): boolean {
    if (row === null) {
      this.handOn();
      return super.push(null);
    }
    const end = this.info.lines - this.countedTwice;
    const inside = end > this.rowLine ? lineBreaks(row as string[]) : { all: 0, twice: 0 };
    this.countedTwice += inside.twice;
    this.rows.push(row as string[]);
    this.lines.push(end - inside.all);
    this.rowLine = end - inside.twice + 1;
    return true;
  }

  override _transform(bytes: Buffer, encoding: BufferEncoding, callback: TransformCallback): void {
    if (this.failure) callback();
    else super._transform(bytes, encoding, (error) => this.settle(error, callback));
  }

  override _flush(callback: TransformCallback): void {
    if (this.failure) callback();
    else super._flush((error) => this.settle(error, callback));
  }

  private settle(error: Error | null | undefined, callback: TransformCallback): void {
    this.failure = error ?? null;
    this.handOn();
    callback();
  }

  private handOn(): void {
    if (this.rows.length === 0) return;
    super.push({ rows: this.rows, lines: this.lines } satisfies Rows);
    this.rows = [];
    this.lines = [];
  }
}

function lineBreaks(row: readonly string[]): { all: number; twice: number } {
  let all = 0;
  let twice = 0;
  for (const cell of row) {
    all += cell.match(/[\r\n]/g)?.length ?? 0;
    twice += cell.match(/\r\n/g)?.length ?? 0;
  }
  return { all, twice };
}

function asUnreadable(error: unknown, line: number): unknown {
  if (error instanceof CsvError) return new UnreadableFile(line, csvProblems[error.code] ?? brokenRow);
  const isUndecodable = error instanceof TypeError && "code" in error;
  return isUndecodable ? new UnreadableFile(line, neitherEncoding) : error;
}

const brokenRow: Problem = {
  problem: { en: "cannot be read as CSV", zh: "无法按 CSV 读取" },
  expected: { en: "expected cells separated by one sign", zh: "应为以同一符号分隔的单元格" },
};

const csvProblems: Partial<Record<string, Problem>> = {
  CSV_QUOTE_NOT_CLOSED: {
    problem: {
      en: "a quotation mark opened here is never closed; the file may be cut off",
      zh: "此处的引号没有闭合，文件可能被截断",
    },
    expected: { en: "expected a complete file", zh: "应为完整的文件" },
  },
  CSV_MAX_RECORD_SIZE: {
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
