/**
 * A report as a workbook: the table as people read it, its description, what one sheet cannot hold of the table, and at
 * last the layout that machines read.
 */
import type { Column } from "~/domain/report";
import { checkedCell } from "./checked-cell";
import type { DescriptionLine } from "./description";
import type { PeopleColumn } from "./people-sheet";
import { type Rows, rowBatches } from "./row-batches";
import { styleOf, stylesXml } from "./sheet-styles";
import { escaped, PLAIN, type Sheet, sheetXml } from "./sheet-xml";
import { type ZipEntry, zip } from "./zip.server";

/** What a sheet can hold below its header. */
const MOST_ROWS = 2 ** 20 - 1;

/** What machines read, under one name in every language. */
export const DATA_SHEET = "data";

export interface Workbook {
  /** Of the sheets of the table and of its description. */
  names: readonly [string, string];
  columns: readonly Column[];
  /** The same table for people; rows are read once for them and once for machines. */
  people: readonly PeopleColumn[];
  rows: Rows;
  descriptions: readonly DescriptionLine[];
  /** Further layouts of the same figures. */
  others?: readonly NamedSheet[];
}

export interface NamedSheet {
  name: string;
  sheet: Sheet;
}

/** In pieces, as they are taken. `mostRows`: of the table on one sheet. */
export function xlsx(
  { names: [tableName, descriptionName], columns, people, rows, descriptions, others = [] }: Workbook,
  mostRows = MOST_ROWS,
): AsyncIterable<Uint8Array> {
  return workbookOf(sheets());

  async function* sheets(): AsyncGenerator<NamedSheet> {
    const read = inPortions(
      cellsOf(rows, (row) => people.map(({ cell }) => cell(row))),
      mostRows,
    );
    yield { name: tableName, sheet: peopleSheet(people, (await read.next()).value ?? []) };
    yield { name: descriptionName, sheet: descriptionSheet(descriptions) };
    yield* others;
    let number = 1;
    for await (const portion of read)
      yield { name: `${tableName} (${++number})`, sheet: peopleSheet(people, portion) };
    const machine = (row: Parameters<typeof checkedCell>[1]) =>
      columns.map((column) => checkedCell(column, row));
    number = 0;
    for await (const portion of inPortions(cellsOf(rows, machine), mostRows)) {
      const name = ++number === 1 ? DATA_SHEET : `${DATA_SHEET} (${number})`;
      yield { name, sheet: dataSheet(columns, portion) };
    }
  }
}

/** Sheets as a workbook, each written before the next is asked for. */
export function workbookOf(
  given: Iterable<NamedSheet> | AsyncIterable<NamedSheet>,
): AsyncIterable<Uint8Array> {
  return zip(entries());

  async function* entries(): AsyncGenerator<ZipEntry> {
    const sheets: BookSheet[] = [];
    for await (const { name, sheet } of given) {
      const isRead = sheet.isRead === true && sheet.header !== null;
      sheets.push({ name, isRead, headerRow: (sheet.above?.length ?? 0) + 1 });
      yield { name: `xl/worksheets/sheet${sheets.length}.xml`, text: sheetXml(sheet) };
    }
    for (const [name, xml] of Object.entries(frame(sheets))) yield { name, text: [xml] };
  }
}

interface BookSheet {
  name: string;
  /** Its header stands on every page of paper. */
  isRead: boolean;
  headerRow: number;
}

/** A table as people read it. */
export function peopleSheet(people: readonly PeopleColumn[], rows: Sheet["rows"]): Sheet {
  return {
    widths: people.map(({ width }) => width),
    styles: people.map(({ style }) => style),
    header: people.map(({ header }) => header),
    isRead: true,
    rows,
  };
}

function dataSheet(columns: readonly Column[], rows: Sheet["rows"]): Sheet {
  return {
    widths: columns.map(({ key }) => Math.max(12, key.length + 2)),
    styles: columns.map(({ kind }) => styleOf(kind)),
    header: columns.map(({ key }) => key),
    rows,
  };
}

export function descriptionSheet(lines: readonly DescriptionLine[]): Sheet {
  const rows = [lines.map(({ label, text }) => [label, text])];
  return { widths: [28, 120], styles: [PLAIN, PLAIN], header: null, isRead: true, rows };
}

async function* cellsOf<Written>(
  rows: Rows,
  written: (row: Parameters<typeof checkedCell>[1]) => Written,
): AsyncGenerator<Written[]> {
  for await (const batch of rowBatches(rows)) yield batch.map(written);
}

/** The same items in lists of at most `most`, each read wholly before the next. At least one, if empty. */
async function* inPortions<Item>(
  batches: AsyncIterator<Item[]>,
  most: number,
): AsyncGenerator<AsyncIterable<Item[]>> {
  let rest: Item[] | undefined = await nextOf(batches);
  async function* portion(): AsyncGenerator<Item[]> {
    for (let room = most; room > 0 && rest; ) {
      const batch = rest.slice(0, room);
      rest = rest.length > room ? rest.slice(room) : await nextOf(batches);
      room -= batch.length;
      yield batch;
    }
  }
  do yield portion();
  while (rest);
}

/** The next batch that holds anything; undefined after the last. */
async function nextOf<Item>(batches: AsyncIterator<Item[]>): Promise<Item[] | undefined> {
  for (;;) {
    const { done, value } = await batches.next();
    if (done) return undefined;
    if (value.length > 0) return value;
  }
}

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The files that make sheets a workbook. */
function frame(sheets: readonly BookSheet[]): Record<string, string> {
  const each = (write: (name: string, number: number) => string) =>
    sheets.map(({ name }, place) => write(escaped(name), place + 1)).join("");
  const styles = sheets.length + 1;
  const titles = sheets.flatMap(({ name, isRead, headerRow }, place) =>
    isRead
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escaped(quoted(name))}!$${headerRow}:$${headerRow}</definedName>`,
        ]
      : [],
  );
  return {
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each(
      (_, number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml(XML, MAIN),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Recoup</dc:creator></cp:coreProperties>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each(
      (_, number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )}</Types>`,
  };
}

/** A sheet's name as formulas write it. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
