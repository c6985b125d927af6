import { afterAll, describe, expect, test } from "vitest";
import { type CaseReport, caseReport } from "~/reports/case/case-report.server";
import { creditLinks } from "~/routes/cases.$caseId/credit-links";
import { pictureGeometry } from "~/routes/cases.$caseId/picture-geometry";
import { namedMonths, timeScale } from "~/routes/cases.$caseId/time-scale";
import { visiting } from "../support/answered";
import { day, emptyDatabase, factsOf } from "../support/facts";
import { storiedCase } from "../support/storied-case";

const database = storiedCase();
afterAll(() => database.close());
const storied = async () => (await visiting(database).whole(caseReport, { code: "S" })) as CaseReport;

/** A case with so many activities, one every so many days, under two methods in turn. */
async function busyCase(count: number, everyDays: number): Promise<CaseReport> {
  const busy = emptyDatabase();
  const facts = factsOf(busy);
  facts.recoveryCase("B", { defaulted: "2020-01-15", exposureMinor: 1000 });
  for (let index = 0; index < count; index++) {
    const on = new Date((day("2020-02-01") + index * everyDays) * 86_400_000).toISOString().slice(0, 10);
    facts.activity("B", on, index % 2 === 0 ? "mediation" : "group-attack");
  }
  facts.derive();
  const report = (await visiting(busy).whole(caseReport, { code: "B" })) as CaseReport;
  busy.close();
  return report;
}

describe("the picture of a case", () => {
  test("marks each note in force by its number on its day, those beyond its ends at its edges", async () => {
    const report = await storied();
    const note = (id: number, on: string, withdrawn: CaseReport["notes"][number]["withdrawn"] = null) => ({
      ...{ id, on, text: `text ${id}`, by: null, at: "2026-01-01T00:00:00.000Z", withdrawn },
    });
    const notes = [
      note(5, "2026-01-01"),
      note(4, "2024-03-11"),
      note(3, "2024-03-10"),
      note(2, "2024-03-10", { by: null, at: "2026-01-02T00:00:00.000Z" }),
      note(1, "2001-01-01"),
    ];
    const { notes: placed, lanes, scale } = pictureGeometry({ ...report, notes });
    expect(placed?.marks.map(({ number, text, beyond, line }) => [number, text, beyond, line])).toEqual([
      [1, "text 1", "before", 0],
      [2, "text 3", null, 0],
      [3, "text 4", null, 1],
      [4, "text 5", "after", 0],
    ]);
    const [first, , , last] = placed!.marks;
    expect([first!.percent, last!.percent]).toEqual([
      scale.percent(scale.firstDay),
      scale.percent(scale.lastDay + 1),
    ]);
    expect(lanes[0]!.top).toBeGreaterThanOrEqual(placed!.top + placed!.height);
    expect(pictureGeometry({ ...report, notes: [] }).notes).toBeNull();
  });

  test("runs in whole months from the first thing that happened to the cut-off", async () => {
    const scale = timeScale(await storied());
    expect(scale.months.map(({ month }) => month)).toEqual([
      "2023-12",
      "2024-01",
      "2024-02",
      "2024-03",
      "2024-04",
      "2024-05",
      "2024-06",
    ]);
    expect(scale.percent(scale.firstDay)).toBeCloseTo(1.25);
    expect(scale.percent(scale.lastDay + 1)).toBeCloseTo(98.75);
    const { named } = namedMonths(scale, 480);
    expect(named.length).toBeGreaterThan(1);
    expect(named.length).toBeLessThan(7);
  });

  test("ends a closed case with what happened to it last, wherever the cut-off is", async () => {
    const closed = emptyDatabase();
    const facts = factsOf(closed);
    facts.recoveryCase("old", { defaulted: "2001-03-10", exposureMinor: 5, closed: "2001-06-02" });
    facts.recoveryCase("new", { defaulted: "2013-01-01", exposureMinor: 5 });
    facts.derive();
    const report = (await visiting(closed).whole(caseReport, { code: "old" })) as CaseReport;
    expect(timeScale(report).lastDay).toBe(day("2001-06-30"));
    expect(pictureGeometry(report).moments.map(({ key }) => key)).toEqual(["default", "closed"]);
    closed.close();
  });

  test.each([
    [12, 40],
    [120, 5],
    [140, 1],
  ])("keeps %i activities, one every %i days, apart in their lanes", async (count, everyDays) => {
    const { lanes, scale, width } = pictureGeometry(await busyCase(count, everyDays));
    expect(lanes.map(({ marks }) => marks.length)).toEqual([Math.ceil(count / 2), Math.floor(count / 2)]);
    for (const { marks } of lanes)
      for (const [index, mark] of marks.entries())
        for (const other of marks.slice(0, index)) {
          if (other.line !== mark.line) continue;
          const apart = ((scale.percent(mark.day) - scale.percent(other.day)) / 100) * width;
          expect(apart).toBeGreaterThan(9);
        }
    expect(width / scale.months.length).toBeLessThanOrEqual(80);
  });

  test("draws money in upwards, and what was reversed or lent again downwards", async () => {
    const { stems } = pictureGeometry(await storied());
    if (stems === null) throw new Error("no stems");
    const sides = stems.stems.map(({ amountMinor, y }) => [amountMinor, Math.sign(stems.zero - y)]);
    expect(sides).toEqual([
      [300, 1],
      [10_001, 1],
      [-10_001, -1],
      [20_000, 1],
      [4000, 1],
      [-6000, -1],
    ]);
    const [least, , , most] = stems.stems;
    expect(stems.zero - (least?.y ?? 0)).toBe(4);
    expect(stems.zero - (most?.y ?? 0)).toBeCloseTo(stems.zero - stems.y(20_000));
  });

  test("links money to the act that earned it, and nothing that no act earned", async () => {
    const report = await storied();
    const { lanes } = pictureGeometry(report);
    expect(
      creditLinks(report.receipts, lanes).map(({ receipt, mark }) => [receipt.id, mark.activity.on]),
    ).toEqual([
      ["R1", "2024-03-01"],
      ["R2", "2024-03-01"],
      ["R3", "2024-03-28"],
      ["R4", "2024-03-28"],
    ]);
  });

  test("sets labels that would meet below each other", async () => {
    const young = emptyDatabase();
    const facts = factsOf(young);
    facts.recoveryCase("Y", { defaulted: "2024-05-20", exposureMinor: 5 });
    facts.activity("Y", "2024-05-28", "mediation");
    facts.derive();
    const report = (await visiting(young).whole(caseReport, { code: "Y" })) as CaseReport;
    expect(pictureGeometry(report).moments.map(({ key, row }) => [key, row])).toEqual([
      ["default", 0],
      ["cutOff", 1],
    ]);
    const { moments } = pictureGeometry(await busyCase(30, 30));
    expect(moments.map(({ row }) => row)).toEqual([0, 0]);
    young.close();
  });
});
