/** Whatever the sequence of changes: the derived tables equal those of a rebuild from nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isoFromDay } from "~/domain/calendar";
import { METHODS } from "~/domain/methods";
import type { Database } from "~db/client";
import { DETERMINED_TABLES, rebuildAll } from "~db/derive/rebuild";
import { moveBorrower } from "~db/load/move-borrower";
import { day, emptyDatabase, type Facts, factsOf } from "../../support/facts";

const BORROWERS = 4;
const caseCode = fc.integer({ min: 0, max: 7 }).map((number) => `c${number}`);
const on = fc.integer({ min: day("2023-01-01"), max: day("2024-12-31") }).map(isoFromDay);
const officer = fc.constantFrom("o1", "o2", "o3", "o4");
const method = fc.constantFrom(...METHODS.slice(0, 6).map((entry) => entry.code));

type Change = (facts: Facts, database: Database) => void;

const activity: fc.Arbitrary<Change> = fc
  .record({
    caseCode,
    on,
    method,
    officers: fc.uniqueArray(officer, { maxLength: 3 }),
    minute: fc.option(fc.integer({ min: 480, max: 1200 })),
    costMinor: fc.nat(999),
    minutes: fc.nat(240),
  })
  .map(
    ({ caseCode, on, method, minute, ...fields }) =>
      (facts) =>
        facts.activity(caseCode, on, method, { ...fields, minute: minute ?? undefined }),
  );
const receipt: fc.Arbitrary<Change> = fc
  .record({ caseCode, on, amount: fc.integer({ min: -50, max: 5000 }) })
  .map(
    ({ caseCode, on, amount }) =>
      (facts) =>
        facts.receipt(caseCode, on, amount),
  );
const other: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ caseCode, on, amount: fc.nat(900) }).map(
    ({ caseCode, on, amount }): Change =>
      (facts) =>
        facts.charge(caseCode, on, amount),
  ),
  fc.record({ caseCode, on, amount: fc.nat(900) }).map(
    ({ caseCode, on, amount }): Change =>
      (facts) =>
        facts.advance(caseCode, on, amount),
  ),
  fc.record({ caseCode, on, officer }).map(
    ({ caseCode, on, officer }): Change =>
      (facts) =>
        facts.assignment(caseCode, officer, on),
  ),
);
/** Rows that go, as an undo takes them: the facts of a case after a day. */
const removal: fc.Arbitrary<Change> = fc
  .record({ caseCode, on })
  .map(({ caseCode, on }) => (_facts, { sqlite }) => {
    const owner = sqlite
      .prepare("SELECT id, borrower_id AS borrower FROM recovery_cases WHERE code = ?")
      .get(caseCode) as { id: number; borrower: number };
    for (const table of ["activities", "receipts"])
      sqlite.prepare(`DELETE FROM ${table} WHERE case_id = ? AND day > ?`).run(owner.id, day(on));
    sqlite.prepare("INSERT OR IGNORE INTO temp.touched_borrowers VALUES (?)").run(owner.borrower);
  });
/** A case turns out to be another borrower's, as an import would report it. */
const move: fc.Arbitrary<Change> = fc
  .record({ caseCode, borrower: fc.nat(BORROWERS - 1).map((number) => `b${number}`) })
  .map(({ caseCode, borrower }) => (_facts, database) => {
    const { sqlite } = database;
    const read = <Row>(sql: string, code: string) => sqlite.prepare(sql).get(code) as Row;
    const to = read<{ id: number }>("SELECT id FROM borrowers WHERE code = ?", borrower).id;
    const from = read<{ id: number; borrower: number }>(
      "SELECT id, borrower_id AS borrower FROM recovery_cases WHERE code = ?",
      caseCode,
    );
    sqlite.prepare("UPDATE recovery_cases SET borrower_id = ? WHERE id = ?").run(to, from.id);
    moveBorrower(database, from.id, to);
    for (const touched of [from.borrower, to])
      sqlite.prepare("INSERT OR IGNORE INTO temp.touched_borrowers VALUES (?)").run(touched);
  });
const batches = fc.array(
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: activity },
      { weight: 4, arbitrary: receipt },
      { weight: 2, arbitrary: other },
      { weight: 1, arbitrary: removal },
      { weight: 1, arbitrary: move },
    ),
    { minLength: 1, maxLength: 12 },
  ),
  { minLength: 1, maxLength: 5 },
);

test("incremental equals rebuilt, after any sequence of batches", () => {
  fc.assert(
    fc.property(batches, (changes) => {
      const database = emptyDatabase();
      const facts = factsOf(database);
      for (let number = 0; number < 8; number++)
        facts.recoveryCase(`c${number}`, {
          defaulted: `2023-0${number + 1}-15`,
          exposureMinor: number * 2500,
          borrower: `b${number % BORROWERS}`,
          region: number % 2 ? "north" : "south",
          officer: number % 3 ? "o1" : undefined,
          closed: number === 5 ? "2024-03-01" : undefined,
        });
      facts.derive();
      for (const batch of changes) {
        for (const change of batch) change(facts, database);
        facts.derive();
      }
      const incremental = contents(database);
      rebuildAll(database);
      expectEqual(incremental, contents(database));
      expect(sum(database, "credits")).toBe(sum(database, "receipts"));
      database.close();
    }),
    { numRuns: 60 },
  );
});

/** Every row as text, in one order. */
function contents({ sqlite }: Database): Record<string, number[][]> {
  const rows = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).raw().all() as number[][];
  const inOrder = (a: number[], b: number[]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return Object.fromEntries(DETERMINED_TABLES.map((table) => [table, rows(table).sort(inOrder)]));
}

/** Integers and shares to the last bit; squares of money, which outgrow 2^53, to nine digits. */
function expectEqual(one: Record<string, number[][]>, other: Record<string, number[][]>): void {
  for (const table of DETERMINED_TABLES) {
    if (table !== "case_cells") {
      expect(one[table], table).toEqual(other[table]);
      continue;
    }
    const [left, right] = [one[table]!.flat(), other[table]!.flat()];
    expect(left.length).toBe(right.length);
    const apart = left.filter((value, index) => Math.abs(value - right[index]!) > 1e-9 * Math.abs(value));
    expect(apart).toEqual([]);
  }
}

function sum({ sqlite }: Database, table: string): number {
  return sqlite.prepare(`SELECT coalesce(sum(amount_minor), 0) FROM ${table}`).pluck().get() as number;
}
