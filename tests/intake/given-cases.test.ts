/**
 * Files that people tried and that were once taken for what they are not: `../shared/cases/intake`, where they are at
 * hand. What is right about each stands beside it (expected.md); here is how it shows.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import type { ImportOptions, ImportResult } from "~/intake/import-portfolio.server";
import { readProfile } from "~/intake/read-profile.server";
import { Refusal } from "~/intake/refusal.server";
import type { Database } from "~db/client";
import { root } from "../support/source-imports";
import { errorLines, freshDatabase, importPaths } from "./imported";

const GIVEN = path.resolve(root, "../shared/cases/intake");

interface Given {
  /** Below the case's folder. Absent: `input`. */
  path?: string;
  profile?: string;
  options?: Partial<ImportOptions>;
  /** Absent: loaded. */
  errors?: readonly (string | RegExp)[];
  notes?: readonly RegExp[];
  /** A question to the database and its rows. */
  rows?: readonly (readonly [sql: string, rows: unknown[]])[];
}

const NUMBERS = [
  [-100000],
  [123456],
  [123456],
  [-123456],
  [123456],
  [123456],
  [123456],
  [1200000],
  [123456],
  [-5000],
];
const EVENTS = "SELECT a.code, minute_of_day, o.code FROM activities a JOIN officers o ON o.id = officer_id";
const iso = (column: string) => `date(${column} * 86400, 'unixepoch')`;

