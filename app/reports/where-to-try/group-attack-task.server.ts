/** Where group attack should be tried: read from cases and episodes, judged in the heavy lane, and stored. */

import { attackEvidence } from "~/analysis/where-to-try/attack-evidence";
import { attackSegments, type HoursOfUse } from "~/analysis/where-to-try/attack-segments";
import type { HeavyTask } from "~/answers/task.server";
import type { CandidateSettings } from "~/domain/candidate-rule";
import type { TrySegment } from "~/domain/where-to-try";
import type { Database } from "~db/client";
import { readCauseTags } from "~db/queries/cause-tags";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { hourFigures, stalledEpisodeMinutes } from "~db/queries/episode-minutes";
import { NO_CHOICE, type Selection } from "~db/queries/selection";
import { stakeLimits, stalledCases } from "~db/queries/stalled-cases";
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
  run(database, question, { read, tell, check }) {
    const { rule } = question;
    const facts = read(() => {
      const { selection, dictionaries } = askFit(database, question);
      const { cutOffDay, horizon } = selection;
      const attackId = Number(dictionaries.method.byCode.get(GROUP_ATTACK)?.id ?? -1);
      if (cutOffDay === null) return null;
      const everything: Selection = { ...NO_CHOICE, horizon, cutOffDay };
      return {
        attackId,
        cutOffDay,
        horizon,
        limits: stakeLimits(database),
        stalled: stalledCases(database, selection, rule.stalled, attackId),
        episodes: effectEpisodes(database, everything, check),
        tags: readCauseTags(database),
        hours: hoursOfUse(database, everything, attackId, question),
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

function hoursOfUse(
  database: Database,
  everything: Selection,
  attackId: number,
  { rule, hourCostMinor }: TryQuestion,
): HoursOfUse {
  const { used, others } = stalledEpisodeMinutes(database, everything, attackId, rule.stalled);
  const own = hourFigures(database);
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
