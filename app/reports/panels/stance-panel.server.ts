/** The panel of firm and soft: sequences of stances, against each other on like cases. */

import { methodEffects } from "~/analysis/effects/method-effects";
import { EFFECT_COLUMNS, type EffectEpisodes } from "~/domain/effect-episodes";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { type PanelEpisode, tells } from "~db/queries/panels/panel-episodes";
import { FIT_SEED } from "../fit-seed";
import { figure, known, type Part, unknown } from "../row";
import {
  emptyTable,
  episodesOf,
  filledTable,
  grouped,
  outcomePart,
  type PanelAnswer,
  type PanelQuestion,
} from "./panel-question.server";

const SEQUENCES = ["soft-firm", "firm-soft", "soft-firm-soft", "firm-soft-firm", "one-only"] as const;
type Sequence = (typeof SEQUENCES)[number];
const TEMPERAMENTS = ["willing", "evasive", "face-conscious"];
const [ALL, OTHER] = ["all", "other"];

/**
 * From the first to the last recorded stance; back to the first after any changes is an alternation of its own. Null where none
 * is recorded.
 */
export function sequenceOf({ stances }: Pick<PanelEpisode, "stances">): Sequence | null {
  const steps = stances?.split(";") ?? [];
  if (steps.length === 0) return null;
  if (new Set(steps).size === 1) return "one-only";
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === last) return first === "soft" ? "soft-firm-soft" : "firm-soft-firm";
  return first === "soft" ? "soft-firm" : "firm-soft";
}

export const stancesPanel: PanelAnswer = async (question, [table]) => {
  if (!(await tells(question.store, "activities", "stance"))) return [emptyTable(table!, "not-recorded")];
  const episodes = (await episodesOf(question)).filter((each) => sequenceOf(each) !== null);
  const temperaments = grouped(episodes, (each) => [temperamentOf(each), ALL!], [
    ALL!,
    ...TEMPERAMENTS,
    OTHER!,
  ]);
  const before = await knownBefore(question);
  const against = new Map(temperaments.map(([key, among]) => [key, effectsOf(among, before, question)]));
  const rows = SEQUENCES.flatMap((sequence) =>
    temperaments.map(([temperament, among]) => [
      known({ sequence, temperament }),
      outcomePart(
        among.filter((each) => sequenceOf(each) === sequence),
        question,
      ),
      against.get(temperament)!(sequence),
    ]),
  );
  return [filledTable(table!, episodes.length === 0 ? [] : rows)];
};

function temperamentOf({ traits }: PanelEpisode): string {
  const known = traits?.split(";") ?? [];
  return TEMPERAMENTS.find((trait) => known.includes(trait)) ?? OTHER!;
}

interface KnownBefore {
  episodes: EffectEpisodes;
  /** By case and first day, the place of the method's episode. */
  places: ReadonlyMap<string, number>;
}

const keyOf = (caseId: number, startDay: number) => `${caseId} ${startDay}`;

async function knownBefore({ store, selection, dictionaries, method }: PanelQuestion): Promise<KnownBefore> {
  const id = dictionaries.method.byCode.get(method)?.id;
  const episodes = await effectEpisodes(store, selection);
  const places = new Map<string, number>();
  episodes.methodId.forEach((methodId, place) => {
    if (methodId === id) places.set(keyOf(episodes.caseId[place]!, episodes.startDay[place]!), place);
  });
  return { episodes, places };
}

const AGAINST = ["against_rate", "against_low", "against_high"] as const;

/** The sequences stand in for methods, so that they pass the same gates. */
function effectsOf(
  among: readonly PanelEpisode[],
  { episodes, places }: KnownBefore,
  { portfolio, selection, cutOffDay }: PanelQuestion,
): (sequence: Sequence) => Part {
  if (portfolio.datesAssumed) return () => unknown(AGAINST, "dates-assumed");
  const chosen = among.flatMap((each) => {
    const place = places.get(keyOf(each.caseId, each.startDay));
    return place === undefined ? [] : [{ place, arm: SEQUENCES.indexOf(sequenceOf(each)!) }];
  });
  const columns = EFFECT_COLUMNS.map((column) => [
    column,
    column === "methodId" ? chosen.map(({ arm }) => arm) : chosen.map(({ place }) => episodes[column][place]),
  ]);
  const { horizons } = methodEffects(Object.fromEntries(columns) as unknown as EffectEpisodes, {
    seed: FIT_SEED,
    cutOffDay,
    horizons: [selection.horizon],
  });
  return (sequence) => {
    const found = horizons[0]?.effects.find(({ methodId }) => methodId === SEQUENCES.indexOf(sequence));
    if (!found) return unknown(AGAINST, "no-observations");
    return found.reason === null ? figure(AGAINST, found.effect) : unknown(AGAINST, found.reason);
  };
}
