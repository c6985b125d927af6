/** Files made to break a reader: each is refused by what it says itself, before it costs time or memory. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { terminalText } from "~/intake/refusal.server";
import { xmlTokens } from "~/intake/workbook/xml-tokens.server";
import { archive } from "./archive";
import { errorLines, freshDatabase, importFiles, importPaths, temporaryFolder } from "./imported";

const CASES = "case_id,borrower_id,exposure,defaulted_on,borrower_name\n";

const BOOK = {
  "xl/workbook.xml": {
    content: '<workbook><sheets><sheet name="cases" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  "xl/_rels/workbook.xml.rels": {
    content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  },
};

async function refused(parts: Parameters<typeof archive>[0], withinMs = 2000): Promise<string> {
  const file = path.join(temporaryFolder(), "cases.xlsx");
  writeFileSync(file, archive({ ...BOOK, ...parts }));
  const begun = performance.now();
  const result = await importPaths(freshDatabase(), [file]);
  expect(performance.now() - begun).toBeLessThan(withinMs);
  expect(result.outcome).toBe("refused");
  return errorLines(result).join("\n");
}

const SHEET = "xl/worksheets/sheet1.xml";
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test("what inflates to blanks is refused by its directory", async () => {
  const blanks = Buffer.alloc(60 << 20, " ");
  expect(await refused({ [SHEET]: { content: blanks } })).toMatch(/nearly nothing but blanks.*new workbook/);
  expect(
    await refused({ [SHEET]: { content: sheet("<row/>") }, "xl/workbook.xml": { content: blanks } }),
  ).toMatch(/is larger inside than any table/);
});

test("a directory that says less than there is, or more than may be, is not believed", async () => {
  const rows = sheet("<row><c><v>1</v></c></row>".repeat(10_000));
  expect(await refused({ [SHEET]: { content: rows, says: 100 } })).toMatch(/is not a complete workbook/);
  const many = Object.fromEntries(
    Array.from({ length: 3 }, (_, place) => [`part${place}`, { content: "", says: 2 ** 30 }]),
  );
  expect(await refused({ [SHEET]: { content: rows }, ...many })).toMatch(/is larger inside than any table/);
});

test("rows without end are refused, and so are columns", async () => {
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const header = `<row>${CASES.trim().split(",").map(cell).join("")}</row>`;
  const rows = sheet(header + Array.from({ length: 1_048_577 }, (_, row) => `<row r="${row}"/>`).join(""));
  expect(await refused({ [SHEET]: { content: rows } }, 10_000)).toMatch(
    /more rows than a worksheet.*split it/,
  );
  expect(
    errorLines(await importFiles(freshDatabase(), { "cases.csv": `${CASES}${",".repeat(3000)}\n` })),
  ).toEqual([
    "cases.csv, line 2: the row has more than 2000 cells; expected a table; delete the columns to the right of it, or name the sign between cells with --delimiter",
  ]);
});

test.each(["<!--", "<![CDATA[", "<?", "<a ", '<a b="'])(
  "XML that never closes %s is read once",
  (opening) => {
    const begun = performance.now();
    xmlTokens(
      opening.repeat(1 << 18),
      () => {},
      () => {},
    );
    expect(performance.now() - begun).toBeLessThan(1000);
  },
);

test("a NUL anywhere is refused with its line, also under a header that is not read", async () => {
  const files = {
    "cases.csv": `case_id,borrower_id,exposure,defaulted_on,colour\nC1,K1,1,2024-01-01,r\n${"C2,K2,1,2024-01-01,b\n".repeat(300)}C3,K3,1,2024-01-01,\0\n`,
  };
  expect(errorLines(await importFiles(freshDatabase(), files))).toEqual([
    "cases.csv, line 303: holds a NUL character, which no text has; expected a whole text file; export or copy it again",
  ]);
});

test("characters that were lost before are refused in a header as in a cell", async () => {
  const header = {
    "cases.csv": "case_id,borrower_id,exposure,defaulted_on,\ufffd\ufffd\nC1,K1,1,2024-01-01,r\n",
  };
  expect(errorLines(await importFiles(freshDatabase(), header))).toEqual([
    "cases.csv, line 1: a header holds a character that was lost before (U+FFFD); expected export the file again in UTF-8 or GB18030".replace(
      "expected export",
      "export",
    ),
  ]);
  const cell = { "cases.csv": `${CASES}C1,K1,1,2024-01-01,王\ufffd国\n` };
  expect(errorLines(await importFiles(freshDatabase(), cell)).join()).toMatch(/borrower_name: .*U\+FFFD/);
});

/** 王大明 and 陳美華 in Big5. */
const BIG5 = Buffer.concat([
  Buffer.from(`${CASES}C1,K1,1,2024-01-01,`),
  Buffer.from("a4fda46aa9fa", "hex"),
  Buffer.from("\nC2,K2,1,2024-01-01,"),
  Buffer.from("b3afacfcb5d8", "hex"),
  Buffer.from("\n"),
]);

