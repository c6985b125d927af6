import { afterEach, expect, test } from "vitest";
import { EFFECT_COLUMNS, type EffectEpisode, type EffectEpisodes } from "~/domain/effect-episodes";
import { valuesOf } from "~/statistics/value-columns";
import type { Database } from "~db/client";
import { borrowerSample } from "~db/queries/borrower-sample";
import { effectEpisodes } from "~db/queries/effect-episodes";
import type { Selection } from "~db/queries/selection";
import { sqliteStore } from "~db/sqlite-store";
import { EVERYTHING } from "../../support/any-selection";
import { day, emptyDatabase, factsOf } from "../../support/facts";

let database: Database;
afterEach(() => database.close());

/** One case: handed from o1 to o2 by a rotation on the first day of its second episode, and still open. */
function rotatedCase(): Database {
  database = emptyDatabase();
  const facts = factsOf(database);
  facts.branch("b1", "r1");
  facts.officer("o1", "b1");
  facts.officer("o2", "b1");
  facts.recoveryCase("c1", { defaulted: "2024-01-01", exposureMinor: 100_000, branch: "b1", region: "r1" });
  facts.recoveryCase("c2", {
    defaulted: "2024-01-01",
    exposureMinor: 5000,
    closed: "2024-02-01",
    officer: "o1",
  });
  facts.assignment("c1", "o1", "2024-01-01", "2024-04-01");
  facts.assignment("c1", "o2", "2024-04-01");
  facts.activity("c1", "2024-01-11", "active-attack");
  facts.activity("c1", "2024-04-01", "personnel-rotation");
  facts.activity("c1", "2024-12-20", "litigation");
  facts.receipt("c1", "2024-02-01", 30_000);
  facts.receipt("c1", "2024-04-11", 7000);
  facts.recoveryCase("last", { defaulted: "2024-12-31", exposureMinor: 0 });
  facts.derive();
  return database;
}

const asked = (over: Partial<Selection> = {}): Promise<EffectEpisodes> =>
  effectEpisodes(sqliteStore(database), { ...EVERYTHING, ...over });

const rowsOf = (episodes: EffectEpisodes): EffectEpisode[] =>
  valuesOf(episodes.caseId).map(
    (_, row) =>
      Object.fromEntries(
        EFFECT_COLUMNS.map((column) => [column, episodes[column].at(row)]),
      ) as unknown as EffectEpisode,
  );

test("gives what was known before an episode, and what came after", async () => {
  rotatedCase();
  const [first, second, ...none] = rowsOf(await asked());
  expect(none).toEqual([]);
  expect(first).toMatchObject({
    startDay: day("2024-01-11"),
    daysInDefault: 10,
    exposureMinor: 100_000,
    outstandingMinor: 100_000,
    earlierEpisodes: 0,
    previousPaid: null,
    isFirstOfMethod: true,
    received30Minor: 30_000,
  });
  expect(second).toMatchObject({
    outstandingMinor: 70_000,
    receivedBeforeMinor: 30_000,
    previousPaid: true,
    daysSinceReceipt: 60,
    received30Minor: 7000,
  });
});

test("a rotation is explained by the officer of its eve, whose load leaves out closed cases", async () => {
  rotatedCase();
  const [first, second] = rowsOf(await asked());
  expect(first).toMatchObject({ tenureDays: 10, officerLoad: 2 });
  expect(second!.officerId).toBe(first!.officerId);
  expect(second!.tenureDays).toBe(day("2024-04-01") - day("2024-01-01"));
});

test("a choice of methods does not narrow whom a method is compared with; other choices do", async () => {
  rotatedCase();
  const all = rowsOf(await asked());
  expect(rowsOf(await asked({ method: [all[0]!.methodId] }))).toEqual(all);
  expect(rowsOf(await asked({ cause: [] }))).toEqual([]);
  expect(rowsOf(await asked({ cutOffDay: null }))).toEqual([]);
});

test("of many episodes a share of the borrowers is read, whole and always the same, with loads of everybody", async () => {
  database = emptyDatabase();
  const facts = factsOf(database);
  facts.branch("b1", "r1");
  facts.officer("o1", "b1");
  for (let place = 0; place < 400; place += 1) {
    const code = `c${place}`;
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 1000, branch: "b1", officer: "o1" });
    facts.assignment(code, "o1", "2024-01-01");
    facts.activity(code, "2024-01-11", "active-attack");
    facts.activity(code, "2024-06-11", "litigation");
  }
  facts.recoveryCase("last", { defaulted: "2024-12-31", exposureMinor: 0 });
  facts.derive();
  expect(await borrowerSample(sqliteStore(database), EVERYTHING, 1000)).toEqual({ share: 1, episodes: 800 });
  const { share, episodes } = await borrowerSample(sqliteStore(database), EVERYTHING, 200);
  expect({ share, episodes }).toEqual({ share: 0.25, episodes: 800 });
  const sampled = await effectEpisodes(sqliteStore(database), EVERYTHING, { share });
  // Ids spread by the golden ratio differ from an even share by a handful at the most.
  expect(Math.abs(sampled.caseId.length - 200)).toBeLessThan(20);
  const caseIds = valuesOf(sampled.caseId);
  const whole = caseIds.filter((caseId) => caseIds.filter((each) => each === caseId).length === 2);
  expect(whole).toHaveLength(sampled.caseId.length);
  expect(new Set(valuesOf(sampled.officerLoad))).toEqual(new Set([400]));
  expect(rowsOf(await effectEpisodes(sqliteStore(database), EVERYTHING, { share }))).toEqual(rowsOf(sampled));
});
