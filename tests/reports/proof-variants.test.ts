/**
 * The proof of each method through the importer, variant by variant. Every variant is one case in a region of its own, and its rows come in an order that says nothing.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { isoFromDay } from "~/domain/calendar";
import { methodFidelity } from "~/reports/method/method-fidelity.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { errorLines, type Files, importFiles } from "../intake/imported";
import { about, visiting } from "../support/answered";
import { day } from "../support/facts";
import { ALONE, type Fields } from "./proof-variants";
import { TOGETHER } from "./proof-variants-of-parties";

const VARIANTS = [...ALONE, ...TOGETHER];
const START = day("2024-05-01");
const DAYS = ["on", "from", "to", "as_of", "due_on", "listed_on", "collected_on"];
const codeOf = (at: number) => `V${at}`;

function filesOf(isReversed: boolean): Files {
  const tables = new Map<string, Fields[]>();
  const add = (table: string, row: Fields) => tables.set(table, [...(tables.get(table) ?? []), row]);
  for (const [at, [method, , , rows]] of VARIANTS.entries()) {
    const code = codeOf(at);
    const own: Fields = { case_id: code, borrower_id: `K-${code}` };
    add("cases", { ...own, region: code, exposure: 100, defaulted_on: -100, ...rows.cases?.[0] });
    for (const [table, of] of Object.entries(rows))
      for (const [place, fields] of (table === "cases" ? [] : of).entries())
        add(table, {
          ...own,
          ...(table === "activities" ? { activity_id: `${code}-${place}`, method } : {}),
          ...fields,
          ...(fields.advance_id ? { advance_id: `${code}-N` } : {}),
        });
  }
  // A borrower whose papers prove nothing of others, and facts of every month up to the cut-off.
  add("cases", { case_id: "ELSE", borrower_id: "K-else", exposure: 100, defaulted_on: -100 });
  for (let month = -100; month < 400; month += 28) add("charges", { case_id: "ELSE", on: month, amount: 1 });
  const written = [...tables].map(([table, rows]) => [
    `${table}.csv`,
    csvOf(table, isReversed ? rows.reverse() : rows),
  ]);
  return Object.fromEntries(isReversed ? written.reverse() : written);
}

const BORROWERS_OWN = ["accounts", "receivables"];

function csvOf(table: string, rows: readonly Fields[]): string {
  const isOwner = (key: string) =>
    table === "cases" || key !== (BORROWERS_OWN.includes(table) ? "case_id" : "borrower_id");
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(isOwner);
  const cell = (key: string, value: string | number | undefined) =>
    DAYS.concat("defaulted_on").includes(key) && typeof value === "number"
      ? isoFromDay(START + value)
      : (value ?? "");
  return `${[columns, ...rows.map((row) => columns.map((key) => cell(key, row[key])))].map((cells) => cells.join()).join("\n")}\n`;
}

describe.each([
  ["in one order", false],
  ["in the other", true],
] as const)("files %s", (_, isReversed) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase(":memory:");
    migrateDatabase(database);
    expect(errorLines(await importFiles(database, filesOf(isReversed)))).toEqual([]);
    return () => database.close();
  });

  test.each(VARIANTS.map(([method, what, isGiven], at) => [method, what, isGiven, at] as const))(
    "%s: %s",
    async (method, _what, isGiven, at) => {
      const answer = await visiting(database).whole(
        methodFidelity,
        about("method", method, { region: [codeOf(at)] }),
      );
      expect(answer).toMatchObject({ proven: answer.episodes! * Number(isGiven), reason: null });
      expect(answer.episodes).toBeGreaterThan(0);
    },
  );
});
