import { afterEach, expect, test } from "vitest";
import { sequentialTrials } from "~/analysis/effects/sequential-trials";
import { EFFECT_COLUMNS, type EffectLists } from "~/domain/effect-episodes";
import { valuesOf } from "~/statistics/value-columns";
import type { Database } from "~db/client";
import type { Selection } from "~db/queries/selection";
import { trialMonths } from "~db/queries/trial-months";
import { sqliteStore } from "~db/sqlite-store";
import { EVERYTHING } from "../../support/any-selection";
import { day, emptyDatabase, factsOf } from "../../support/facts";

let database: Database;
afterEach(() => database.close());

/** As lists, which can be compared. */
async function monthsOf(over: Partial<Selection> = {}, most?: number) {
  const { months, begun, used } = await trialMonths(sqliteStore(database), { ...EVERYTHING, ...over }, most);
  const columns = EFFECT_COLUMNS.map((column) => [column, valuesOf<unknown>(months[column])] as const);
  return {
    months: Object.fromEntries(columns) as unknown as EffectLists,
    begun: valuesOf(begun),
    used: valuesOf(used),
  };
}

/** Default in January, a visit in March, litigation in May, closed by a payment in July; the record ends in December. */
function oneCase() {
  database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("c1", { defaulted: "2024-01-15", exposureMinor: 100_000, closed: "2024-07-10" });
  facts.activity("c1", "2024-03-05", "active-attack");
  facts.activity("c1", "2024-05-20", "litigation");
  facts.receipt("c1", "2024-04-02", 40_000);
  facts.receipt("c1", "2024-07-10", 60_000);
  facts.recoveryCase("last", { defaulted: "2024-12-31", exposureMinor: 0 });
  facts.derive();
  return { visit: facts.method("active-attack"), litigation: facts.method("litigation") };
}

test("a case stands in every whole month in which it was open, with what was known on its first day", async () => {
  const { visit, litigation } = oneCase();
  const { months, begun, used } = await monthsOf();
  expect(months.startDay).toEqual(
    ["2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01", "2024-07-01"].map(day),
  );
  expect(months.outstandingMinor).toEqual([100_000, 100_000, 100_000, 60_000, 60_000, 60_000]);
  expect(months.earlierMethods).toEqual([0, 0, 1, 1, 2, 2]);
  expect(months.daysInDefault[0]).toBe(17);
  expect(months.received30Minor).toEqual([0, 0, 40_000, 0, 0, 60_000]);
  expect(months.received180Minor[0]).toBe(100_000);
  expect(begun).toEqual([[], [visit], [], [litigation], [], []]);
  expect(used).toEqual([[], [], [visit], [visit], [visit, litigation], [visit, litigation]]);
});

test("a trial of it refuses: one case shows nothing", async () => {
  const { litigation } = oneCase();
  const [judged] = sequentialTrials(await trialMonths(sqliteStore(database), EVERYTHING), {
    horizon: 180,
    methodIds: [litigation],
    seed: 1,
    cutOffDay: EVERYTHING.cutOffDay!,
  });
  expect(judged).toMatchObject({ matured: 1, reason: "too-few", effect: { estimate: null } });
});

test("a choice of methods does not choose the months, a choice of causes does", async () => {
  const { litigation } = oneCase();
  const all = await monthsOf();
  expect(await monthsOf({ method: [litigation] })).toEqual(all);
  expect((await monthsOf({ cause: [] })).begun).toEqual([]);
  expect((await monthsOf({ cutOffDay: null })).begun).toEqual([]);
});

test("of too many months those of some borrowers are taken, whole", async () => {
  oneCase();
  const facts = factsOf(database);
  for (let number = 1; number <= 40; number += 1)
    facts.recoveryCase(`more${number}`, { defaulted: "2024-01-15", exposureMinor: 100_000 });
  facts.derive();
  const all = await monthsOf();
  const some = await monthsOf({}, all.begun.length / 2);
  const casesOf = ({ months }: typeof all) => new Set(months.caseId);
  expect(casesOf(some).size).toBeLessThan(casesOf(all).size);
  expect(casesOf(some).size).toBeGreaterThan(0);
  for (const caseId of casesOf(some))
    expect(some.months.caseId.filter((each) => each === caseId).length).toBe(
      all.months.caseId.filter((each) => each === caseId).length,
    );
});
