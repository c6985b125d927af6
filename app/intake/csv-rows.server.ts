/**
 * Text to rows of cells, chunk by chunk, each row with the line on which it begins. A row without a quotation mark is
 * split at its delimiters, several times as fast as looking at every character; the others are walked through.
 * Lenient: a quotation mark inside an unquoted cell is text, and so are those of a cell that goes on after the closing
 * one. Lines end with LF, CRLF or CR; blank lines are no rows.
 */
export interface Rows {
  rows: string[][];
  /** The line on which each row begins. */
  lines: number[];
}

/** Rows of one column of a sheet that share a cell; only the first of them holds its value. */
export interface MergedCells {
  /** Place of the column. */
  column: number;
  firstLine: number;
  lastLine: number;
}

/** Cells of one row beyond which it is no row of a table. */
export const MOST_CELLS = 2000;

/** Characters of one row beyond which the file is taken to be broken. */
const LONGEST_ROW = 1_000_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: ^Z, with which DOS and some core systems end a text
const END_OF_DOS_FILE = /\u001a+$/;

/** Excel's line that names the delimiter. */
const SEPARATOR_ROW = /^"?sep=./i;

export class CsvRows {
  /** What stopped the reading, at `line`; nothing is read after it. */
  failure: "quote-not-closed" | "quote-over-rows" | "row-too-long" | "too-many-cells" | "nul" | null = null;
  /** The line on which the next row begins. */
  line = 1;
  /** The beginning of a row whose end has not come yet. */
  private rest = "";

  constructor(private readonly delimiter: string) {}

  /** The rows that end in what was left before and this text; with `isLast`, the end of the text ends a row. */
  read(text: string, isLast: boolean): Rows {
    const found: Rows = { rows: [], lines: [] };
    if (this.failure) return found;
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      this.line += (this.rest + text.slice(0, nul)).match(/\r\n|\n|\r/g)?.length ?? 0;
      this.failure = "nul";
      return found;
    }
    const whole = isLast ? (this.rest + text).replace(END_OF_DOS_FILE, "") : this.rest + text;
    const start = this.readWhole(whole, isLast, found);
    this.rest = whole.slice(start);
    if (this.failure) return found;
    if (this.rest.length > LONGEST_ROW) this.failure = "row-too-long";
    else if (isLast && this.rest !== "") this.failure = "quote-not-closed";
    return found;
  }

  /** Returns where the first row begins that does not end in this text. */
  private readWhole(text: string, isLast: boolean, found: Rows): number {
    const [quote, lf, cr] = [new Sought(text, '"'), new Sought(text, "\n"), new Sought(text, "\r")];
    let start = 0;
    while (start < text.length) {
      let end = Math.min(lf.from(start), cr.from(start));
      const quoted = quote.from(start) < end ? quotedRow(text, start, this.delimiter) : null;
      if (quoted) end = quoted.end;
      if (end > text.length || (end === text.length && !isLast)) return start;
      // A CR at the end of a chunk may be the first half of a CRLF.
      if (end === text.length - 1 && text[end] === "\r" && !isLast) return start;
      if (quoted && isOverRows(quoted, this.delimiter)) this.failure = "quote-over-rows";
      else if (quoted) this.add(quoted.cells, found);
      else if (end > start) this.add(text.slice(start, end).split(this.delimiter), found);
      if (this.failure) return start;
      this.line += 1 + (quoted?.breaks ?? 0);
      start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    }
    return text.length;
  }

  private add(cells: string[], found: Rows): void {
    if (cells.length > MOST_CELLS) this.failure ??= "too-many-cells";
    if (this.failure) return;
    if (this.line === 1 && SEPARATOR_ROW.test(cells.join(this.delimiter))) return;
    found.rows.push(cells);
    found.lines.push(this.line);
  }
}

/** The next place of a character, looked for again only once it is behind; the text's end where there is none. */
class Sought {
  private place = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  from(start: number): number {
    if (this.place < start) {
      const found = this.text.indexOf(this.character, start);
      this.place = found < 0 ? this.text.length : found;
    }
    return this.place;
  }
}

interface QuotedRow {
  cells: string[];
  /** Where its line ends; infinite while a quotation is open. */
  end: number;
  /** Line breaks inside its cells. */
  breaks: number;
  /** A cell with line breaks goes on after its closing mark. */
  isTorn: boolean;
}

/** Fewer may stand in a line of any text. */
const CELLS_OF_A_ROW = 5;

/** A stray mark that only another one closes: what lies between are rows. */
function isOverRows({ cells, breaks, isTorn }: QuotedRow, delimiter: string): boolean {
  if (breaks === 0) return false;
  if (isTorn) return true;
  if (cells.length < CELLS_OF_A_ROW) return false;
  return cells.some((cell) =>
    cell
      .split(/\r\n|\n|\r/)
      .slice(1)
      .some((line) => line.split(delimiter).length === cells.length),
  );
}

function quotedRow(text: string, start: number, delimiter: string): QuotedRow {
  const row: QuotedRow = { cells: [], end: Number.POSITIVE_INFINITY, breaks: 0, isTorn: false };
  for (let place = start; ; ) {
    const cell = text[place] === '"' ? quotedCell(text, place, delimiter) : plainCell(text, place, delimiter);
    if (!cell) return row;
    row.cells.push(cell.content);
    if (text[place] === '"') {
      const breaks = text.slice(place, cell.end).match(/\r\n|\n|\r/g)?.length ?? 0;
      row.breaks += breaks;
      row.isTorn ||= breaks > 0 && cell.goesOn === true;
    }
    if (text[cell.end] !== delimiter) return { ...row, end: cell.end };
    place = cell.end + 1;
  }
}

interface Cell {
  content: string;
  /** Of its delimiter or line end. */
  end: number;
  /** Behind the closing quotation mark. */
  goesOn?: boolean;
}

/** Null while the quotation is open. */
function quotedCell(text: string, start: number, delimiter: string): Cell | null {
  let content = "";
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    content += text.slice(from, quote);
    const after = text[quote + 1];
    if (after === undefined || after === delimiter || after === "\n" || after === "\r")
      return { content, end: quote + 1 };
    if (after !== '"') {
      const rest = plainCell(text, quote, delimiter);
      return { content: `"${content}${rest.content}`, end: rest.end, goesOn: true };
    }
    content += after;
    from = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return { content: text.slice(start, end), end };
}
