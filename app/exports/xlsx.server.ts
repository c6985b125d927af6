/** A report as a workbook: the table first, its description second, and after it what one sheet cannot hold of the table. */
import type { Column, ColumnKind } from "~/domain/report";
import { checkedCell, type WrittenCell } from "./checked-cell";
import type { DescriptionLine } from "./description";
import { type Rows, rowBatches } from "./row-batches";
import { BOLD, escaped, PLAIN, type Sheet, sheetXml } from "./sheet-xml";
import { type ZipEntry, zip } from "./zip.server";

/** How a cell of a kind looks; what it holds stays as exact as in the other twins. */
const NUMBER_FORMATS: Partial<Record<ColumnKind, string>> = {
  money: "#,##0",
  count: "#,##0",
  minutes: "#,##0",
  share: "0.0%",
  points: "+0.0%;-0.0%",
  number: "0.00",
};
const FORMATS = [...new Set(Object.values(NUMBER_FORMATS))];
/** Numbers below belong to Excel's own formats. */
const FIRST_FORMAT = 164;

/** What a sheet can hold below its header. */
const MOST_ROWS = 2 ** 20 - 1;

/** In pieces, as they are taken. `mostRows`: of the table on one sheet. */
export function xlsx(
  [tableName, descriptionName]: readonly [string, string],
  columns: readonly Column[],
  rows: Rows,
  descriptions: readonly DescriptionLine[],
  mostRows = MOST_ROWS,
): AsyncIterable<Uint8Array> {
  return zip(workbook());

  async function* workbook(): AsyncGenerator<ZipEntry> {
    const names: string[] = [];
    const entry = (name: string, sheet: Sheet): ZipEntry => {
      names.push(name);
      return { name: `xl/worksheets/sheet${names.length}.xml`, text: sheetXml(sheet) };
    };
    const cells = inPortions(cellsOf(columns, rows), mostRows);
    yield entry(tableName, tableSheet(columns, (await cells.next()).value ?? []));
    yield entry(descriptionName, descriptionSheet(descriptions));
    for await (const portion of cells)
      yield entry(`${tableName} (${names.length})`, tableSheet(columns, portion));
    for (const [name, xml] of Object.entries(frame(names))) yield { name, text: [xml] };
  }
}

function tableSheet(columns: readonly Column[], rows: Sheet["rows"]): Sheet {
  return {
    widths: columns.map(({ key }) => Math.max(12, key.length + 2)),
    styles: columns.map(({ kind }) => styleOf(kind)),
    header: columns.map(({ key }) => key),
    rows,
  };
}

function descriptionSheet(lines: readonly DescriptionLine[]): Sheet {
  const rows = [lines.map(({ label, text }) => [label, text])];
  return { widths: [28, 120], styles: [PLAIN, PLAIN], header: null, rows };
}

async function* cellsOf(columns: readonly Column[], rows: Rows): AsyncGenerator<WrittenCell[][]> {
  for await (const batch of rowBatches(rows))
    yield batch.map((row) => columns.map((column) => checkedCell(column, row)));
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

function styleOf(kind: ColumnKind): number {
  const format = NUMBER_FORMATS[kind];
  return format === undefined ? PLAIN : BOLD + 1 + FORMATS.indexOf(format);
}

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The files that make sheets a workbook. */
function frame(names: readonly string[]): Record<string, string> {
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, place) => write(escaped(name), place + 1)).join("");
  const styles = names.length + 1;
  return {
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each(
      (_, number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml(),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Recoup</dc:creator></cp:coreProperties>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each(
      (_, number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )}</Types>`,
  };
}

/** Plain, bold, and one style for each format of numbers, in their order. */
function stylesXml(): string {
  const formats = FORMATS.map(
    (format, place) => `<numFmt numFmtId="${FIRST_FORMAT + place}" formatCode="${escaped(format)}"/>`,
  );
  const numbers = FORMATS.map(
    (_, place) =>
      `<xf numFmtId="${FIRST_FORMAT + place}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = `<sz val="11"/><name val="Calibri"/><family val="2"/>`;
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${formats.join("")}</numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${numbers.join("")}</cellXfs></styleSheet>`;
}
