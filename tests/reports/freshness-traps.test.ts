/** Portfolios whose dates misled: one receipt seventeen months after all others, and a month that never came. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decideFinding } from "~/intake/decide.server";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { overviewReport } from "~/reports/overview/overview-report.server";
import { regionCourses } from "~/reports/pack/region-courses.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import { verifyDerived } from "~db/derive/verify";
import { freshDatabase, importFiles } from "../intake/imported";
import { shown, visiting } from "../support/answered";
import { hasTrap, TRAPS } from "../support/trap";

const PATIENCE = { timeout: 120_000 };
const WHO = { by: "Li Hua", at: "2025-06-30T10:00:00.000Z" };

const file = (name: string) => readFileSync(path.join(TRAPS, "incomplete-typo", name), "utf8");
const files = (change: (name: string, text: string) => string = (_, text) => text) =>
  Object.fromEntries(
    ["cases.csv", "activities.csv", "receipts.csv"].map((name) => [name, change(name, file(name))]),
  );

describe.skipIf(!hasTrap("incomplete-typo"))("one receipt of ¥100 dated seventeen months too late", () => {
  test(
    "moves no cut-off until somebody accepts it, and again when the answer is taken back",
    PATIENCE,
    async () => {
      const database = freshDatabase();
      await importFiles(database, files());
      const { rows, cutOffDate, delivery } = await shown(database, dataQualityReport);
      expect(cutOffDate).toBe("2023-12-12");
      expect(delivery.farDates).toMatchObject([{ finding: "far-date-2025-05-01", facts: 1, answer: null }]);
      expect(rows.find(({ issue }) => issue === "far-date")).toMatchObject({
        table: "receipts",
        rows: 1,
        finding: "far-date-2025-05-01",
      });
      const overview = await visiting(database).whole(overviewReport);
      expect(overview.figures?.received.current).toBeGreaterThan(0);
      expect(overview.period?.to).toBe("2023-11");

      expect(await decideFinding(database, "far-date-2025-05-01", "accept", WHO)).toMatchObject({
        isNew: true,
        version: 2,
      });
      expect((await shown(database, trendReport)).cutOffDate).toBe("2025-05-01");
      expect(verifyDerived(database)?.differences).toEqual([]);
      await decideFinding(database, "far-date-2025-05-01", "take-back", WHO);
      expect((await shown(database, trendReport)).cutOffDate).toBe("2023-12-12");
      expect(verifyDerived(database)?.differences).toEqual([]);
      await expect(decideFinding(database, "far-date-2024-01-01", "accept", WHO)).rejects.toThrow();
      await expect(decideFinding(database, "far-date-2025-05-01", "count-once", WHO)).rejects.toThrow();
    },
  );

  test("the months of the trend still add up to what was received", PATIENCE, async () => {
    const database = freshDatabase();
    await importFiles(database, files());
    const { rows } = await shown(database, trendReport);
    const sum = rows.reduce((total, row) => total + Number(row.received_minor), 0);
    expect(sum).toBe(database.sqlite.prepare("SELECT sum(amount_minor) FROM receipts").pluck().get());
    expect(rows.at(-1)).toMatchObject({ month: "2025-05", received_minor: 10_000, complete: false });
    expect(rows.length).toBeLessThan(40);
  });

  test("a fill-in of the last century makes no trend of a thousand months", PATIENCE, async () => {
    const database = freshDatabase();
    const early = "RX,M0,1955-06-15,50.00,cash,\nRY,M1,1955-06-15,50.00,cash,\n";
    await importFiles(
      database,
      files((name, text) => (name === "receipts.csv" ? text + early : text)),
    );
    const { rows } = await shown(database, trendReport);
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]).toMatchObject({ month: "1955-06", received_minor: 10_000, complete: false });
  });

  test(
    "a month that never came is a finding, not complete, and compared with nothing",
    PATIENCE,
    async () => {
      const database = freshDatabase();
      const without = (text: string) =>
        text
          .split("\n")
          .filter((line) => !line.includes(",2023-07-"))
          .join("\n");
      await importFiles(
        database,
        files((name, text) => (name === "cases.csv" ? text : without(text))),
      );
      const { rows } = await shown(database, trendReport);
      expect(rows.find(({ month }) => month === "2023-07")).toMatchObject({ activities: 0, complete: false });
      expect(rows.find(({ month }) => month === "2023-08")).toMatchObject({ complete: true });
      const found = (await shown(database, dataQualityReport)).rows.filter(
        ({ issue }) => issue === "undelivered-month",
      );
      expect(found.map(({ table, examples }) => [table, examples])).toEqual([
        ["activities", "2023-07"],
        ["receipts", "2023-07"],
      ]);
      const overview = await visiting(database).whole(overviewReport);
      expect(overview.figures?.received.change).toBeNull();
      // Two months beside the two before: of these one never came, then all came.
      const lacking = { filters: { from: "2023-08", to: "2023-09" } };
      const courses = await visiting(database, lacking).whole(regionCourses);
      expect(courses.length).toBeGreaterThan(0);
      expect(courses.every(({ beforeMinor }) => beforeMinor === null)).toBe(true);

      const whole = { filters: { from: "2023-05", to: "2023-06" } };
      const regions = await visiting(database, whole).whole(regionCourses);
      const { received } = (await visiting(database, whole).whole(overviewReport)).figures!;
      const sum = (amounts: (number | null)[]) => amounts.reduce<number>((all, amount) => all + amount!, 0);
      expect(received.before).toBeGreaterThan(0);
      expect(sum(regions.map(({ receivedMinor }) => receivedMinor))).toBe(received.current);
      expect(sum(regions.map(({ beforeMinor }) => beforeMinor))).toBe(received.before);
    },
  );
});
