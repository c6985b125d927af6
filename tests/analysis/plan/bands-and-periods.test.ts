/** Steps and months have levels of their own: a limit of amount, or a good year, is told from its neighbours. */
import { expect, test } from "vitest";
import { BANDED, bandAt, bandLimits, periodsOf } from "~/analysis/plan/bands-and-periods";
import { featureSpace } from "~/analysis/plan/feature-space";
import { planFit } from "~/analysis/plan/plan-fit";
import { dayFromIso, isoFromDay } from "~/domain/calendar";
import type { CaseFacts } from "~/domain/plan/case-facts";
import { smallWorld } from "./small-world";

const { episodes, openCases } = smallWorld({ cases: 400, seed: 9 }).rows;

test("bands part the past into twentieths; what lies outside belongs to the outermost", () => {
  for (const { of } of BANDED) {
    const limits = bandLimits(episodes, of);
    const counts = new Array<number>(limits.length + 1).fill(0);
    for (const episode of episodes) counts[bandAt(limits, of(episode))]! += 1;
    expect(counts.every((count) => count > 0)).toBe(true);
    expect([...limits].sort((one, other) => one - other)).toEqual(limits);
    expect(bandAt(limits, Number.NEGATIVE_INFINITY)).toBe(0);
    expect(bandAt(limits, Number.POSITIVE_INFINITY)).toBe(limits.length);
  }
  const [{ of: size }] = BANDED as [(typeof BANDED)[number]];
  const limits = bandLimits(episodes, size);
  expect(limits).toHaveLength(19);
  const inFirst = episodes.filter((episode) => bandAt(limits, size(episode)) === 0).length;
  expect(inFirst / episodes.length).toBeCloseTo(0.05, 2);
});

test("months are levels, and what comes later counts as the last half year of the past", () => {
  const on = (day: string) => ({ ...episodes[0]!, day: dayFromIso(day)! });
  const past = ["2021-03-01", "2021-03-31", "2021-04-01", "2022-12-31"].map(on);
  const { starts, of } = periodsOf(past);
  expect(starts).toHaveLength(3);
  expect(past.map(of)).toEqual([[0], [0], [1], [2]]);
  const year = Array.from({ length: 12 }, (_, month) => on(`2022-${String(month + 1).padStart(2, "0")}-15`));
  expect(periodsOf(year).of(on("2024-05-01"))).toEqual([6, 7, 8, 9, 10, 11]);
});

test("a past longer than five years is parted into fewer, longer periods", () => {
  const past = Array.from({ length: 150 }, (_, month) => ({
    ...episodes[0]!,
    day: dayFromIso(`${2008 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`)!,
  }));
  const { starts, of } = periodsOf(past);
  expect(starts).toHaveLength(50);
  expect(of({ ...past[0]!, day: dayFromIso("2030-01-01")! })).toEqual([48, 49]);
});

test("every case has one level of each band and, in all, one period in its prognosis", () => {
  const space = featureSpace(episodes);
  const bandNames = BANDED.map(({ name }) => name);
  for (const facts of [...episodes.slice(0, 50), ...openCases.slice(0, 50)]) {
    const { columns, values } = space.prognosis(facts);
    const levelsOf = (name: string) =>
      values.filter((_, at) => space.names[columns[at]!]!.startsWith(`${name}:`));
    for (const name of bandNames) expect(levelsOf(name)).toEqual([1]);
    expect(levelsOf("period").reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  }
});

test.each([
  ["debts below a limit", ({ outstandingMinor }: CaseFacts) => outstandingMinor < 6e6],
  ["a year in which most paid", ({ day }: CaseFacts) => isoFromDay(day).startsWith("2022")],
  [
    "a year in which most paid, from April on",
    ({ day }: CaseFacts) => isoFromDay(day) >= "2022-04-01" && isoFromDay(day) < "2023-04-01",
  ],
])("mediation, which changes nothing and is mostly begun on %s, opens no gate", (_, isEasy) => {
  const gates = [22, 23, 24].map((seed) => {
    const fit = planFit(smallWorld({ cases: 2000, seed, branches: 2, effect: 0, skill: 0, isEasy }).rows);
    if ("reason" in fit) throw new Error(fit.reason);
    return fit.gate.state;
  });
  expect(gates).not.toContain("adopt");
});
