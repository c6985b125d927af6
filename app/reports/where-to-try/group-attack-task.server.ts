/** Where group attack should be tried: read from cases and episodes, judged in the heavy lane, and stored. */

import { attackEvidence } from "~/analysis/where-to-try/attack-evidence";
import { attackSegments, type HoursOfUse } from "~/analysis/where-to-try/attack-segments";
import type { HeavyTask } from "~/answers/task.server";
import type { CandidateSettings } from "~/domain/candidate-rule";
import type { TrySegment } from "~/domain/where-to-try";
import { readCauseTags } from "~db/queries/cause-tags";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { hourFigures, stalledEpisodeMinutes } from "~db/queries/episode-minutes";
import { NO_CHOICE, type Selection } from "~db/queries/selection";
import { stakeLimits, stalledCases } from "~db/queries/stalled-cases";
import type { Store } from "~db/store";
import { askFit, FIT_SEED, type FitQuestion } from "../fit-question.server";

export const GROUP_ATTACK = "group-attack";

export interface TryQuestion extends FitQuestion {
  rule: CandidateSettings;
  /** Of an officer's hour, in minor units; null: the portfolio's own. */
  hourCostMinor: number | null;
}

/** Input from `tryQuestion`. Evidence comes from the whole portfolio, whatever places the filters choose. */
export const groupAttackTask: HeavyTask<TryQuestion, TrySegment[]> = {
  name: "group-attack",
  isStored: true,
  async run(store, question, { read, tell }) {
    const { rule } = question;
    const facts = await read(async () => {
      const { selection, dictionaries } = await askFit(store, question);
      const { cutOffDay, horizon } = selection;
      const attackId = Number(dictionaries.method.byCode.get(GROUP_ATTACK)?.id ?? -1);
      if (cutOffDay === null) return null;
      const everything: Selection = { ...NO_CHOICE, horizon, cutOffDay };
      return {
        attackId,
        cutOffDay,
        horizon,
        limits: await stakeLimits(store),
        stalled: await stalledCases(store, selection, rule.stalled, attackId),
        episodes: await effectEpisodes(store, everything),
        tags: await readCauseTags(store),
        hours: await hoursOfUse(store, everything, attackId, question),
      };
    });
    if (facts === null) return [];
    tell(0.4);
    const { cutOffDay, horizon, limits, stalled, episodes, tags, hours, attackId } = facts;
    const evidence = attackEvidence(episodes, { attackId, rule, limits, horizon, cutOffDay, seed: FIT_SEED });
    tell(0.9);
    const tagOf = (causeId: number) => tags.get(causeId) ?? "other";
    return attackSegments({ stalled, evidence, rule, limits, cutOffDay, tagOf, hours });
  },
};

async function hoursOfUse(
  store: Store,
  everything: Selection,
  attackId: number,
  { rule, hourCostMinor }: TryQuestion,
): Promise<HoursOfUse> {
  const { used, others } = await stalledEpisodeMinutes(store, everything, attackId, rule.stalled);
  const own = await hourFigures(store);
  if (used.episodes === 0 || used.minutes + others.minutes === 0)
    return { extraMinutes: null, extraCostMinor: null, displacedMinor: null };
  const extraMinutes = used.minutes / used.episodes - others.minutes / Math.max(1, others.episodes);
  const priced = (perHour: number | null) => (perHour === null ? null : (extraMinutes / 60) * perHour);
  return {
    extraMinutes,
    extraCostMinor: priced(hourCostMinor ?? own.costMinor),
    displacedMinor: priced(own.creditedMinor),
  };
}
