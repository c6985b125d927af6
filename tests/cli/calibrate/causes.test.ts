/** The proofs on made episodes in short: their truths, and few worlds of methods under causes and of common support. */
import { expect, test } from "vitest";
import { causesLines, measuredCauses } from "~/cli/calibrate/causes/causes-proof";
import { judgedCauses } from "~/cli/calibrate/causes/judged-causes";
import { drawnEpisodes, EPISODE_GENERATORS, trueEffect } from "~/cli/calibrate/other-episodes/drawn-episodes";
import { judgedSupport } from "~/cli/calibrate/support/judged-support";
import { measuredSupport, supportLines } from "~/cli/calibrate/support/support-proof";
import { RandomStream } from "../../../seeds/random-stream";

const PATIENCE = { timeout: 120_000 };

test("episodes recover on average what is expected of them, and methods are chosen as often as said", () => {
  for (const generator of EPISODE_GENERATORS) {
    const laws = {
      episodes: 20_000,
      methods: 2,
      causes: 2,
      regions: 1,
      weight: (method: number, { size }: { size: number }) => (method === 2 ? size : 0),
      effect: (method: number) => (method === 2 ? 0.5 : 0),
      base: ({ causeId }: { causeId: number }) => 0.4 * causeId,
    };
    const { episodes, chances, shares } = drawnEpisodes(generator, laws, new RandomStream(1, 901));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const seen = episodes.caseId.map(
      (_, row) => episodes.received180Minor[row]! / episodes.outstandingMinor[row]!,
    );
    const expected = episodes.methodId.map((methodId, row) => shares[row]![methodId - 1]!);
    expect(mean(seen)).toBeCloseTo(mean(expected), 2);
    expect(mean(episodes.methodId.map((id) => id - 1))).toBeCloseTo(
      mean(chances.map(([, second]) => second!)),
      2,
    );
  }
});

test("a true effect is the method's share less that of the others as they are chosen", () => {
  const drawn = { chances: [[0.5, 0.25, 0.25]], shares: [[0.6, 0.2, 0.4]] };
  expect(trueEffect({ ...drawn, episodes: {} as never }, 1, [0])).toBeCloseTo(0.6 - 0.3, 12);
});

test("in short: cells cover where cause matters, and come nearer than their own estimates", PATIENCE, () => {
  const measured = measuredCauses([1, 2, 3, 4].map((seed) => judgedCauses(seed, 2500)));
  expect(measured.matters.count).toBeGreaterThan(60);
  expect(measured.matters.share!).toBeGreaterThan(0.88);
  expect(measured.error.share!).toBeLessThan(1);
  expect(causesLines(measured)).toHaveLength(7);
});

test("in short: no figure on the same mix of cases where methods meet other cases", PATIENCE, () => {
  const worlds = [0, 1, 4, 5, 6, 7].map((seed) => judgedSupport(seed, 1500));
  expect(worlds.map(({ kind }) => kind)).toEqual(["shared", "shared", "amount", "amount", "late", "late"]);
  const measured = measuredSupport(worlds);
  expect(measured.effectWithheld).toMatchObject({ count: 4, share: 1 });
  expect(measured.standardisedWithheld).toMatchObject({ count: 4, share: 1 });
  expect(measured.effectGiven).toMatchObject({ count: 2, share: 1 });
  for (const { effect, kind } of worlds)
    if (kind === "shared")
      expect(Math.abs(effect.estimate! - effect.truth)).toBeLessThan(effect.high! - effect.low!);
  expect(supportLines(measured)[0]).toMatchObject({ holds: true });
});
