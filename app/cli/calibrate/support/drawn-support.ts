/**
 * Methods that do not meet the same cases. Shared: all meet all, hard cases some more often. Region: the better method goes to
 * the hard region, so that raw shares mislead. Amount: one method is for large debts only. Late: one is for old debts only,
 * which pay less.
 */
import { RandomStream } from "../../../../seeds/random-stream";
import {
  type DrawnEpisodes,
  drawnEpisodes,
  EPISODE_GENERATORS,
  type EpisodeGenerator,
  type Known,
} from "../other-episodes/drawn-episodes";

const SUPPORT_KINDS = ["shared", "region", "amount", "late"] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

export interface SupportWorld extends DrawnEpisodes {
  kind: SupportKind;
  generator: EpisodeGenerator;
}

/** The method that meets other cases than the rest. */
export const SPECIAL = 3;
const METHODS = 3;
const REGIONS = 2;
/** Beyond one deviation of the logarithm of the amount, and days past due, of which about a sixth of the cases are. */
const LARGE = 1;
const LATE_DAYS = 450;
const STREAM_OF_SUPPORT = 111;

export function drawnSupport(seed: number, episodes = 2500): SupportWorld {
  const stream = new RandomStream(seed, STREAM_OF_SUPPORT);
  const generator = EPISODE_GENERATORS[seed % 2]!;
  const kind = SUPPORT_KINDS[Math.floor(seed / 2) % SUPPORT_KINDS.length]!;
  const effects = [0, stream.between(-0.3, 0.3), stream.between(-0.3, 0.3), stream.between(0.2, 0.6)];
  const hardness = stream.between(0.8, 1.6);
  const tendency = stream.between(0.3, 0.8);
  const world = drawnEpisodes(
    generator,
    {
      episodes,
      methods: METHODS,
      causes: 3,
      regions: REGIONS,
      weight: (method, known) => (method === SPECIAL ? weightOf(kind, known, tendency) : 0),
      effect: (method) => effects[method]!,
      base: ({ causeId, regionId, size, daysPastDue }) =>
        0.3 * (causeId - 2) -
        0.3 * size -
        0.002 * daysPastDue -
        (kind === "region" && regionId === REGIONS ? hardness : 0),
    },
    stream,
  );
  return { ...world, kind, generator };
}

/** Logarithm of how often the special method is chosen, against one of the others. */
function weightOf(kind: SupportKind, { regionId, size, daysPastDue }: Known, tendency: number): number {
  if (kind === "region") return regionId === REGIONS ? 1.2 : -1.2;
  if (kind === "amount") return size > LARGE ? 1.5 : Number.NEGATIVE_INFINITY;
  if (kind === "late") return daysPastDue > LATE_DAYS ? 1.5 : Number.NEGATIVE_INFINITY;
  return tendency * ((daysPastDue - 250) / 250);
}
