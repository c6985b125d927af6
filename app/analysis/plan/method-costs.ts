/** What an episode of each method needs: minutes of all officers present, money, and how many are present. */
import type { PastEpisode } from "~/domain/plan/case-facts";
import { GROUP_OFFICERS } from "~/domain/rules";

export interface MethodCosts {
  /** By method, in the order of the design. */
  minutes: Float64Array;
  costMinor: Float64Array;
  teamSize: Uint8Array;
  episodes: Uint32Array;
  /** What a minute costs over all episodes, in minor units. */
  minuteMinor: number;
  /** False: nobody logs minutes, so there are no hours to plan within. */
  areKnown: boolean;
}

/** Of a method with few episodes the mean is drawn to that of all, as if so many of these had been seen. */
const BORROWED_EPISODES = 5;
/** The method that needs several at once. */
export const TEAM_METHOD = "group-attack";

/** @param episodes of which some may have no minutes */
export function methodCosts(methods: readonly string[], episodes: readonly PastEpisode[]): MethodCosts {
  const at = new Map(methods.map((method, place) => [method, place]));
  const sums = methods.map(() => ({ minutes: 0, logged: 0, cost: 0, team: 0, episodes: 0 }));
  const all = { minutes: 0, logged: 0, cost: 0, loggedCost: 0, episodes: 0 };
  for (const { method, minutes, costMinor, teamSize } of episodes) {
    const own = sums[at.get(method)!]!;
    own.cost += costMinor;
    own.team += teamSize;
    own.episodes += 1;
    all.cost += costMinor;
    all.episodes += 1;
    if (minutes === null) continue;
    own.minutes += minutes;
    own.logged += 1;
    all.minutes += minutes;
    all.logged += 1;
    all.loggedCost += costMinor;
  }
  const drawn = (sum: number, count: number, mean: number) =>
    (sum + BORROWED_EPISODES * mean) / (count + BORROWED_EPISODES);
  const meanMinutes = all.logged === 0 ? 0 : all.minutes / all.logged;
  const meanCost = all.episodes === 0 ? 0 : all.cost / all.episodes;
  return {
    minutes: Float64Array.from(sums, ({ minutes, logged }) => drawn(minutes, logged, meanMinutes)),
    costMinor: Float64Array.from(sums, ({ cost, episodes: count }) => drawn(cost, count, meanCost)),
    teamSize: Uint8Array.from(sums, ({ team, episodes: count }, place) =>
      methods[place] === TEAM_METHOD
        ? Math.max(GROUP_OFFICERS, count === 0 ? 0 : Math.round(team / count))
        : 1,
    ),
    episodes: Uint32Array.from(sums, ({ episodes: count }) => count),
    minuteMinor: all.minutes > 0 ? all.loggedCost / all.minutes : 0,
    areKnown: all.logged > 0 && all.minutes > 0,
  };
}
