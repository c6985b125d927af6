/** Rotation in portfolios of other structures, in short: what the worlds are like, and what is said of small ones. */
import { expect, test } from "vitest";
import { staleness } from "~/analysis/rotation/staleness";
import { elsewhereLines, measuredElsewhere } from "~/cli/calibrate/elsewhere/elsewhere-proof";
import { judgedElsewhere } from "~/cli/calibrate/elsewhere/judged-elsewhere";
import { otherWorld } from "~/cli/calibrate/elsewhere/other-world";
import { unsettled } from "~/cli/calibrate/elsewhere/unsettled";
import { heldCaseOf } from "~/cli/calibrate/held-case-of";

const PATIENCE = { timeout: 120_000 };

test("work in runs leaves most months without any payment, steady work does not", () => {
  const monthsPaid = (seed: number) => {
    const { ledgers, endDay } = otherWorld(seed, 300);
    const months = ledgers.reduce(
      (sum, { defaultedDay, closedDay }) => sum + ((closedDay ?? endDay) - defaultedDay) / 30,
      0,
    );
    const worked = ledgers.reduce((sum, { activities }) => {
      return sum + new Set(activities.map(({ day }) => Math.floor(day / 30))).size;
    }, 0);
    return worked / months;
  };
  expect(monthsPaid(3)).toBeLessThan(0.25);
  expect(monthsPaid(2)).toBeGreaterThan(0.5);
});

test("clerks have a case when it pays, and holds follow one another", () => {
  const { ledgers, clerkIds, kind } = otherWorld(5, 300);
  expect(kind).toBe("clerks");
  const withClerk = ledgers.flatMap(({ holds, receipts }) =>
    holds.flatMap((hold) =>
      clerkIds.has(hold.officerId)
        ? [
            receipts.some(
              ({ day }) => day >= hold.startDay && day < (hold.endDay ?? Number.POSITIVE_INFINITY),
            ),
          ]
        : [],
    ),
  );
  expect(withClerk.length).toBeGreaterThan(50);
  expect(withClerk.every(Boolean)).toBe(true);
  for (const { holds } of ledgers)
    holds.slice(1).forEach(({ startDay }, at) => {
      expect(holds[at]!.endDay).toBe(startDay);
    });
});

test(
  "in short: slopes near the truth, nothing adopted without cause, clerks receive nothing",
  PATIENCE,
  async () => {
    // Tenure lowers receipts; clerks in either generator.
    const worlds = [
      await judgedElsewhere(1, 500),
      await judgedElsewhere(4, 500),
      await judgedElsewhere(5, 500),
    ];
    for (const { slope, trueSlope, reason, unsettled } of worlds) {
      expect(reason).toBeNull();
      expect(Math.abs(slope!.estimate - trueSlope)).toBeLessThan(3.5 * slope!.standardError);
      expect(unsettled!).toBeLessThan(0.1);
    }
    for (const { kind, adopt, handOvers, toClerks } of worlds)
      if (kind === "clerks") expect([adopt, handOvers, toClerks]).toEqual([0, 0, 0]);
    const measured = measuredElsewhere(worlds);
    expect(measured.adopted).toMatchObject({ count: 2, share: 0 });
    expect(elsewhereLines(measured).at(-1)).toMatchObject({ holds: true });
  },
);

test("a fit that was stopped too early is seen from outside", () => {
  const { ledgers, endDay } = otherWorld(2, 200);
  const found = staleness(
    ledgers.map((ledger) => heldCaseOf(ledger, null)),
    endDay,
  );
  if ("reason" in found) throw new Error(found.reason);
  expect(unsettled(found)!).toBeLessThan(0.1);
  const coefficients = found.fit.coefficients.map((value, column) => (column === 1 ? value + 0.05 : value));
  expect(unsettled({ ...found, fit: { ...found.fit, coefficients } })!).toBeGreaterThan(0.1);
});
