/** What holds for any portfolio, however it is cut into files and batches. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isoFromDay } from "~/domain/calendar";
import { undoBatch } from "~/intake/undo-batch.server";
import type { Database } from "~db/client";
import { verifyDerived } from "~db/derive/verify";
import { contentOf, type Files, freshDatabase, importFiles } from "./imported";

interface Portfolio {
  cases: {
    borrower: number;
    place: string;
    officer: string;
    exposure: number;
    name: string;
  }[];
  activities: { of: number; day: number; method: string; officers: string[]; hasId: boolean }[];
  receipts: { of: number; day: number; hasId: boolean }[];
  assignments: { of: number; officer: string; from: number; to: number | null }[];
}

const FIRST_DAY = 19_000;
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 400 });
const officer = fc.constantFrom("O1", "O2", "O3");
const of = fc.nat({ max: 7 });

/** Region and branch of a case; a branch is in one region, whether a case says so or not. */
const PLACES = [",", "south,", "north,B1", ",B1", "south,B2", ",B2"];

const portfolios: fc.Arbitrary<Portfolio> = fc.record({
  cases: fc.array(
    fc.record({
      borrower: fc.nat({ max: 4 }),
      place: fc.constantFrom(...PLACES),
      officer: fc.constantFrom("", "O1", "O2"),
      exposure: fc.integer({ min: 0, max: 100_000 }),
      name: fc.constantFrom("", "甲", "Name, with comma"),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  activities: fc.array(
    fc.record({
      of,
      day,
      method: fc.constantFrom("active-attack", "mediation", "group-attack"),
      officers: fc.uniqueArray(officer, { maxLength: 3 }),
      hasId: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  receipts: fc.array(fc.record({ of, day, hasId: fc.boolean() }), { maxLength: 12 }),
  assignments: fc.uniqueArray(
    fc.record({ of, officer, from: day, to: fc.option(day.map((from) => from + 500)) }),
    { maxLength: 6, selector: ({ officer: who, from }) => `${who}${from}` },
  ),
});

type Row = readonly [table: string, text: string];
const HEADERS: Record<string, string> = {
  branches: "branch,region",
  cases: "case_id,borrower_id,region,branch,officer,exposure,borrower_name,defaulted_on",
  activities: "activity_id,case_id,on,method,officers,note",
  receipts: "receipt_id,case_id,on,amount",
  assignments: "case_id,officer,from,to",
};

/** The rows of a portfolio. Facts without an id differ in something: two equal ones are two only within a file. */
function rowsOf(
  { cases, activities, receipts, assignments }: Portfolio,
  idPrefix = "",
): { first: Row[]; later: Row[] } {
  const caseId = (at: number) => `C${at % cases.length}`;
  return {
    first: [
      ["branches", "B1,north"],
      ...cases.map(
        (row, at): Row => [
          "cases",
          `C${at},K${row.borrower},${row.place},${row.officer},${row.exposure / 100},${row.name.includes(",") ? `"${row.name}"` : row.name},${isoFromDay(FIRST_DAY)}`,
        ],
      ),
    ],
    later: [
      ...activities.map(
        (row, at): Row => [
          "activities",
          `${row.hasId ? `${idPrefix}A${at}` : ""},${caseId(row.of)},${isoFromDay(row.day)},${row.method},${row.officers.join(";")},${at}`,
        ],
      ),
      ...receipts.map(
        (row, at): Row => [
          "receipts",
          `${row.hasId ? `${idPrefix}R${at}` : ""},${caseId(row.of)},${isoFromDay(row.day)},${at + 1}.50`,
        ],
      ),
      ...assignments.map(
        (row): Row => [
          "assignments",
          `${caseId(row.of)},${row.officer},${isoFromDay(row.from)},${row.to === null ? "" : isoFromDay(row.to)}`,
        ],
      ),
    ],
  };
}

function filesOf(rows: readonly Row[]): Files {
  return Object.fromEntries(
    Object.keys(HEADERS).map((table) => [
      `${table}.csv`,
      [HEADERS[table], ...rows.filter(([of]) => of === table).map(([, text]) => text), ""].join("\n"),
    ]),
  );
}

/** Everything a bank could ask for, by codes: ids and batches depend on the order of loading. */
function stored({ sqlite }: Database): unknown {
  const officers = sqlite.prepare("SELECT id, code FROM officers").raw().all() as [number, string][];
  const codes = new Map(officers);
  const others = (ids: string | null) => ids?.split(";").map((id) => codes.get(Number(id)));
  const rows = (sql: string) => sqlite.prepare(sql).raw().all() as unknown[][];
  return {
    cases: rows(
      `SELECT c.code, b.code, b.name, c.borrower_name, r.code, br.code, rb.code, o.code, c.exposure_minor, f.outstanding_minor,
         f.received_minor, f.activity_count, f.method_count, f.last_activity_day, f.last_receipt_day
       FROM recovery_cases c JOIN case_facts f ON f.case_id = c.id JOIN borrowers b ON b.id = c.borrower_id
       JOIN regions r ON r.id = c.region_id JOIN branches br ON br.id = c.branch_id JOIN regions rb ON rb.id = br.region_id
       JOIN officers o ON o.id = c.officer_id ORDER BY c.code`,
    ),
    activities: rows(
      `SELECT a.code, c.code, day, m.code, o.code, other_officer_ids FROM activities a JOIN recovery_cases c ON c.id = case_id
       JOIN methods m ON m.id = method_id LEFT JOIN officers o ON o.id = a.officer_id ORDER BY a.code`,
    ).map((row) => [...row.slice(0, -1), others(row.at(-1) as string | null)]),
    receipts: rows(
      "SELECT r.code, c.code, day, amount_minor FROM receipts r JOIN recovery_cases c ON c.id = case_id ORDER BY r.code",
    ),
    assignments: rows(
      "SELECT a.code, c.code, o.code, day, to_day FROM assignments a JOIN recovery_cases c ON c.id = case_id JOIN officers o ON o.id = a.officer_id ORDER BY a.code",
    ),
    credits: rows(
      `SELECT r.code, m.code, o.code, k.amount_minor FROM credits k JOIN receipts r ON r.id = receipt_id
       JOIN methods m ON m.id = k.method_id JOIN officers o ON o.id = k.officer_id ORDER BY 1, 2, 3`,
    ),
  };
}

const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, at) => ({ item, key: keys[at % keys.length]! * (at + 1) }))
    .sort((one, other) => (one.key % 97) - (other.key % 97))
    .map(({ item }) => item);

const keys = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 20 });
const RUNS = { numRuns: 25 };
const MINUTE = 60_000;

test(
  "rows in any order, in any number of batches, make the same portfolio; the same again changes nothing",
  async () => {
    await fc.assert(
      fc.asyncProperty(portfolios, keys, fc.integer({ min: 1, max: 4 }), async (portfolio, order, parts) => {
        const { first, later } = rowsOf(portfolio);
        const whole = freshDatabase();
        await importFiles(whole, filesOf([...first, ...later]));

        const cut = freshDatabase();
        const [cases, facts] = [shuffled(first, order), shuffled(later, order)];
        for (const rows of [cases, facts])
          for (let part = 0; part < parts; part++)
            await importFiles(cut, filesOf(rows.filter((_, at) => at % parts === part)));
        expect(stored(cut)).toEqual(stored(whole));

        const before = contentOf(cut);
        expect((await importFiles(cut, filesOf([...cases, ...facts]))).outcome).toBe("unchanged");
        expect(contentOf(cut)).toEqual(before);
        expect(verifyDerived(cut)?.differences ?? []).toEqual([]);
        for (const database of [whole, cut]) database.close();
      }),
      RUNS,
    );
  },
  5 * MINUTE,
);

test(
  "undoing the last batches one by one restores every earlier state",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(portfolios, { minLength: 2, maxLength: 4 }), async (months) => {
        const database = freshDatabase();
        const states: { batchId: number; before: unknown }[] = [];
        for (const [month, portfolio] of months.entries()) {
          const before = contentOf(database, ["batches", "portfolio"]);
          const { first, later } = rowsOf(portfolio, `${month}-`);
          const { batchId, outcome } = await importFiles(database, filesOf([...first, ...later]));
          expect(outcome).not.toBe("refused");
          if (batchId !== null) states.push({ batchId, before });
        }
        for (const { batchId, before } of states.reverse()) {
          await undoBatch(database, batchId, "2025-07-01T00:00:00.000Z");
          expect(contentOf(database, ["batches", "portfolio"])).toEqual(before);
        }
        database.close();
      }),
      RUNS,
    );
  },
  5 * MINUTE,
);
