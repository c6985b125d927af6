/** Where group attack should be tried: read from cases and episodes, judged in the heavy lane, and stored. */

import { attackEvidence } from "~/analysis/where-to-try/attack-evidence";
import { attackSegments, type HoursOfUse } from "~/analysis/where-to-try/attack-segments";
import type { Asked, Definition } from "~/answers/definition.server";
import { type CandidateSettings, RULE_SETTING_KEYS } from "~/domain/candidate-rule";
import type { FilterState } from "~/domain/filters";
import type { TrySegment } from "~/domain/where-to-try";
import { readCauseTags } from "~db/queries/cause-tags";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { hourFigures, stalledEpisodeMinutes } from "~db/queries/episode-minutes";
import { NO_CHOICE, type Selection } from "~db/queries/selection";
import { stakeLimits, stalledCases } from "~db/queries/stalled-cases";
import { termsOf } from "../fence-terms.server";
import { FIT_SEED } from "../fit-seed";
import { hourCostMinor } from "../hour-cost.server";
import { against, PROPOSING } from "../reads";

export const GROUP_ATTACK = "group-attack";

/** Evidence comes from the whole portfolio, whatever places the filters choose. */
export const groupAttackFit: Definition<TrySegment[]> = {
  name: "group-attack",
  reads: [...against("method"), ...RULE_SETTING_KEYS],
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ read, tell }) {
    const facts = await read(async (asked) => {
      const { store, selection, dictionaries, filters } = asked;
      const rule = ruleOf(filters);
      const { cutOffDay, horizon } = selection;
      const attackId = Number(dictionaries.method.byCode.get(GROUP_ATTACK)?.id ?? -1);
      if (cutOffDay === null) return null;
      const everything: Selection = { ...NO_CHOICE, horizon, cutOffDay };
      return {
        attackId,
        cutOffDay,
        horizon,
        rule,
        limits: await stakeLimits(store),
        stalled: await stalledCases(store, selection, rule.stalled, attackId, termsOf(asked, cutOffDay)),
        episodes: await effectEpisodes(store, everything),
        tags: await readCauseTags(store),
        hours: await hoursOfUse(asked, everything, attackId, rule),
      };
    });
    if (facts === null) return [];
    tell(0.4);
    const { cutOffDay, horizon, rule, limits, stalled, episodes, tags, hours, attackId } = facts;
    const evidence = attackEvidence(episodes, { attackId, rule, limits, horizon, cutOffDay, seed: FIT_SEED });
    tell(0.9);
    const tagOf = (causeId: number) => tags.get(causeId) ?? "other";
    return attackSegments({ stalled, evidence, rule, limits, cutOffDay, tagOf, hours });
  },
};

function ruleOf(filters: FilterState): CandidateSettings {
  return Object.fromEntries(RULE_SETTING_KEYS.map((key) => [key, filters[key]])) as CandidateSettings;
}

async function hoursOfUse(
  asked: Asked,
  everything: Selection,
  attackId: number,
  rule: CandidateSettings,
): Promise<HoursOfUse> {
  const { used, others } = await stalledEpisodeMinutes(asked.store, everything, attackId, rule.stalled);
  if (used.episodes === 0 || used.minutes + others.minutes === 0)
    return { extraMinutes: null, extraCostMinor: null, displacedMinor: null };
  const extraMinutes = used.minutes / used.episodes - others.minutes / Math.max(1, others.episodes);
  const priced = (perHour: number | null) => (perHour === null ? null : (extraMinutes / 60) * perHour);
  return {
    extraMinutes,
    extraCostMinor: priced((await hourCostMinor(asked)) ?? 0),
    displacedMinor: priced((await hourFigures(asked.store)).creditedMinor),
  };
}
