/** Portfolios whose rates claimed more than they knew: one borrower's money, and methods that share no cases. */
import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "~/domain/filters";
import { reasonsByColumn } from "~/domain/reasons";
import { EVERYTHING } from "~/domain/scope";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { regionsReport } from "~/reports/places/places-report.server";
import { sqliteStore } from "~db/sqlite-store";
import { hasTrap, trapDatabase } from "../support/trap";

const PATIENCE = { timeout: 300_000 };

describe.skipIf(!hasTrap("huge"))("one case of ten millions among 10.3", () => {
  test(
    "its region's interval is wide and possible, and no standardised rate drops it",
    PATIENCE,
    async () => {
      const database = await trapDatabase("huge");
      try {
        const { rows } = await regionsReport(sqliteStore(database), EVERYTHING, NO_FILTERS);
        for (const row of rows) {
          const [low, high] = [row.gross_low as number, row.gross_high as number];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(row.net_high as number).toBeLessThanOrEqual(1);
        }
        const [heavy] = [...rows].sort(
          (one, other) => (other.exposure_minor as number) - (one.exposure_minor as number),
        );
        expect((heavy!.gross_high as number) - (heavy!.gross_low as number)).toBeGreaterThan(0.2);
        expect(heavy!.standardised_rate).toBeNull();
        expect(reasonsByColumn(heavy!.reason as string).get("standardised_rate")).toBe("no-overlap");
      } finally {
        database.close();
      }
    },
  );
});

describe.skipIf(!hasTrap("immortal"))("a method that only cases which lasted meet", () => {
  test("has no share on the same mix of cases", PATIENCE, async () => {
    const database = await trapDatabase("immortal");
    try {
      const store = sqliteStore(database);
      const { rows } = await methodsReport(store, EVERYTHING, NO_FILTERS);
      const mediation = rows.find(({ method }) => method === "mediation")!;
      expect(mediation.raw_rate).not.toBeNull();
      expect(mediation.standardised_rate).toBeNull();
      expect(reasonsByColumn(mediation.reason as string).get("standardised_rate")).toBe("no-overlap");
    } finally {
      database.close();
    }
  });
});

describe.skipIf(!hasTrap("simpson"))("a method filter", () => {
  test("does not change what a method's share is standardised to", PATIENCE, async () => {
    const database = await trapDatabase("simpson");
    try {
      const store = sqliteStore(database);
      const { rows } = await methodsReport(store, EVERYTHING, NO_FILTERS);
      const chosen = await methodsReport(store, EVERYTHING, { ...NO_FILTERS, method: ["mediation"] });
      const of = (all: typeof rows) => all.find(({ method }) => method === "mediation")!;
      expect(of(rows).standardised_rate).not.toBeNull();
      expect(of(chosen.rows).standardised_rate).toBe(of(rows).standardised_rate);
      expect(of(chosen.rows).standardised_low).toBe(of(rows).standardised_low);
    } finally {
      database.close();
    }
  });
});
