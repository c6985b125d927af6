/** Where group attack should be tried: read from cases and episodes, judged in the heavy lane, and stored. */

import type { MethodEffects } from "~/analysis/effects/method-effects";
import { attackEvidence } from "~/analysis/where-to-try/attack-evidence";
import { attackSegments, type HoursOfUse } from "~/analysis/where-to-try/attack-segments";
import { hourWorth, type MethodYield } from "~/analysis/where-to-try/hour-worth";
import type { Asked, Definition } from "~/answers/definition.server";
import { filtersOf } from "~/answers/question";
import { type CandidateSettings, RULE_SETTING_KEYS } from "~/domain/candidate-rule";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { EVERYTHING } from "~/domain/scope";
import type { TrySegment } from "~/domain/where-to-try";
import { readCauseTags } from "~db/queries/cause-tags";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { stalledEpisodeMinutes } from "~db/queries/episode-minutes";
import { episodeSums } from "~db/queries/episode-sums";
import { flowSums } from "~db/queries/flow-sums";
import { NO_CHOICE, type Selection } from "~db/queries/selection";
import { stakeLimits, stalledCases } from "~db/queries/stalled-cases";
import { termsOf } from "../fence-terms.server";
import { FIT_SEED } from "../fit-seed";
import { byId } from "../group-map";
import { hourCostMinor } from "../hour-cost.server";
import { methodEffectsFit } from "../methods/method-effects-fit.server";
import { PROPOSING } from "../reads";

export const GROUP_ATTACK = "group-attack";

/** Of the whole portfolio: filters choose among verdicts and change none. */
export const groupAttackFit: Definition<TrySegment[]> = {
  name: "group-attack",
  reads: ["horizon", ...RULE_SETTING_KEYS],
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ question, read, whole, reportProgress }) {
    const { horizon: asked } = filtersOf(question);
    const effects = await whole(methodEffectsFit, {
      scope: EVERYTHING,
      filters: { ...NO_FILTERS, horizon: asked },
      code: "",
    });
    reportProgress(0.3);
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
        stalled: await stalledCases(store, everything, rule.stalled, attackId, termsOf(asked, cutOffDay)),
        episodes: await effectEpisodes(store, everything),
        tags: await readCauseTags(store),
        hours: await hoursOfUse(asked, everything, attackId, rule, effects),
      };
    });
    if (facts === null) return [];
    reportProgress(0.4);
    const { cutOffDay, horizon, rule, limits, stalled, episodes, tags, hours, attackId } = facts;
    const evidence = attackEvidence(episodes, { attackId, rule, limits, horizon, cutOffDay, seed: FIT_SEED });
    reportProgress(0.9);
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
  effects: MethodEffects,
): Promise<HoursOfUse> {
  const { used, others } = await stalledEpisodeMinutes(asked.store, everything, attackId, rule.stalled);
  if (used.episodes === 0 || used.minutes + others.minutes === 0)
    return { extraMinutes: null, extraCostMinor: null, displacedMinor: null, hourWorthMinor: null };
  const extraMinutes = used.minutes / used.episodes - others.minutes / Math.max(1, others.episodes);
  const hourWorthMinor = await causedPerHour(asked, everything, attackId, effects);
  const priced = (perHour: number | null) => (perHour === null ? null : (extraMinutes / 60) * perHour);
  return {
    extraMinutes,
    extraCostMinor: priced((await hourCostMinor(asked)) ?? 0),
    displacedMinor: priced(hourWorthMinor),
    hourWorthMinor,
  };
}

/** What an hour causes with the other methods: group attack's own hours are what is being assessed. */
async function causedPerHour(
  { store }: Asked,
  everything: Selection,
  attackId: number,
  { horizons: [judged] }: MethodEffects,
): Promise<number | null> {
  const sums = byId(await episodeSums(store, everything, ["methodId"]), "methodId");
  const flows = byId(await flowSums(store, everything, ["methodId"]), "methodId");
  const yields = (judged?.effects ?? []).flatMap(({ methodId, reason, adjustedRate }): MethodYield[] => {
    const { estimate, standardError } = adjustedRate;
    const [sum, flow] = [sums.get(methodId), flows.get(methodId)];
    if (methodId === attackId || reason !== null || !sum || !flow || !flow.minutes) return [];
    if (estimate === null || standardError === null) return [];
    const { episodes, outstandingMinor } = sum;
    return [{ episodes, outstandingMinor, minutes: flow.minutes, adjustedRate: estimate, standardError }];
  });
  return hourWorth(yields).estimate;
}
