/** One table of a source as a person may check it: each column's first cells, what fills it, and how they are read. */
import { isoFromDay } from "~/domain/calendar";
import type { ColumnKind } from "~/domain/import-columns/import-column";
import type { LookedCell, LookedColumn, LookedPart, LookedWord } from "~/domain/import-look";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Value } from "./cell-reader.server";
import { columnsOfField, nameOfColumn, placeOfColumn } from "./mapped-columns.server";
import type { FieldMapping, MappingProfile } from "./mapping-profile.server";
import { dayOfMoment, minuteOfMoment } from "./read-date.server";
import type { Problem } from "./refusal.server";
import type { PlannedColumn, RowPlan } from "./row-plan.server";
import type { Source } from "./source.server";
import { SEVERAL } from "./suspect-forms.server";

/** Rows that are looked at for words and for cells that cannot be read. */
const MOST_ROWS = 50_000;
const CELLS_SHOWN = 3;
const MOST_WORDS = 40;
const LONGEST_TEXT = 120;

const WORD_KINDS: readonly ColumnKind[] = [
  "method",
  "cause",
  "causes",
  "word",
  "words",
  "parties",
  "yesNo",
  "consents",
];
const LIST_KINDS: readonly ColumnKind[] = ["causes", "words", "parties", "consents"];

/** Throws an UnreadableFile where the source breaks off. */
export async function lookedPart(
  name: string,
  plan: RowPlan,
  profile: MappingProfile | undefined,
): Promise<LookedPart> {
  const { table, source, problems, notes } = plan;
  const looked = source.header.map((_, place) => openColumn(nameOfColumn(source.header, place)));
  const planned = plan.columns.map((column) => ({
    ...column,
    from: placeOfColumn(source.header, column.shown),
  }));
  for (const { column, from } of planned) looked[from]?.column.fields.push(column.key);
  let rows = 0;
  let isCut = false;
  for await (const chunk of source.chunks()) {
    for (const cells of chunk.rows) {
      if (rows++ >= MOST_ROWS) break;
      for (const [place, column] of looked.entries()) {
        const reading = planned.find(({ from }) => from === place);
        column.see(cells[place]?.trim() ?? "", reading && (() => readCell(reading, cells)));
        if (reading) column.seeWords(reading, reading.text(cells));
      }
    }
    isCut = rows > MOST_ROWS;
    if (isCut) break;
  }
  const mapping = profile?.tables.find((one) => one.table === table && fits(one, source.header));
  return {
    source: name,
    table,
    encoding: source.encoding,
    headerLine: source.headerLine,
    rows: Math.min(rows, MOST_ROWS),
    isCut,
    columns: looked
      .map(({ column }) => withReading(column, mapping?.fields ?? {}))
      .slice(0, source.header.length - source.computedCells || undefined),
    missing: PORTFOLIO_FILES[table].columns
      .filter(({ key, required }) => required && !plan.columns.some(({ column }) => column.key === key))
      .filter(({ key }) => !(key in (mapping?.fields ?? {})))
      .map(({ key }) => key),
    says: [...problems.map(said), ...notes],
  };
}

/** A source that nothing is read of. */
export function unreadPart(source: Source, name: string): LookedPart {
  const columns = source.header.map((_, place) => openColumn(nameOfColumn(source.header, place)));
  for (const cells of source.sample)
    for (const [place, column] of columns.entries()) column.see(cells[place]?.trim() ?? "");
  return {
    source: name,
    table: null,
    encoding: source.encoding,
    headerLine: source.headerLine,
    rows: source.sample.length,
    isCut: false,
    columns: columns.map(({ column }) => column),
    missing: [],
    says: [],
  };
}

function fits({ fields }: { fields: Record<string, FieldMapping> }, header: readonly string[]): boolean {
  return Object.values(fields)
    .flatMap(columnsOfField)
    .every((column) => placeOfColumn(header, column) >= 0);
}

function openColumn(name: string) {
  const column: LookedColumn = { name, fields: [], cells: [], words: [], dateFormats: [], unit: null };
  const texts = new Set<string>();
  const words = new Set<string>();
  let hasProblem = false;
  return {
    column,
    see(text: string, read?: () => LookedCell) {
      if (text === "" || (texts.size >= CELLS_SHOWN && (hasProblem || !read)) || texts.has(text)) return;
      const cell = read?.() ?? { text: shortened(text), value: null, problem: null };
      hasProblem ||= cell.problem !== null;
      if (texts.size >= CELLS_SHOWN && cell.problem === null) return;
      texts.add(text);
      column.cells.push(cell);
    },
    seeWords({ column: { kind }, reader }: PlannedColumn, text: string) {
      if (!WORD_KINDS.includes(kind) || text === "" || words.size >= MOST_WORDS) return;
      const found = LIST_KINDS.includes(kind) ? text.split(SEVERAL).map((word) => word.trim()) : [text];
      for (const word of found) {
        if (word === "" || words.has(word) || words.size >= MOST_WORDS) continue;
        words.add(word);
        column.words.push(wordOf(word, reader.read(word)));
      }
    },
  };
}

function wordOf(word: string, value: Value | null | undefined): LookedWord {
  return { word, code: value === undefined || value === null ? null : String(value) };
}

function readCell(
  { column, text, reader, from }: PlannedColumn & { from: number },
  cells: readonly string[],
): LookedCell {
  const written = shortened(cells[from]!.trim());
  const said = text(cells);
  const value = said === "" ? null : reader.read(said);
  if (value === undefined) return { text: written, value: null, problem: problemText(reader.explain(said)) };
  return { text: written, value: value === null ? null : shownValue(column.kind, value), problem: null };
}

function shownValue(kind: ColumnKind, value: Value): Value {
  if (kind === "day") return isoFromDay(value as number);
  if (kind !== "moment") return value;
  const minute = minuteOfMoment(value as number);
  const day = isoFromDay(dayOfMoment(value as number));
  if (minute === null) return day;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

function problemText({ problem, expected }: Problem) {
  return { en: `${problem.en}; ${expected.en}`, zh: `${problem.zh}；${expected.zh}` };
}

function said(problem: Problem & { column: string }) {
  const { en, zh } = problemText(problem);
  return { en: `${problem.column}: ${en}`, zh: `${problem.column}：${zh}` };
}

/** How the mapping says to read it, to be corrected. */
function withReading(column: LookedColumn, fields: Record<string, FieldMapping>): LookedColumn {
  const field = column.fields
    .map((key) => fields[key])
    .find((one) => typeof one === "object" && "column" in one);
  if (typeof field !== "object" || !("column" in field)) return column;
  return { ...column, dateFormats: field.dateFormats ?? [], unit: field.unit ?? null };
}
