/** Portfolios whose rates claimed more than they knew: one borrower's money, and methods that share no cases. */
import { describe, expect, test } from "vitest";
import { reasonOf } from "~/domain/reasons";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { regionsReport } from "~/reports/places/places-report.server";
import { whollyShown } from "../support/answered";
import { hasTrap, trapDatabase } from "../support/trap";

const PATIENCE = { timeout: 300_000 };

describe.skipIf(!hasTrap("huge"))("one case of ten millions among 10.3", () => {
  test(
    "its region's interval is wide and possible, and no standardised rate drops it",
    PATIENCE,
    async () => {
      const database = await trapDatabase("huge");
      try {
        const { rows } = await whollyShown(database, regionsReport);
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
        expect(reasonOf(heavy!.reason, "standardised_rate")).toBe("no-overlap");
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
      const { rows } = await whollyShown(database, methodsReport);
      const mediation = rows.find(({ method }) => method === "mediation")!;
      expect(mediation.raw_rate).not.toBeNull();
      expect(mediation.standardised_rate).toBeNull();
      expect(reasonOf(mediation.reason, "standardised_rate")).toBe("no-overlap");
    } finally {
      database.close();
    }
  });
});

describe.skipIf(!hasTrap("simpson"))("a method filter", () => {
  test("does not change what a method's share is standardised to", PATIENCE, async () => {
    const database = await trapDatabase("simpson");
    try {
      const { rows } = await whollyShown(database, methodsReport);
      const chosen = await whollyShown(database, methodsReport, { filters: { method: ["mediation"] } });
      const of = (all: typeof rows) => all.find(({ method }) => method === "mediation")!;
      expect(of(rows).standardised_rate).not.toBeNull();
      expect(of(chosen.rows).standardised_rate).toBe(of(rows).standardised_rate);
      expect(of(chosen.rows).standardised_low).toBe(of(rows).standardised_low);
    } finally {
      database.close();
    }
  });
});

describe.skipIf(!hasTrap("simpson"))("a better method that goes to the hard region", () => {
  test(
    "has the larger share on the same mix of cases, though the smaller one unadjusted",
    PATIENCE,
    async () => {
      const database = await trapDatabase("simpson");
      try {
        const { rows } = await whollyShown(database, methodsReport);
        const [mediation, other] = ["mediation", "active-attack"].map(
          (code) => rows.find(({ method }) => method === code)!,
        );
        expect(mediation!.raw_rate as number).toBeLessThan(other!.raw_rate as number);
        const difference = (mediation!.standardised_rate as number) - (other!.standardised_rate as number);
        expect(difference).toBeGreaterThan(0.06);
        expect(difference).toBeLessThan(0.18);
        expect(mediation!.standardised_lost_share as number).toBeLessThan(0.01);
      } finally {
        database.close();
      }
    },
  );
});
