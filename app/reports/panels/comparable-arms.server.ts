/** Rows of a panel against each other on comparable cases, behind the gates of methods. */
import { comparedArms, type EpisodeInArm } from "~/analysis/effects/compared-arms";
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import { type EffectEpisodes, moneyColumns } from "~/domain/effect-episodes";
import { LEAST_MATURED, LEAST_PAYERS } from "~/domain/gates";
import type { ReasonCode } from "~/domain/reasons";
import type { Horizon } from "~/domain/rules";
import { valuesOf } from "~/statistics/value-columns";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { insideUnit } from "../episode-figures";
import { FIT_SEED } from "../fit-seed";
import { figure, type Part, unknown } from "../row";
import type { PanelQuestion } from "./panel-question.server";

/** What was known of the method's episodes before their first day. Read once for all tables of a panel. */
export interface BeforeEpisodes {
  episodes: EffectEpisodes;
  /** By method, case and first day. */
  places: ReadonlyMap<string, number>;
}

interface OfEpisode {
  caseId: number;
  startDay: number;
}

/** Of episodes of one method. */
export const episodeKey = ({ caseId, startDay }: OfEpisode) => `${caseId} ${startDay}`;

interface OfMethod extends OfEpisode {
  methodId: number;
}

const keyAmongMethods = ({ methodId, ...of }: OfMethod) => `${methodId} ${episodeKey(of)}`;

export async function beforeEpisodes({ store, selection }: PanelQuestion): Promise<BeforeEpisodes> {
  const episodes = await effectEpisodes(store, selection, { ofMethods: "chosen" });
  const places = valuesOf(episodes.caseId).map((caseId, place) => {
    const [startDay, methodId] = [episodes.startDay.at(place)!, episodes.methodId.at(place)!];
    return [keyAmongMethods({ caseId, startDay, methodId }), place] as const;
  });
  return { episodes, places: new Map(places) };
}

const ADJUSTED = ["adjusted_rate", "adjusted_low", "adjusted_high"] as const;
const AGAINST = ["against_rate", "against_low", "against_high"] as const;

/**
 * What each arm recovers on comparable cases, and against the others; see `COMPARED_COLUMNS`.
 *
 * @param armOf null: the episode is not compared
 */
export function againstOthers<Episode extends OfMethod>(
  among: readonly Episode[],
  armOf: (episode: Episode) => string | null,
  { episodes, places }: BeforeEpisodes,
  { portfolio, selection, cutOffDay }: PanelQuestion,
): (arm: string) => Part {
  if (portfolio.datesAssumed) return () => withheld("dates-assumed");
  const chosen = among.flatMap((episode) => {
    const place = places.get(keyAmongMethods(episode));
    const arm = armOf(episode);
    return place === undefined || arm === null ? [] : [{ place, arm }];
  });
  const { horizon } = selection;
  const counts = armCounts(chosen, episodes, { horizon, cutOffDay });
  const wanted = [...counts].filter(([, count]) => isEnough(count)).map(([arm]) => arm);
  const effects = comparedArms(episodes, chosen, { seed: FIT_SEED, cutOffDay, horizon, wanted });
  return (arm) => {
    const count = counts.get(arm);
    if (count !== undefined && !isEnough(count))
      return withheld(count.matured === 0 ? "not-matured" : "too-few");
    return comparedPart(effects.get(arm));
  };
}

interface ArmCount {
  matured: number;
  payers: number;
}

/** What the first gates ask: no fit is made for an arm that they would refuse. */
const isEnough = ({ matured, payers }: ArmCount) => matured >= LEAST_MATURED && payers >= LEAST_PAYERS;

function armCounts(
  chosen: readonly EpisodeInArm[],
  episodes: EffectEpisodes,
  { horizon, cutOffDay }: { horizon: Horizon; cutOffDay: number },
): Map<string, ArmCount> {
  const [received, advanced] = moneyColumns(horizon);
  const counts = new Map<string, ArmCount>();
  for (const { place, arm } of chosen) {
    const count = counts.get(arm) ?? { matured: 0, payers: 0 };
    counts.set(arm, count);
    if (episodes.startDay.at(place)! + horizon > cutOffDay) continue;
    count.matured += 1;
    if (episodes[received].at(place)! > episodes[advanced].at(place)!) count.payers += 1;
  }
  return counts;
}

function comparedPart(found: JudgedEffect | undefined): Part {
  if (found === undefined) return withheld("no-observations");
  if (found.reason !== null) return withheld(found.reason);
  const [rate, difference] = [
    figure(ADJUSTED, insideUnit(found.adjustedRate)),
    figure(AGAINST, found.effect),
  ];
  return {
    values: { ...rate.values, ...difference.values, effective_sample_size: found.effectiveSampleSize },
    reasons: { ...rate.reasons, ...difference.reasons },
  };
}

const WITHHELD = ["effective_sample_size", ...ADJUSTED, ...AGAINST] as const;

function withheld(reason: ReasonCode): Part {
  return unknown(WITHHELD, reason);
}
