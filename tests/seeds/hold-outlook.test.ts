import { describe, expect, test } from "vitest";
import { CaseCourse } from "../../seeds/case-course";
import { chanceOfPayment, type HoldOutlook, holdOutlooks } from "../../seeds/hold-outlook";
import { simulatedHistory } from "../../seeds/simulate-history";
import { simulatedWorld, type World } from "../../seeds/world";

const HORIZON = 180;
const CHANGES = { workloadChangesPerYear: 0.5, rotationChangesPerYear: 0.3, officerSkillSpread: 0.6 };

interface Seen {
  outlook: HoldOutlook;
  isPaid: boolean;
  ordinal: number;
}

/** Holds whose horizon has passed, with whether anything was paid in it. */
function seenHolds(world: World): Seen[] {
  return Array.from({ length: world.parameters.cases }, (_, index) => index + 1).flatMap((caseNumber) => {
    const { payments } = simulatedHistory(new CaseCourse(world, caseNumber));
    return holdOutlooks(world, caseNumber, HORIZON)
      .map((outlook, ordinal) => ({
        outlook,
        ordinal,
        isPaid: payments.some(({ day }) => day >= outlook.fromDay && day <= outlook.fromDay + HORIZON),
      }))
      .filter(({ outlook }) => outlook.fromDay + HORIZON <= world.endDay);
  });
}

/** How far payments lie from those expected, in standard errors. */
function distance(seen: readonly Seen[]): number {
  let [excess, variance] = [0, 0];
  for (const { outlook, isPaid } of seen) {
    const chance = chanceOfPayment(outlook);
    excess += Number(isPaid) - chance;
    variance += chance * (1 - chance);
  }
  return excess / Math.sqrt(variance);
}

describe("what holds were expected to recover", () => {
  const seen = seenHolds(simulatedWorld({ cases: 12_000, ...CHANGES }, 23));

  test.each([
    ["all", () => true],
    ["a first hold", ({ ordinal }: Seen) => ordinal === 0],
    ["a later hold", ({ ordinal }: Seen) => ordinal > 0],
    ["skilled officers", ({ outlook }: Seen) => outlook.officer.skill > 0.5],
    ["unskilled officers", ({ outlook }: Seen) => outlook.officer.skill < -0.5],
    ["holds handed over within the horizon", ({ outlook }: Seen) => outlook.othersPayments > 0],
  ] as const)("is what they recovered: %s", (_, isMeant) => {
    const meant = seen.filter(isMeant);
    expect(meant.length).toBeGreaterThan(500);
    expect(Math.abs(distance(meant))).toBeLessThan(3);
  });
});

test("another skill shows on the officer's own time only", () => {
  const outlooks = Array.from({ length: 300 }, (_, index) => index + 1).flatMap((caseNumber) =>
    holdOutlooks(simulatedWorld({ cases: 300, ...CHANGES }, 5), caseNumber, HORIZON),
  );
  for (const outlook of outlooks) {
    const { officer, ownPayments, othersPayments } = outlook;
    const doubled = chanceOfPayment(outlook, officer.skill + Math.log(2));
    expect(doubled).toBeCloseTo(1 - Math.exp(-2 * ownPayments - othersPayments), 12);
    expect(chanceOfPayment(outlook, -1e3)).toBeCloseTo(1 - Math.exp(-othersPayments), 12);
  }
});
