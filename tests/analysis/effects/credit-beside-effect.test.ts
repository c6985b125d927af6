import { expect, test } from "vitest";
import { creditBesideEffect, type TouchedEnding } from "~/analysis/effects/credit-beside-effect";
import { type HorizonEffects, methodEffects } from "~/analysis/effects/method-effects";
import { CUT_OFF_DAY, madeEpisodes } from "./made-episodes";

const judged: HorizonEffects = methodEffects(madeEpisodes({ count: 800 }), {
  seed: 1,
  cutOffDay: CUT_OFF_DAY,
  horizons: [180],
}).horizons[0]!;

/** Method 2 brings the money, method 1 comes last; one receipt came untouched, one case ended without any. */
const ENDINGS: TouchedEnding[] = [
  {
    day: 100,
    amountMinor: 900,
    touches: [
      { method: "2", day: 80 },
      { method: "1", day: 99 },
    ],
  },
  { day: 100, amountMinor: 50, touches: [{ method: "2", day: 5 }] },
  { day: 100, amountMinor: 0, touches: [{ method: "1", day: 95 }] },
];

test("credit adds up under every rule and window, and the closer is named", () => {
  const windows = creditBesideEffect(ENDINGS, judged.effects);
  expect(windows.map(({ windowDays }) => windowDays)).toEqual([7, 30, 90]);
  for (const { methods, unattributedMinor } of windows) {
    const total = (key: "lastTouchMinor" | "equalSplitMinor" | "markovMinor") =>
      methods.reduce((sum, method) => sum + method[key], 0);
    for (const key of ["lastTouchMinor", "equalSplitMinor"] as const)
      expect(total(key) + unattributedMinor).toBeCloseTo(950, 8);
    expect(total("markovMinor")).toBeLessThanOrEqual(950 + 1e-8);
  }
  const [one, two] = windows[1]!.methods;
  expect(one).toMatchObject({ methodId: 1, lastTouchMinor: 900, equalSplitMinor: 450, isCloser: true });
  expect(two).toMatchObject({ methodId: 2, lastTouchMinor: 0, equalSplitMinor: 450, isCloser: false });
});

test("without a figure nobody is called a closer", () => {
  const unknown = judged.effects.map((effect) => ({ ...effect, reason: "too-few" as const }));
  const [week] = creditBesideEffect(ENDINGS, unknown);
  expect(week!.methods.map(({ isCloser }) => isCloser)).toEqual([null, null]);
});
