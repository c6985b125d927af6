/** What a group attack truly recovers on stalled cases, by cause and stake: from what the simulator expects of each episode. */
import { DEFAULT_RULE } from "~/domain/candidate-rule";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import { HORIZONS } from "~/domain/rules";
import { type Stake, type StakeLimits, stakeOf } from "~/domain/where-to-try";
import type { SimulatedEpisode } from "../../../../seeds/simulate-case";
import { simulatedCases } from "../../../../seeds/simulate-portfolio";
import { METHOD_CODES, methodIndex, type World } from "../../../../seeds/world";

export interface TrueEffects {
  /** Difference of the recovered share within the horizon; null where no episode on a stalled case is of the kind. */
  effectOf(cause: string, stake: Stake): number | null;
  rawDifference: number | null;
}

const ATTACK = methodIndex("group-attack");

/** Episodes begun after as long without a receipt as the rule asks of a candidate, followed up to the horizon. */
export function trueEffects(world: World, limits: StakeLimits): TrueEffects {
  const sums = new Map<string, { effect: number; episodes: number }>();
  const raw = { used: { share: 0, episodes: 0 }, others: { share: 0, episodes: 0 } };
  for (const { profile, rows, episodes } of simulatedCases(world)) {
    const received = rows.receipts.map(({ day, amountMinor }) => ({ day, amountMinor }));
    for (const episode of episodes) {
      const lastPaid = Math.max(
        profile.defaultDay,
        ...received
          .filter(({ day, amountMinor }) => day < episode.startDay && amountMinor > 0)
          .map(({ day }) => day),
      );
      const isStalled = episode.startDay - lastPaid >= DEFAULT_RULE.stalled;
      if (!isStalled || !episode.expected || episode.startDay + DEFAULT_HORIZON > world.endDay) continue;
      const key = `${profile.cause.code} ${stakeOf(episode.outstandingMinor, limits)}`;
      const sum = sums.get(key) ?? { effect: 0, episodes: 0 };
      sums.set(key, { effect: sum.effect + effectOn(episode), episodes: sum.episodes + 1 });
      const arm = episode.method === ATTACK ? raw.used : raw.others;
      const within = received.filter(
        ({ day }) => day >= episode.startDay && day <= episode.startDay + DEFAULT_HORIZON,
      );
      const share =
        within.reduce((total, { amountMinor }) => total + amountMinor, 0) / episode.outstandingMinor;
      arm.share += Math.min(1, Math.max(0, share));
      arm.episodes += 1;
    }
  }
  return {
    effectOf(cause, stake) {
      const sum = sums.get(`${cause} ${stake}`);
      return sum ? sum.effect / sum.episodes : null;
    },
    rawDifference:
      raw.used.episodes === 0 || raw.others.episodes === 0
        ? null
        : raw.used.share / raw.used.episodes - raw.others.share / raw.others.episodes,
  };
}

/** Begun as an attack, less the mix of the other methods as its chances give it. */
function effectOn({ chances, expected }: SimulatedEpisode): number {
  const from = HORIZONS.indexOf(DEFAULT_HORIZON) * METHOD_CODES.length;
  const chance = chances[ATTACK]!;
  let others = 0;
  chances.forEach((each, method) => {
    if (method !== ATTACK) others += each * expected![from + method]!;
  });
  return expected![from + ATTACK]! - others / (1 - chance);
}
