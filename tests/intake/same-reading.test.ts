/** One table means one thing, whether it comes as CSV or as a workbook; and what a refusal proposes can be read. */
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { ReadingRules } from "~/intake/cell-reader.server";
import { cellReader } from "~/intake/cell-readers.server";
import { codeWords } from "~/intake/code-words.server";
import { datePattern } from "~/intake/date-pattern.server";
import { contentOf, EMPTY_FILES, errorLines, folderOf, freshDatabase, importPaths } from "./imported";
import { workbookFile } from "./workbook-file";

const iso = fc.date({ min: new Date("2020-01-01"), max: new Date("2024-12-31"), noInvalidDate: true });
const row = fc.record({
  id: fc.oneof(
    fc.integer({ min: 1, max: 999_999 }),
    fc.constantFrom("007", "C 1", "借据-9", "１２３", "a\u200bb"),
  ),
  borrower: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom("K1", "110101199003074516")),
  name: fc.constantFrom("王建国", "O'Neil; & <Sons>", '"quoted", name', "", "line\nbreak"),
  cents: fc.integer({ min: 0, max: 10_000_000 }),
  on: iso,
  rate: fc.option(fc.integer({ min: 0, max: 400 })),
});

test("a table written as CSV and as a workbook loads to the same database", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, {
        minLength: 1,
        maxLength: 12,
        selector: ({ id }) => String(id).normalize("NFKC"),
      }),
      async (cases) => {
        const header = ["case_id", "borrower_id", "borrower_name", "exposure", "defaulted_on", "annual_rate"];
        const day = ({ on }: { on: Date }) => on.toISOString().slice(0, 10);
        const csv = cases.map((one) =>
          [
            one.id,
            one.borrower,
            one.name,
            one.cents / 100,
            day(one),
            one.rate === null ? "" : one.rate / 1000,
          ]
            .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
            .join(","),
        );
        const cells = cases.map((one) => [
          one.id,
          one.borrower,
          one.name,
          one.cents / 100,
          new Date(`${day(one)}T00:00:00Z`),
          one.rate === null ? null : one.rate / 1000,
        ]);
        const folder = folderOf({ ...EMPTY_FILES, "cases.csv": `${header.join(",")}\n${csv.join("\n")}\n` });
        const file = await workbookFile({
          cases: [header, ...cells],
          activities: [["case_id", "on", "method"]],
          receipts: [["case_id", "on", "amount"]],
        });
        const [fromCsv, fromWorkbook] = [freshDatabase(), freshDatabase()];
        expect(errorLines(await importPaths(fromCsv, [folder], { source: "x" }))).toEqual([]);
        expect(errorLines(await importPaths(fromWorkbook, [file], { source: "x" }))).toEqual([]);
        expect(contentOf(fromWorkbook)).toEqual(contentOf(fromCsv));
        fromCsv.close();
        fromWorkbook.close();
      },
    ),
    { numRuns: 8 },
  );
});

const WRONG = [
  "x?!",
  "2024-13-45",
  "1.2.3",
  "31/12/2024",
  "24-02-05",
  "45327",
  "NULL",
  "13.33",
  "$1",
  "1,2,3",
  "合计",
];

test("the example that a refusal prints is read by the same reader, and every refusal says what to do", () => {
  const database = freshDatabase();
  const words = { methods: codeWords(database, "methods"), causes: codeWords(database, "causes") };
  const rules = (patterns: string[], decimalSign: "." | ","): ReadingRules => ({
    isWorkbook: false,
    countsFrom1904: false,
    patterns: patterns.map(datePattern),
    zone: null,
    emptyWords: new Set(),
    arePercent: false,
    areMidnightsEmpty: false,
    hasProfile: false,
    today: dayFromIso("2026-01-01")!,
    amounts: {
      currency: "CNY",
      decimalSign,
      isGiven: true,
      hasNumbers: false,
      minorDigits: 2,
      unitDigits: 0,
      rounds: false,
    },
    ...words,
  });
  let examples = 0;
  for (const patterns of [
    [],
    ["D-MMM-YY"],
    ["DD.MM.YYYY HH:mm:ss"],
    ["MMM-YYYY"],
    ["serial"],
    ["M/D/YYYY h:mm A"],
  ])
    for (const sign of [".", ","] as const)
      for (const { columns } of Object.values(PORTFOLIO_FILES))
        for (const column of columns) {
          const reader = cellReader(column, rules(patterns, sign));
          for (const text of WRONG) {
            if (reader.read(text) !== undefined) continue;
            const { problem, expected } = reader.explain(text);
            for (const words of [problem, expected]) expect(words.en && words.zh).toBeTruthy();
            expect(expected.en).toMatch(/expected|write|mend|remove|save|export|say|open|digits/);
            const example = /such as ([^;]+?)(?: \(| or |;|,|$)/.exec(expected.en)?.[1];
            if (!example || !/\d/.test(example)) continue;
            examples++;
            const value = reader.read(example);
            expect(value, `${column.key}: ${example} (${patterns})`).not.toBeUndefined();
          }
        }
  expect(examples).toBeGreaterThan(100);
  database.close();
});

test("a name with a lone line break or carriage return stays one cell of the list of errors", async () => {
  const { readFileSync } = await import("node:fs");
  const folder = folderOf({
    ...EMPTY_FILES,
    "cases.csv":
      'case_id,borrower_id,exposure,defaulted_on\n"C\r=1+1",K1,1,2024-01-03\n"C\n=1+1",K1,1,2024-01-03\n',
  });
  const errorsFile = path.join(folder, "errors.csv");
  await importPaths(freshDatabase(), [folder], { errorsFile });
  const { parse } = await import("csv-parse/sync");
  const rows: string[][] = parse(readFileSync(errorsFile), { bom: true });
  expect(rows.map(([, line, , value]) => [line, value])).toEqual([
    ["line", "value"],
    ["2", "C\r=1+1"],
    ["4", "C\n=1+1"],
  ]);
  expect(readFileSync(errorsFile, "utf8")).toContain('"C\r=1+1"');
});
