/** Cells are an economy, not another truth: whatever is asked, they and the rows behind them give the same figures. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client";
import type { CellDimension } from "~db/derive/cubes";
import { caseSumsFromCells, caseSumsFromRows } from "~db/queries/case-sums";
import type { Days } from "~db/queries/cell-sums";
import { episodeSumsFromCells, episodeSumsFromRows } from "~db/queries/episode-sums";
import { flowSumsFromCells, flowSumsFromRows } from "~db/queries/flow-sums";
import { holdSumsFromCells, holdSumsFromRows } from "~db/queries/hold-sums";
import { openSumsFromCells, openSumsFromRows } from "~db/queries/open-sums";
import type { Selection } from "~db/queries/selection";
import { sqliteStore } from "~db/sqlite-store";
import type { Store } from "~db/store";
import { EVERYTHING, selection } from "../../support/any-selection";
import { chanceLedger } from "../../support/chance-ledger";
import { day } from "../../support/facts";

let database: Database;
beforeAll(() => {
  database = chanceLedger();
});
afterAll(() => database.close());

type Group = Record<string, number>;
type Question = (store: Store, selection: Selection, groupBy: readonly CellDimension[]) => Promise<unknown>;

/** The open cases of a year's days. */
function openOn(dimension: Days["dimension"]): [Question, Question] {
  const days = { dimension, from: day("2023-06-01"), to: day("2024-05-31") };
  return [
    (store, selection, groupBy) => openSumsFromCells(store, selection, groupBy, days),
    (store, selection, groupBy) => openSumsFromRows(store, selection, groupBy, days),
  ];
}

const KINDS: [string, Question, Question, CellDimension[][]][] = [
  [
    "flows",
    flowSumsFromCells,
    flowSumsFromRows,
    [
      [],
      ["month"],
      ["methodId"],
      ["regionId"],
      ["branchId"],
      ["causeId"],
      ["officerId"],
      ["month", "methodId"],
    ],
  ],
  [
    "episodes",
    episodeSumsFromCells,
    episodeSumsFromRows,
    [["methodId"], ["methodId", "causeId"], ["regionId", "methodId"], ["officerId"]],
  ],
  [
    "cases",
    caseSumsFromCells,
    caseSumsFromRows,
    [
      [],
      ["regionId"],
      ["branchId"],
      ["causeId"],
      ["month"],
      ["regionId", "stratum"],
      ["causeId", "stratum"],
      ["branchId", "stratum"],
    ],
  ],
  ["holds", holdSumsFromCells, holdSumsFromRows, [["officerId"]]],
  ["open cases", openSumsFromCells, openSumsFromRows, [[], ["causeId"], ["branchId"]]],
  ["open cases by evidence", ...openOn("evidencedDay"), [[], ["causeId"]]],
  ["open cases by last touch", ...openOn("touchedDay"), [[], ["causeId"]]],
];

describe.each(KINDS)("%s", (_kind, fromCells, fromRows, groupings) => {
  test.each(groupings.map((groupBy) => [groupBy.join(" × ") || "as a whole", groupBy] as const))(
    "%s",
    async (_name, groupBy) => {
      const store = sqliteStore(database);
      const answered = asNumbers(await fromCells(store, EVERYTHING, groupBy), groupBy);
      expect(answered.size).toBeGreaterThan(0);
      expectSame(answered, asNumbers(await fromRows(store, EVERYTHING, groupBy), groupBy));
      await fc.assert(
        fc.asyncProperty(selection, async (chosen) => {
          const cells = await fromCells(store, chosen, groupBy);
          if (cells === null) return;
          expectSame(asNumbers(cells, groupBy), asNumbers(await fromRows(store, chosen, groupBy), groupBy));
        }),
        { numRuns: 60 },
      );
    },
  );
});

test("a choice that would tear a borrower apart is left to the rows", async () => {
  const torn: Selection = { ...EVERYTHING, region: [1, 2] };
  expect(await caseSumsFromCells(sqliteStore(database), torn, [])).toBeNull();
  expect(await caseSumsFromCells(sqliteStore(database), torn, ["regionId"])).not.toBeNull();
});

test("a choice that no cube keeps is left to the rows", async () => {
  expect(
    await flowSumsFromCells(sqliteStore(database), { ...EVERYTHING, security: ["mortgage"] }, ["month"]),
  ).toBeNull();
  const months: Selection = { ...EVERYTHING, fromMonth: 640 };
  expect(await episodeSumsFromCells(sqliteStore(database), months, ["methodId"])).not.toBeNull();
  expect(await episodeSumsFromCells(sqliteStore(database), months, ["officerId"])).toBeNull();
});

function asNumbers(groups: unknown, groupBy: readonly CellDimension[]): Map<string, Group> {
  const entries = (groups as Group[]).map(({ isMixed: _isMixed, whole: _whole, ...group }) => {
    const key = groupBy.map((dimension) => group[dimension]).join();
    return [key, group] as const;
  });
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Equal to the last bit, except squares of money, which outgrow 2^53, and products of shares across months. */
function expectSame(cells: Map<string, Group>, rows: Map<string, Group>): void {
  const counted = [...rows].filter(([, group]) => Object.values(group).some((value) => value !== 0));
  expect([...cells.keys()]).toEqual(counted.map(([key]) => key));
  for (const [key, cell] of cells)
    for (const [name, value] of Object.entries(cell)) {
      const other = rows.get(key)?.[name] ?? Number.NaN;
      const isRounded = name.startsWith("clusterShare");
      const slack = Math.abs(value) > 2 ** 53 ? Math.abs(value) * 1e-12 : isRounded ? 1e-7 : 0;
      expect(Math.abs(value - other), `${key} ${name}: ${value} and ${other}`).toBeLessThanOrEqual(slack);
    }
}
