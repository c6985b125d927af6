/** Ways of using one method against each other: what raw shares hide, and what an event in the place of money shows. */
import { expect, test } from "vitest";
import { comparedArms } from "~/analysis/effects/compared-arms";
import { eventEpisodes } from "~/analysis/effects/event-episodes";
import { effectColumns } from "~/domain/effect-episodes";
import { CUT_OFF_DAY, madeEpisodes, madeRows } from "./made-episodes";

const OPTIONS = { seed: 1, cutOffDay: CUT_OFF_DAY, horizon: 180 } as const;
const arms = ["small", "large"];

test("a way given to the hard cases looks weak, and finds its true difference on comparable cases", () => {
  const episodes = madeEpisodes({ count: 1500 });
  const chosen = episodes.methodId.map((id, place) => ({ place, arm: arms[id - 1]! }));
  const compared = comparedArms(episodes, chosen, OPTIONS);
  const [small, large] = [compared.get("small")!, compared.get("large")!];
  const truth = 0.15 * 0.9;
  expect(large.rawRate! - small.rawRate!).toBeLessThan(truth - 0.04);
  expect(large.effect.low!).toBeLessThan(truth);
  expect(large.effect.high!).toBeGreaterThan(truth);
  expect(small.effect.estimate).toBeCloseTo(-large.effect.estimate!, 6);
  expect(large.reason).toBeNull();
});

test("episodes outside both arms change nothing, and neither does the order of the chosen", () => {
  const rows = madeRows({ count: 800 });
  const episodes = effectColumns(rows);
  const chosen = episodes.methodId.map((id, place) => ({ place, arm: arms[id - 1]! }));
  const alone = comparedArms(episodes, chosen, OPTIONS);
  const among = effectColumns([...rows, ...madeRows({ count: 300, seed: 9 })]);
  expect(comparedArms(among, [...chosen].reverse(), OPTIONS)).toEqual(alone);
});

test("too few in an arm withhold its figures", () => {
  const episodes = madeEpisodes({ count: 400 });
  const chosen = episodes.methodId.map((_, place) => ({ place, arm: place < 20 ? "few" : "rest" }));
  expect(comparedArms(episodes, chosen, OPTIONS).get("few")).toMatchObject({
    reason: "too-few",
    effect: { estimate: null },
  });
});

test("an event in the place of money: mean shares are shares of episodes, and a difference made is found", () => {
  const episodes = madeEpisodes({ count: 2000 });
  // Every sixth of the first way and every third of the second.
  const happens = (place: number) => place % (episodes.methodId[place] === 1 ? 6 : 3) === 0;
  const events = eventEpisodes(episodes, 180, happens);
  const chosen = episodes.methodId.map((id, place) => ({ place, arm: arms[id - 1]! }));
  const large = comparedArms(events, chosen, OPTIONS).get("large")!;
  const ofLarge = chosen.filter(({ arm }) => arm === "large");
  expect(large.rawRate).toBeCloseTo(
    ofLarge.filter(({ place }) => happens(place)).length / ofLarge.length,
    10,
  );
  expect(large.effect.low!).toBeLessThan(1 / 6);
  expect(large.effect.high!).toBeGreaterThan(1 / 6);
  expect(events.received90Minor).toEqual(episodes.received90Minor);
});
