/** The same portfolio under one law after the other, and under one price after the other: each answer is of its own. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Desk } from "~/answers/desk.server";
import { keyOf } from "~/answers/question";
import { deskOver } from "~/desk.server";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import type { Row } from "~/domain/report";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { conductReport } from "~/reports/conduct/conduct-reports.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import type { Settings } from "~/settings.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { sqliteStore } from "~db/sqlite-store";
import type { Files } from "../intake/imported";
import { errorLines, importFiles } from "../intake/imported";
import { CONDUCT_LEDGER } from "../reports/conduct/conduct-ledger";
import { PANEL_LEDGER } from "../reports/panels/panel-ledger";
import { visiting, whollyShown } from "../support/answered";

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-law-"));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const fileOf = (name: string) => path.join(folder, name);

async function load(files: Files): Promise<void> {
  database = openDatabase(fileOf("recoup.db"));
  migrateDatabase(database);
  expect(errorLines(await importFiles(database, files))).toEqual([]);
}

type Law = Partial<Pick<Settings, "officerHourCost" | "jurisdiction" | "conductRules">>;

/** The program started again: its connection, its desk and its memory. */
function restarted(law: Law): Desk {
  database.close();
  database = openDatabase(fileOf("recoup.db"));
  const usual = { officerHourCost: null, jurisdiction: "cn", conductRules: null } as const;
  return deskOver(sqliteStore(database), { ...usual, ...law });
}

/** The rows of a CSV. */
async function fileUnder(desk: Desk, address: string): Promise<Record<string, string>[]> {
  const { pathname, searchParams } = new URL(address, "http://localhost/");
  searchParams.set("format", "csv");
  const request = { path: pathname.slice(1), search: searchParams, exportedAt: "2025-07-01T00:00Z" };
  const response = await twin(desk, EVERYTHING, request);
  expect(response.status).toBe(200);
  return parse(await response.text(), { columns: true, bom: true });
}

/** Of a report's row or a file's. */
const isTotal = ({ method, officer, branch }: Row) => !method && !officer && !branch;
const stored = () => database.sqlite.prepare("SELECT count(*) FROM analyses").pluck().get();

describe("rules of conduct", () => {
  /** C1 has eight contacts within seven days: those beyond the most allowed break the rule. */
  const own = (mostContacts: number) => {
    const source = { en: "our policy", zh: "本行规定" };
    const rules = [{ kind: "contacts-in-7-days", mostContacts, source }];
    writeFileSync(fileOf("rules.json"), JSON.stringify({ cn: { name: source, rules } }));
    return fileOf("rules.json");
  };
  const LAWS: readonly [string, () => Law, Partial<Record<RuleKindCode, number>>][] = [
    ["China's", () => ({ jurisdiction: "cn" }), { "hours-of-contact": 1, "contacts-in-7-days": 1 }],
    ["the United States'", () => ({ jurisdiction: "us" }), { "hours-of-contact": 2 }],
    ["the bank's own", () => ({ conductRules: own(3) }), { "contacts-in-7-days": 5 }],
    ["the same file, edited", () => ({ conductRules: own(5) }), { "contacts-in-7-days": 3 }],
  ];

  test("hold as they are when it is asked, whatever was asked before and stored", async () => {
    await load(CONDUCT_LEDGER);
    for (const round of [1, 2])
      for (const [at, [whose, law, breaches]] of LAWS.entries()) {
        const desk = restarted(law());
        const rows = await fileUnder(desk, "/conduct");
        const totals = new Map(rows.filter(isTotal).map((row) => [row.rule, row]));
        for (const [rule, count] of Object.entries(breaches))
          expect(totals.get(rule), `${whose}, ${rule}`).toMatchObject({
            breaches: String(count),
            jurisdiction: law().jurisdiction ?? "cn",
          });
        if (whose.startsWith("the bank") || whose.startsWith("the same"))
          expect([...totals.keys()]).toEqual(["contacts-in-7-days"]);
        // The second time each is there from the first.
        expect(stored()).toBe(round === 1 ? at + 1 : LAWS.length);
      }
  });

  test("hold for the columns of methods and for the marks on a case's page too", async () => {
    await load(CONDUCT_LEDGER);
    const sums: number[] = [];
    for (const [, law] of LAWS) {
      const settings = law();
      restarted(settings);
      const methods = await whollyShown(database, methodsReport, { settings });
      const conduct = await whollyShown(database, conductReport, { settings });
      const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + Number(row.breaches ?? 0), 0);
      expect(sum(methods.rows)).toBe(sum(conduct.rows.filter(isTotal)));
      sums.push(sum(methods.rows));
    }
    expect(new Set(sums).size).toBeGreaterThan(2);
    const marks = async (settings: Law) => {
      const response = await twin(restarted(settings), EVERYTHING, {
        path: "cases/C2",
        search: new URLSearchParams("format=json"),
        exportedAt: "",
      });
      const { activities } = (await response.json()) as { activities: { breaches: string[] }[] };
      return activities.filter(({ breaches }) => breaches.includes("hours-of-contact")).length;
    };
    expect([await marks({ jurisdiction: "cn" }), await marks({ jurisdiction: "us" })]).toEqual([1, 2]);
  });

  test("that an address names are those that hold where the environment names them", async () => {
    await load(CONDUCT_LEDGER);
    const named = await fileUnder(restarted({ jurisdiction: "cn" }), "/conduct?jurisdiction=us");
    expect(named).toEqual(await fileUnder(restarted({ jurisdiction: "us" }), "/conduct"));
    const usual = visiting(database).question(conductReport);
    expect(keyOf(visiting(database, { filters: { jurisdiction: "cn" } }).question(conductReport))).toBe(
      keyOf(usual),
    );
    expect(keyOf(visiting(database, { filters: { jurisdiction: "us" } }).question(conductReport))).not.toBe(
      keyOf(usual),
    );
  });
});

test("an officer's hour has one price, whichever filters are set and whatever was asked before", async () => {
  await load(PANEL_LEDGER);
  const prices = async (law: Law) => {
    const desk = restarted(law);
    const cost = async (search: string) => {
      const [leader] = await fileUnder(desk, `/methods/leader-steps-in?panel=leaders${search}`);
      return leader?.time_cost_minor;
    };
    return [await cost(""), await cost("&region=north")];
  };
  // One hour.
  expect(await prices({})).toEqual(["", ""]);
  expect(await prices({ officerHourCost: 500 })).toEqual(["50000", "50000"]);
  expect(await prices({ officerHourCost: 120 })).toEqual(["12000", "12000"]);
  expect(await prices({})).toEqual(["", ""]);
});
