/** The life of a case in stretches: days, money and tenure by hand, and nothing that reveals the end. */
import { expect, test } from "vitest";
import { caseStretches, isStuckAt } from "~/analysis/rotation/case-stretches";
import { dayFromIso } from "~/domain/calendar";
import { heldCase } from "../../support/held-case";

const day = (iso: string) => dayFromIso(iso)!;

const held = heldCase({
  defaultedDay: day("2024-01-10"),
  closedDay: day("2024-05-20"),
  holds: [
    { officerId: 7, startDay: day("2024-01-10"), endDay: day("2024-04-11"), reason: "initial" },
    { officerId: 8, startDay: day("2024-04-11"), endDay: null, reason: "leave" },
  ],
  episodes: [
    { methodId: 3, startDay: day("2024-01-20") },
    { methodId: 4, startDay: day("2024-04-01") },
  ],
  payments: [{ day: day("2024-05-20"), amountMinor: 100_000 }],
});

test("days follow one another without a gap, and money is counted once", () => {
  const stretches = caseStretches(held, day("2024-12-31"));
  expect(stretches[0]!.startDay).toBe(held.defaultedDay);
  expect(stretches.at(-1)!.endDay).toBe(held.closedDay! + 1);
  for (const [at, stretch] of stretches.slice(1).entries())
    expect(stretch.startDay).toBe(stretches[at]!.endDay);
  expect(stretches.reduce((sum, { paidDays }) => sum + paidDays, 0)).toBe(1);
});

test("a change of officer restarts tenure; stuck are cases whose last episode recovered nothing", () => {
  const stretches = caseStretches(held, day("2024-12-31"));
  const on = (iso: string) =>
    stretches.find(({ startDay, endDay }) => startDay <= day(iso) && day(iso) < endDay)!;
  expect(on("2024-03-15")).toMatchObject({ officerId: 7, isStuck: false, methodId: 3 });
  expect(on("2024-04-05")).toMatchObject({ officerId: 7, isStuck: true, methodId: 4 });
  // From 16 to 30 April, the fifteenth day of the episode being over: five days and half of fifteen.
  expect(on("2024-04-20")).toMatchObject({ officerId: 8, isStuck: true, tenureDays: 12.5, freshness: 1 });
  expect(isStuckAt({ ...held, payments: [{ day: day("2024-02-01"), amountMinor: 1 }] }, 1)).toBe(false);
});

test("tenure does not reveal that money ended the stretch", () => {
  const last = (closedDay: number | null) =>
    caseStretches({ ...held, closedDay, payments: [] }, day("2024-12-31")).find(
      ({ startDay }) => startDay === day("2024-05-16"),
    )!;
  expect(last(held.closedDay).endDay).toBeLessThan(last(null).endDay);
  expect(last(held.closedDay).tenureDays).toBe(last(null).tenureDays);
});
