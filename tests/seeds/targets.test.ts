/** Targets of the simulated bank: for every branch and month, some met and some missed, from what was known when they were set. */
import { expect, test } from "vitest";
import { isoFromMonth, monthFromIso, monthOfDay } from "~/domain/calendar";
import { simulatePortfolio } from "../../seeds/simulate-portfolio";
import { ReceivedByBranch, simulatedTargets } from "../../seeds/simulate-targets";

const { world, cases } = simulatePortfolio({ cases: 600 }, 7);

function targetsOf(chosen: typeof cases) {
  const received = new ReceivedByBranch();
  for (const { rows } of chosen) received.add(rows);
  return simulatedTargets(world, received.byYear());
}

const targets = targetsOf(cases);
const yearOf = (month: number) => isoFromMonth(month).slice(0, 4);

test("every branch has one for every month from the third year to the year ahead, in whole thousands", () => {
  const { branches } = world.people;
  expect(targets).toHaveLength(branches.length * 48);
  expect(new Set(targets.map(({ month, branch }) => `${branch.code} ${month}`)).size).toBe(targets.length);
  expect(isoFromMonth(targets[0]!.month)).toBe("2023-01");
  expect(isoFromMonth(targets.at(-1)!.month)).toBe("2026-12");
  for (const { amountMinor } of targets) expect(amountMinor > 0 && amountMinor % 100_000 === 0).toBe(true);
});

test("some branches reach the target of a year and some miss it", () => {
  const sums = new Map<string, { target: number; received: number }>();
  const sumOf = (key: string) => sums.get(key) ?? sums.set(key, { target: 0, received: 0 }).get(key)!;
  for (const { month, branch, amountMinor } of targets)
    sumOf(`${branch.code} ${yearOf(month)}`).target += amountMinor;
  for (const { rows } of cases)
    for (const { day, amountMinor } of rows.receipts)
      sumOf(`${rows.cases[0]!.branch} ${yearOf(monthOfDay(day))}`).received += amountMinor;
  for (const year of ["2023", "2024", "2025"]) {
    const ofYear = world.people.branches.map(({ code }) => sums.get(`${code} ${year}`)!);
    const met = ofYear.filter(({ target, received }) => received >= target).length;
    expect(met / ofYear.length, year).toBeGreaterThan(0.15);
    expect(met / ofYear.length, year).toBeLessThan(0.85);
  }
});

test("what came in later changes no target that was set before", () => {
  const until2024 = cases.map((each) => ({
    ...each,
    rows: {
      ...each.rows,
      receipts: each.rows.receipts.filter(({ day }) => monthOfDay(day) < monthFromIso("2024-01")!),
    },
  }));
  const before = (rows: typeof targets) =>
    rows.filter(({ month }) => yearOf(month) <= "2024").map(({ amountMinor }) => amountMinor);
  expect(before(targetsOf(until2024))).toEqual(before(targets));
});
