/** What is said of each method under each cause, beside what is true: where cause matters under some methods, and where not. */
import { methodEffects } from "~/analysis/effects/method-effects";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import { RandomStream } from "../../../../seeds/random-stream";
import {
  CUT_OFF_DAY,
  drawnEpisodes,
  EPISODE_GENERATORS,
  type EpisodeGenerator,
  type EpisodeLaws,
  trueEffect,
} from "../other-episodes/drawn-episodes";

export interface JudgedCell {
  methodId: number;
  causeId: number;
  /** Whether cause changes what the method does. */
  matters: boolean;
  truth: number;
  own: { estimate: number; low: number; high: number };
  drawn: { estimate: number; low: number; high: number };
}

export interface JudgedCauses {
  seed: number;
  generator: EpisodeGenerator;
  /** Whether cause matters under any method. */
  matters: boolean;
  p: number | null;
  cells: JudgedCell[];
}

const METHODS = 6;
const CAUSES = 6;
const EPISODES = 4000;
/** Of methods under which cause matters, in two of three worlds; and how far they differ by cause, on the laws' scale. */
const MATTERING = 2;
const SPREAD = [0.5, 1.2] as const;
const STREAM_OF_CAUSES = 110;

export function judgedCauses(seed: number, episodes = EPISODES): JudgedCauses {
  const stream = new RandomStream(seed, STREAM_OF_CAUSES);
  const generator = EPISODE_GENERATORS[seed % 2]!;
  const matters = seed % 3 !== 0;
  const world = drawnEpisodes(generator, drawnLaws(matters, episodes, stream), stream);
  const { withinCauses } = methodEffects(world.episodes, {
    seed,
    cutOffDay: CUT_OFF_DAY,
    horizons: [DEFAULT_HORIZON],
  }).horizons[0]!;
  const rowsOf = Array.from({ length: CAUSES + 1 }, (): number[] => []);
  world.episodes.causeId.forEach((causeId, row) => {
    rowsOf[causeId]!.push(row);
  });
  const cells = withinCauses.cells.flatMap(({ methodId, groupId, effect, shrunken }): JudgedCell[] => {
    const { estimate, low, high } = effect;
    if (estimate === null || low === null || high === null || shrunken === null) return [];
    return [
      {
        methodId,
        causeId: groupId,
        matters: matters && methodId <= MATTERING,
        truth: trueEffect(world, methodId, rowsOf[groupId]!),
        own: { estimate, low, high },
        drawn: { estimate: shrunken.estimate, low: shrunken.low, high: shrunken.high },
      },
    ];
  });
  return { seed, generator, matters, p: withinCauses.p, cells };
}

function drawnLaws(matters: boolean, episodes: number, stream: RandomStream): EpisodeLaws {
  const normals = (count: number, spread: number) =>
    Array.from({ length: count + 1 }, () => spread * stream.normal());
  const [effects, causes, regions] = [normals(METHODS, 0.4), normals(CAUSES, 0.4), normals(3, 0.3)];
  const [tastes, tendency] = [normals(METHODS, 0.3), normals(METHODS, 0.4)];
  const spread = matters ? stream.between(...SPREAD) : 0;
  const own = Array.from({ length: METHODS + 1 }, (_, method) =>
    normals(CAUSES, method <= MATTERING ? spread : 0),
  );
  return {
    episodes,
    methods: METHODS,
    causes: CAUSES,
    regions: 3,
    weight: (method, { size, daysPastDue }) =>
      tastes[method]! + tendency[method]! * (size + (daysPastDue - 250) / 250),
    effect: (method, { causeId }) => effects[method]! + own[method]![causeId]!,
    base: ({ causeId, regionId, size, daysPastDue, security }) =>
      causes[causeId]! +
      regions[regionId]! -
      0.3 * size -
      0.0015 * daysPastDue +
      (security === "mortgage" ? 0.4 : 0),
  };
}
