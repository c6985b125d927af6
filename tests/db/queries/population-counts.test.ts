/** Counts and lists of a selection against the rows themselves, chosen one by one. */

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "~db/client";
import { caseCount } from "~db/queries/case-list";
import { caseIds } from "~db/queries/case-order";
import { caseCounts, episodeCounts } from "~db/queries/population-counts";
import type { Chosen, Selection } from "~db/queries/selection";
import { sqliteStore } from "~db/sqlite-store";
import { EVERYTHING, selection } from "../../support/any-selection";
import { chanceLedger } from "../../support/chance-ledger";

type Place = Record<"region_id" | "branch_id" | "cause_id", number>;
type CaseRow = Place & { case_id: number; defaulted_month: number; defaulted_day: number };
type EpisodeRow = Place & {
  case_id: number;
  method_id: number;
  start_day: number;
  start_month: number;
  officers: string | null;
};

let database: Database;
let cases: CaseRow[];
let episodes: EpisodeRow[];
beforeAll(() => {
  database = chanceLedger();
  cases = database.sqlite.prepare("SELECT * FROM case_facts").all() as CaseRow[];
  episodes = database.sqlite
    .prepare(
      `SELECT *, (SELECT group_concat(who.officer_id) FROM episode_officers AS who WHERE who.case_id = episodes.case_id
        AND who.method_id = episodes.method_id AND who.start_day = episodes.start_day) AS officers FROM episodes`,
    )
    .all() as EpisodeRow[];
});
afterAll(() => database.close());

const inPlace = (row: Place, { region, branch, cause }: Selection) =>
  (region?.includes(row.region_id) ?? true) &&
  (branch?.includes(row.branch_id) ?? true) &&
  (cause?.includes(row.cause_id) ?? true);
const inMonths = (month: number, { fromMonth, toMonth }: Selection) =>
  month >= (fromMonth ?? month) && month <= (toMonth ?? month);
const isOf = ({ method_id }: EpisodeRow, methods: Chosen) => methods?.includes(method_id) ?? false;
const isBy = ({ officers }: EpisodeRow, some: Chosen) =>
  some !== null && (officers ?? "0").split(",").some((id) => some.includes(Number(id)));
const isWork = (row: EpisodeRow, { method, officer }: Selection) =>
  (method === null || isOf(row, method)) && (officer === null || isBy(row, officer));
const isLeftOut = (row: EpisodeRow, { not_method, not_officer }: Selection) =>
  isOf(row, not_method) || isBy(row, not_officer);

function chosenCases(chosen: Selection): CaseRow[] {
  const nobodyAsked = chosen.method === null && chosen.officer === null;
  return cases.filter((row) => {
    const own = episodes.filter((episode) => episode.case_id === row.case_id);
    return (
      inPlace(row, chosen) &&
      inMonths(row.defaulted_month, chosen) &&
      (nobodyAsked || own.some((episode) => isWork(episode, chosen))) &&
      !own.some((episode) => isLeftOut(episode, chosen))
    );
  });
}

test("cases are counted and listed as they are chosen, ripe ones by their follow-up", async () => {
  await fc.assert(
    fc.asyncProperty(selection, async (chosen) => {
      const expected = chosenCases(chosen);
      const matured = expected.filter((row) => chosen.cutOffDay! - row.defaulted_day >= chosen.horizon);
      expect(await caseCounts(sqliteStore(database), chosen)).toEqual({
        total: expected.length,
        matured: matured.length,
      });
      expect(await caseCount(sqliteStore(database), chosen)).toBe(expected.length);
      const listed = await caseIds(sqliteStore(database), chosen, { key: "case_id", descending: false });
      expect([...listed].sort((a, b) => a - b)).toEqual(expected.map((row) => row.case_id));
    }),
    { numRuns: 200 },
  );
});

test("an episode is counted once, however many took part", async () => {
  await fc.assert(
    fc.asyncProperty(selection, async (chosen) => {
      const expected = episodes.filter(
        (row) =>
          inPlace(row, chosen) &&
          inMonths(row.start_month, chosen) &&
          isWork(row, chosen) &&
          !isLeftOut(row, chosen),
      );
      const matured = expected.filter((row) => chosen.cutOffDay! - row.start_day >= chosen.horizon);
      expect(await episodeCounts(sqliteStore(database), chosen)).toEqual({
        total: expected.length,
        matured: matured.length,
      });
    }),
    { numRuns: 200 },
  );
});

test("without a cut-off nothing has ripened", async () => {
  const timeless: Selection = { ...EVERYTHING, cutOffDay: null, fromMonth: 0 };
  expect(await caseCounts(sqliteStore(database), timeless)).toEqual({ total: cases.length, matured: 0 });
  expect(await episodeCounts(sqliteStore(database), timeless)).toEqual({
    total: episodes.length,
    matured: 0,
  });
});
