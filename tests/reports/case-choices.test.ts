/** The list of cases narrowed by how they stand: the lines of the whole list that say so, in its order. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import type { Row } from "~/domain/report";
import { casesReport } from "~/reports/cases/cases-report.server";
import type { Database } from "~db/client";
import { rebuildAll } from "~db/derive/rebuild";
import { DRAWN_FILTERS } from "../answers/drawn-filters";
import { shown } from "../support/answered";
import { chanceLedger } from "../support/chance-ledger";
import { day } from "../support/facts";

let database: Database;
beforeAll(() => {
  database = chanceLedger();
  database.sqlite.exec(`
    UPDATE recovery_cases SET closed_day = ${day("2024-12-01")}, close_reason = 'sold' WHERE id % 5 = 0;
    UPDATE recovery_cases SET closed_day = ${day("2024-12-01")} WHERE id % 7 = 0;
    UPDATE recovery_cases SET five_tier = 'doubtful' WHERE id % 2 = 0`);
  rebuildAll(database);
});
afterAll(() => database.close());

const listed = async (filters: Partial<FilterState>) => {
  const { rows, total } = await shown(database, casesReport, { filters });
  expect(rows).toHaveLength(total);
  return rows;
};

/** Whether a line of the list says what is asked for. */
function fits(row: Row, { status, five_tier, amount, past_due, untouched }: Partial<FilterState>): boolean {
  const within = (value: number, bands: readonly string[] | undefined, isLastIncluded: boolean) =>
    !bands?.length ||
    bands.some((band) => {
      const [from, to] = band.split("-").map((end) => (end === "" ? Number.POSITIVE_INFINITY : Number(end)));
      return (value >= from! || from === 0) && (isLastIncluded ? value <= to! : value < to!);
    });
  const touched = dayFromIso(String(row.last_activity_on ?? row.defaulted_on))!;
  return (
    (!status?.length || status.some((each) => each === row.status)) &&
    (!five_tier?.length || five_tier.includes(String(row.five_tier ?? "unknown") as "unknown")) &&
    within(Number(row.outstanding_minor) / 100, amount, false) &&
    within(Number(row.days_past_due), past_due, true) &&
    (untouched == null || (row.status === "open" && day("2024-12-31") - touched >= untouched))
  );
}

describe("the list of cases", () => {
  const { status, five_tier, amount, past_due, untouched } = DRAWN_FILTERS;
  test("holds just the cases that stand as is asked, in its order", async () => {
    const whole = await listed({});
    await fc.assert(
      fc.asyncProperty(fc.record({ status, five_tier, amount, past_due, untouched }), async (chosen) => {
        const expected = whole.filter((row) => fits(row, chosen)).map((row) => row.case_id);
        expect((await listed(chosen)).map((row) => row.case_id)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("leaves something in and something out under each choice", async () => {
    const all = (await listed({})).length;
    for (const chosen of [
      { status: ["open"] },
      { status: ["sold", "closed"] },
      { five_tier: ["doubtful"] },
      { past_due: ["361-720"] },
      { amount: ["30000-100000", "100000-300000"] },
      { untouched: 60 },
    ] as Partial<FilterState>[]) {
      const { length } = await listed(chosen);
      expect([length > 0, length < all], JSON.stringify(chosen)).toEqual([true, true]);
    }
  });

  test("counts in its head the cases and episodes of what it lists", async () => {
    const { population, total } = await shown(database, casesReport, { filters: { status: ["open"] } });
    const episodes = database.sqlite
      .prepare(
        "SELECT count(*) FROM episodes JOIN recovery_cases r ON r.id = case_id WHERE closed_day IS NULL",
      )
      .pluck()
      .get();
    expect([population.cases, population.episodes]).toEqual([total, episodes]);
  });
});