test("text that looks like Big5 waits for a word; with it, it is read", async () => {
  expect(errorLines(await importFiles(freshDatabase(), { "cases.csv": BIG5 }))).toEqual([
    "cases.csv: looks more like Big5 than GB18030; say which it is: --encoding big5 or --encoding gb18030 (in a profile: encoding)",
  ]);
  const database = freshDatabase();
  await importFiles(database, { "cases.csv": BIG5 }, { choices: { encoding: "big5" } });
  expect(database.sqlite.prepare("SELECT name FROM borrowers ORDER BY code").pluck().all()).toEqual([
    "王大明",
    "陳美華",
  ]);
});

/** 李𠮷𪚥 and 朱镕基 in GB18030: characters of four bytes and one beyond GB2312. */
test("a small GB18030 file of rare characters loads", async () => {
  const rare = Buffer.concat([
    Buffer.from(`${CASES}C1,K1,1,2024-01-01,`),
    Buffer.from("c0ee95329d339835f736", "hex"),
    Buffer.from("\nC2,K2,1,2024-01-01,"),
    Buffer.from("d6ece946bbf9", "hex"),
    Buffer.from("\n"),
  ]);
  const database = freshDatabase();
  expect(errorLines(await importFiles(database, { "cases.csv": rare }))).toEqual([]);
  expect(database.sqlite.prepare("SELECT name FROM borrowers ORDER BY code").pluck().all()).toEqual([
    new TextDecoder("gb18030").decode(Buffer.from("c0ee95329d339835f736", "hex")),
    "朱镕基",
  ]);
});

test("nothing that a file or its name holds reaches a terminal as a command", () => {
  expect(terminalText("a\u001b[2Jb\nc\u009b31m\rd")).toBe("a<U+001B>[2Jb\nc<U+009B>31m<U+000D>d");
});

const COLUMNS =
  "case_id,borrower_id,borrower_name,exposure,annual_rate,defaulted_on,cause,traits,collateral_value";

test.each([
  ["blanks", " "],
  ["digits", "9"],
  ["semicolons", ";"],
  ["letters", "x"],
  ["invisible characters", "\u200b"],
])("cells of 300,000 %s are read once", async (_, sign) => {
  const long = `"1${sign.repeat(300_000 / sign.length)}x"`;
  const row = (place: number) =>
    COLUMNS.split(",")
      .map((_name, at) => (at === place ? long : ""))
      .join(",");
  const rows = COLUMNS.split(",").map((_name, place) => row(place));
  const begun = performance.now();
  const result = await importFiles(freshDatabase(), { "cases.csv": `${COLUMNS}\n${rows.join("\n")}\n` });
  expect(result.outcome).toBe("refused");
  expect(performance.now() - begun).toBeLessThan(8000);
  const header = `${COLUMNS},${long},${long}`;
  const named = await importFiles(freshDatabase(), { "cases.csv": `${header}\n` });
  expect(["refused", "unchanged"]).toContain(named.outcome);
  expect(performance.now() - begun).toBeLessThan(16_000);
});
