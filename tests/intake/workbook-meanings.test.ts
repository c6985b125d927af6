/** What a sheet shows of a cell beyond its number: per cent, a currency, a cell over several rows. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkedProfile } from "~/intake/read-profile.server";
import { archive } from "./archive";
import { EMPTY_FILES, errorLines, folderOf, freshDatabase, importPaths } from "./imported";

const HEADER = ["case_id", "borrower_id", "exposure", "annual_rate", "defaulted_on", "branch"];
const text = (said: string) => `<c t="str"><v>${said}</v></c>`;
const number = (value: number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const PLAIN: Record<string, string> = {
  borrower_id: text("K1"),
  exposure: number(10),
  annual_rate: "<c/>",
  defaulted_on: text("2024-01-03"),
  branch: "<c/>",
};

/** Formats 1, 2 …, rows of cells that are unusual, and what stands behind the rows. */
function book(
  formats: readonly string[],
  rows: readonly Record<string, string>[],
  behind = "",
  properties = "",
): string {
  const { "cases.csv": _, ...others } = EMPTY_FILES;
  const folder = folderOf(others);
  const codes = formats.map(
    (code, place) => `<numFmt numFmtId="${200 + place}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = formats.map((_code, place) => `<xf numFmtId="${200 + place}"/>`);
  const lines = rows.map((row, place) => {
    const cells = { case_id: text(`C${place + 2}`), ...PLAIN, ...row };
    return `<row r="${place + 2}">${HEADER.map((key) => cells[key as keyof typeof cells]).join("")}</row>`;
  });
  const header = `<row r="1">${HEADER.map(text).join("")}</row>`;
  writeFileSync(
    path.join(folder, "cases.xlsx"),
    archive({
      "xl/workbook.xml": {
        content: `<workbook>${properties}<sheets><sheet name="cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
      "xl/_rels/workbook.xml.rels": {
        content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      "xl/styles.xml": {
        content: `<styleSheet><numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
      },
      "xl/worksheets/sheet1.xml": {
        content: `<worksheet><sheetData>${header}${lines.join("")}</sheetData>${behind}</worksheet>`,
      },
    }),
  );
  return folder;
}

const rates = [{ annual_rate: number(0.12, 1) }, { annual_rate: number(1.2, 1) }];

test("per cent by its format, also where a profile says that the column is in per cent", async () => {
  const folder = book(["0.00%"], rates);
  const read = async (paths: string[], options = {}) => {
    const database = freshDatabase();
    expect(errorLines(await importPaths(database, paths, options))).toEqual([]);
    return database.sqlite.prepare("SELECT annual_rate FROM recovery_cases ORDER BY code").pluck().all();
  };
  expect(await read([folder])).toEqual([0.12, 1.2]);
  const fields = Object.fromEntries(HEADER.map((key) => [key, key]));
  const profile = checkedProfile(
    {
      name: "Per cent",
      tables: [{ table: "cases", fields: { ...fields, annual_rate: { column: "annual_rate", unit: "%" } } }],
    },
    "profile.json",
  );
  expect(await read([path.join(folder, "cases.xlsx")], { profile })).toEqual([0.12, 1.2]);
});

test.each(['"$"#,##0.00', "[$€-407]#,##0", "[$USD] #,##0", '0.00 "EUR"'])(
  "an amount that the sheet shows as %s is another currency",
  async (format) => {
    const result = await importPaths(freshDatabase(), [book([format], [{ exposure: number(10, 1) }])]);
    expect(errorLines(result)).toEqual([expect.stringMatching(/sign of another currency than CNY/)]);
  },
);

test("signs of its own currency and formats of digits alone are read", async () => {
  const database = freshDatabase();
  const formats = ['"¥"#,##0.00', "#,##0.00;[Red]-#,##0.00", '0!.0,"万"'];
  const rows = formats.map((_, place) => ({ exposure: number(325_000, place + 1) }));
  expect(errorLines(await importPaths(database, [book(formats, rows)]))).toEqual([]);
  expect(database.sqlite.prepare("SELECT DISTINCT exposure_minor FROM recovery_cases").pluck().all()).toEqual(
    [32_500_000],
  );
});

test("a cell over several rows of a column that is read is refused, one in a title or a note is not", async () => {
  const merged = (...refs: string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const rows: Record<string, string>[] = [{ branch: text("城关") }, {}, {}];
  const result = await importPaths(freshDatabase(), [book([], rows, merged("A1:B1", "F2:F4"))]);
  expect(result.outcome).toBe("refused");
  expect(errorLines(result)).toEqual([
    "cases.xlsx: cases, line 2, column branch: one merged cell stands for the rows 2 to 4; only the first of them holds its value; expected a value in each row: unmerge the cells, fill the value down, and save",
  ]);
  const beside = await importPaths(freshDatabase(), [book([], rows, merged("A1:B1", "A8:F9", "H2:H4"))]);
  expect(errorLines(beside)).toEqual([]);
});

test.each([
  ["cases.ods", "content.xml", "is an OpenDocument file (.ods); open it and save it as .xlsx or CSV"],
  ["cases.xlsb", "xl/workbook.bin", "is a binary workbook (.xlsb); open it and save it as .xlsx or CSV"],
  ["cases.numbers", "Index/Document.iwa", "is a Numbers document; open it and save it as .xlsx or CSV"],
  ["cases.xlsx", "bank/cases.csv", "is an archive of files; unpack it and give the folder"],
  ["cases.zip", "cases.csv", "is an archive of files; unpack it and give the folder"],
])("%s with %s is named with its next act", async (name, entry, says) => {
  const folder = folderOf({ [name]: archive({ [entry]: { content: "x" } }) });
  expect(errorLines(await importPaths(freshDatabase(), [path.join(folder, name)]))).toEqual([
    `${name}: ${says}`,
  ]);
});

test("days are counted from 1904 where the workbook says so, whether its cells are formatted as dates or not", async () => {
  for (const [properties, day] of [
    ["", "2020-01-31"],
    ['<workbookPr date1904="1"/>', "2024-02-01"],
  ]) {
    const database = freshDatabase();
    const rows = [{ defaulted_on: number(43_861) }, { defaulted_on: number(43_861, 1) }];
    const result = await importPaths(database, [book(["yyyy-mm-dd"], rows, "", properties)]);
    expect(errorLines(result)).toEqual([]);
    const days = database.sqlite
      .prepare("SELECT DISTINCT date(defaulted_day * 86400, 'unixepoch') FROM recovery_cases")
      .pluck()
      .all();
    expect(days).toEqual([day]);
  }
});
