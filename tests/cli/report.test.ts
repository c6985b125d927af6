import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { runReport } from "~/cli/report";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { Refusal } from "~/intake/refusal.server";
import { openDatabase } from "~db/client";
import { visiting } from "../support/answered";
import { typedOverSmallLedger } from "../support/typed-over-ledger";

const inFolder = typedOverSmallLedger();
afterEach(() => {
  vi.restoreAllMocks();
});

const run = (line: string) => runReport(line.split(" "));
const written = (name: string) => readFileSync(inFolder(name));

test("writes the same bytes as the page's twin, to a path that counts from where it was typed", async () => {
  expect(await run("methods --region north --from 2024-01 --horizon 90 --sort -cost_minor --out m.csv")).toBe(
    0,
  );
  const database = openDatabase(inFolder("ledger.db"));
  const search = new URLSearchParams("region=north&from=2024-01&horizon=90&sort=-cost_minor&format=csv");
  const response = await twin(visiting(database).desk, EVERYTHING, {
    path: "methods",
    search,
    exportedAt: "",
  });
  expect(written("m.csv").equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
  database.close();
});

test("takes the format from the file's ending or the flag", async () => {
  expect(await run("trend --out t.json")).toBe(0);
  expect(JSON.parse(written("t.json").toString()).report).toBe("trend");
  expect(await run("trend --format=json --out t.txt")).toBe(0);
  expect(written("t.txt").equals(written("t.json"))).toBe(true);
  expect(await run("trend --out t.xlsx")).toBe(0);
  expect(written("t.xlsx").subarray(0, 2).toString()).toBe("PK");
});

test("prints the bare table", async () => {
  let table = "";
  vi.spyOn(process.stdout, "write").mockImplementation(((text: string, ...rest: unknown[]) => {
    table += text;
    for (const done of rest) if (typeof done === "function") done();
    return true;
  }) as typeof process.stdout.write);
  expect(await run("regions --region south")).toBe(0);
  expect(table).toMatch(/^\ufeffkey,label,[^\n]*\r\nsouth,south,1,1,50000,0,0,0,0,/);
});

test.each([
  ["", /Which report\?/],
  ["beauty", /There is no report “beauty”\.\n(.*\n)?Names: methods, officers/],
  ["methods --region nroth", /Unknown region “nroth”\. Known: north, south, unknown/],
  ["methods --colour red", /Unknown parameter “colour”/],
  ["methods --format pdf", /--format is “pdf”; expected one of csv, xlsx, json/],
  ["methods --region", /--region requires a value/],
  ["methods --sort beauty", /not a column of methods/],
  ["methods officers", /One report at a time: methods, officers/],
  ["cases --out c.svg", /“cases” has no pictures/],
  ["methods --picture bar-list-1", /A picture is a file that ends in \.svg/],
  ["methods --out nowhere/m.csv", /cannot be written: ENOENT/],
])("“%s” is the person's mistake, reported in a sentence", async (line, sentence) => {
  const mistake = await runReport(line.split(" ").filter(Boolean)).catch((error) => error);
  expect(mistake).toBeInstanceOf(Refusal);
  expect(mistake.message).toMatch(sentence);
  expect(mistake.sentence.zh).toMatch(/[\u4e00-\u9fff]/);
});