const CASES: Record<string, Given | readonly Given[]> = {
  "activity-midnight-means-no-time": {
    rows: [["SELECT minute_of_day FROM activities", [[null], [null]]]],
  },
  "activity-timestamps-with-zone": [
    { errors: [/line 3, column on: “2024-03-01T02:30:00Z” carries a time zone .*--zone/] },
    {
      options: { choices: { zone: "+08:00" } },
      rows: [
        [
          `SELECT code, ${iso("day")}, minute_of_day FROM activities ORDER BY code`,
          [
            ["A1", "2024-02-01", 630],
            ["A2", "2024-03-01", 630],
            ["A3", "2024-03-02", 630],
          ],
        ],
      ],
    },
  ],
  // What adds up beyond 2^53 is refused before any page would have to round it.
  "amounts-near-the-limit": {
    errors: [/^cases, column exposure: the amounts add up to more than 2\.3e\+13.*check their unit/],
  },
  "csv-amount-spellings": [
    {
      errors: [
        /line 6, .*“12,34,567.89” groups its digits in another way/,
        /line 11, .*“\$60” holds the sign of another currency than CNY/,
        /line 12, .*“-” says that the value is missing/,
      ],
    },
    {
      options: { acceptsGoodRows: true },
      errors: [/./, /./, /./],
      rows: [["SELECT amount_minor FROM receipts ORDER BY day", NUMBERS]],
    },
  ],
  "csv-ctrl-z-at-end": { rows: [["SELECT count(*) FROM receipts", [[1]]]] },
  "csv-id-in-scientific-notation": {
    errors: [
      /line 2, column borrower_id: “1.10101E\+17” is a number of 18 digits that a spreadsheet has shortened.*text/,
      /line 3, column borrower_id/,
    ],
  },
  "csv-one-extra-column-stops-all": {
    notes: [/^receipts\.csv: columns not used: teller$/],
    rows: [["SELECT count(*) FROM receipts", [[2]]]],
  },
  "csv-rows-of-delimiters-only": { rows: [["SELECT count(*) FROM recovery_cases", [[2]]]] },
  "csv-sep-line": { rows: [["SELECT count(*) FROM receipts", [[1]]]] },
  "csv-trailing-totals-row": { errors: [/^receipts\.csv, line 4: “合计” looks like a row of totals/] },
  "csv-utf16-unicode-text": { rows: [["SELECT amount_minor FROM receipts", [[100000]]]] },
  "date-spellings": {
    errors: [
      /line 5, .*“24-02-05” has a year of two digits.*--dates/,
      /line 8, .*“45327” is a spreadsheet's number of a day.*--dates serial/,
      /line 9, .*February 2024 has 29 days/,
      /line 12, .*carries a time zone.*--zone/,
      /line 13, .*“2\/5\/2024” may begin with the day or with the month.*--dates DD\/MM\/YYYY/,
    ],
  },
  "event-log-with-times-through-profile": {
    path: "input/events.csv",
    profile: "profile.json",
    rows: [
      [`SELECT ${iso("defaulted_day")} FROM recovery_cases`, [["2010-12-30"], ["2010-12-30"]]],
      [
        EVENTS,
        [
          ["102", 606, "Bob"],
          ["104", 732, "Cid"],
        ],
      ],
    ],
  },
  "ids-with-invisible-characters": [
    { errors: [/line 4, column case_id: “c1” is not a known case; .*C1/] },
    {
      options: { acceptsGoodRows: true },
      errors: [/./],
      rows: [
        [
          "SELECT count(*) FROM receipts r JOIN recovery_cases c ON c.id = r.case_id AND c.code = 'C1'",
          [[3]],
        ],
        ["SELECT b.code FROM recovery_cases c JOIN borrowers b ON b.id = borrower_id", [["K1"], ["K1"]]],
      ],
    },
  ],
  "joint-loan-two-borrowers": {
    errors: [
      /line 4, column borrower_id: “K1;K2” is a list/,
      /line 3, .*“C1” has two borrowers: one here, another on line 2; .*name one/,
    ],
  },
  "old-xls-format": [
    {
      path: "input/cases.xls",
      errors: [/^cases\.xls: is an old workbook \(\.xls\); save it as \.xlsx or CSV$/],
    },
    { errors: [/^cases\.xls: is an old workbook \(\.xls\); save it as \.xlsx or CSV$/] },
  ],
  "profile-duplicate-header": {
    path: "input/loans.csv",
    profile: "profile.json",
    errors: [/column amount: the column is given twice; .*amount#1 or amount#2/],
  },
  "profile-month-names": [
    {
      path: "input/loans.csv",
      profile: "profile.json",
      rows: [[`SELECT ${iso("defaulted_day")} FROM recovery_cases`, [["2024-02-05"], ["2024-03-11"]]]],
    },
    {
      path: "input/loans.csv",
      profile: "profile-yy.json",
      errors: [/“05-Feb-2024”.*240131 \(YYMMDD\)/, /./],
    },
  ],
  "receipt-dates-with-time": [
    { rows: [[`SELECT ${iso("day")} FROM receipts`, [["2024-02-05"], ["2024-03-05"]]]] },
    {
      profile: "input/profile.json",
      rows: [[`SELECT ${iso("day")} FROM receipts`, [["2024-02-05"], ["2024-03-05"]]]],
    },
  ],
  "sentinel-dates-9999-and-1900": [
    {
      errors: [
        /line 2, column originated_on: “1900-01-01” lies before 1950/,
        /line 2, column closed_on: “1900-01-01” lies before 1950/,
        /line 3, column defaulted_on: “1900-01-01” lies before 1950/,
      ],
    },
    {
      options: { choices: { empty: ["1900-01-01"] }, acceptsGoodRows: true },
      errors: [/line 3, column defaulted_on: the value is missing/, /./, /./],
      rows: [
        ["SELECT code, due_day, originated_day, closed_day FROM recovery_cases", [["C1", null, null, null]]],
        ["SELECT to_day FROM assignments", [[null]]],
      ],
    },
  ],
  "xlsx-18-digit-id-as-number": {
    path: "input/portfolio.xlsx",
    errors: [/cases, line 2, column borrower_id: .*number of 18 digits.*keeps 15.*as text/, /line 3/],
  },
  "xlsx-error-cells-in-optional-columns": {
    path: "input/portfolio.xlsx",
    errors: [
      /branch: “#N\/A” is an error/,
      /officer: “#REF!”/,
      /collateral_value: “#VALUE!”/,
      /cause: “#N\/A”/,
    ],
  },
  "xlsx-hidden-and-extra-sheets": {
    path: "input/portfolio.xlsx",
    notes: [/^portfolio\.xlsx: 回款: hidden sheet, ignored/],
    rows: [["SELECT count(*) FROM receipts", [[1]]]],
  },
  "xlsx-password-protected": {
    path: "input/portfolio.xlsx",
    errors: [/^portfolio\.xlsx: is protected by a password; save it without one$/],
  },
  "xlsx-title-row-above-header": {
    path: "input/portfolio.xlsx",
    notes: [/cases: the header stands on line 3/],
    rows: [["SELECT code FROM recovery_cases", [["C1"]]]],
  },
};

/** Those that ask about findings after reading, about money or about exports have their tests in those rooms. */
const ELSEWHERE = [
  "joined-export-repeats-payments",
  "profile-newcomer-mistakes",
  "receipt-reversed-twice",
  "receipts-after-write-off",
  "restructured-due-date-in-future",
];

test.skipIf(!existsSync(GIVEN))("every given case has its expectation", () => {
  expect([...Object.keys(CASES), ...ELSEWHERE].sort()).toEqual(readdirSync(GIVEN).sort());
});

const listed = Object.entries(CASES).flatMap(([name, given]) =>
  [given]
    .flat()
    .map((one, place) => [`${name}${place > 0 ? ` (${place + 1})` : ""}`, name, one as Given] as const),
);

test.skipIf(!existsSync(GIVEN)).each(listed)("%s", async (_, name, given) => {
  const { errors = [], notes = [], rows = [] } = given;
  const { database, result } = await imported(name, given);
  const lines = errorLines(result);
  expect(lines).toHaveLength(errors.length);
  for (const [place, error] of errors.entries()) expect(lines[place]).toMatch(error);
  expect(result.outcome).toBe(errors.length === 0 || given.options?.acceptsGoodRows ? "loaded" : "refused");
  const said = result.notes.map(({ file, says }) => `${file}: ${says.en}`);
  for (const note of notes) expect(said.join("\n")).toMatch(new RegExp(note.source, "m"));
  for (const [sql, expected] of rows) expect(database.sqlite.prepare(sql).raw().all()).toEqual(expected);
});

async function imported(
  name: string,
  { path: below = "input", profile, options }: Given,
): Promise<{ database: Database; result: ImportResult }> {
  const database = freshDatabase();
  const folder = path.join(GIVEN, name);
  const result = await importPaths(database, [path.join(folder, below)], {
    today: dayFromIso("2026-11-28")!,
    ...(profile && { profile: readProfile(path.join(folder, profile)) }),
    ...options,
  });
  return { database, result };
}

test.skipIf(!existsSync(GIVEN)).each([
  [
    "a-field-object",
    /fields\.case_id: “col” is no key of a field; did you mean column\?.*difference.*change/,
  ],
  ["b-where-object", /where: expected a list: \[…\]/],
  ["c-no-array", /tables: expected a list: \[…\]/],
  ["d-constant-number", /fields\.exposure\.constant: must be a text: "5"/],
  ["e-currency-rmb", /currency: .*did you mean CNY\?/],
  ["h-trailing-comma", /line 1, column 24: .*comma/],
  ["i-unit", /unit: “wan” .*万元/],
  ["j-table-singular", /table: “case” .*did you mean cases\?/],
  ["k-assumed-officer", /fields\.defaulted_on\.assumed: .*2024-01-31[\s\S]*|fields\.exposure/],
  ["k-assumed-officer", /fields\.exposure: only a required date may be assumed/],
  ["m-encoding", /encoding: “gbk” .*gb18030/],
])("what a newcomer gets wrong in a profile: %s", (name, sentence) => {
  const file = path.join(GIVEN, "profile-newcomer-mistakes/profiles", `${name}.json`);
  expect(() => readProfile(file)).toThrow(Refusal);
  expect(() => readProfile(file)).toThrow(sentence);
});

test.skipIf(!existsSync(GIVEN)).each([
  ["f-column-misspelt", [/column ID: .*nearest that is there is id/, /column Amount: .*amount/]],
  ["g-method-unknown", [/“Visit” is not a known word; .*values, or create it with createMethods/, /./]],
  ["l-values-case", []],
] as const)("what a newcomer's profile makes of the rows: %s", async (name, errors) => {
  const lines = errorLines(
    (
      await imported("profile-newcomer-mistakes", {
        path: "input/loans.csv",
        profile: `profiles/${name}.json`,
      })
    ).result,
  );
  expect(lines).toHaveLength(errors.length);
  for (const [place, error] of errors.entries()) expect(lines[place]).toMatch(error);
});
