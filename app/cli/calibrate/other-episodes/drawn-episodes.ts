/**
 * Episodes whose choice of method and whose outcome are both known, by two generators that are not the simulated
 * portfolio's. *Two-part*: a case is paid or not, and if it is, a part comes in; every case is a borrower of its own.
 * *Lumps*: payments come one by one, each takes three tenths of what is left, and one to four cases share a borrower's
 * unrecorded means.
 */

import { type EffectEpisode, type EffectLists, effectColumns } from "~/domain/effect-episodes";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import { moneyWithin } from "~/domain/money-within";
import type { RandomStream } from "../../../../seeds/random-stream";
import { FIRST_EPISODE } from "../first-episode";

export type EpisodeGenerator = "two-part" | "lumps";
export const EPISODE_GENERATORS: readonly EpisodeGenerator[] = ["two-part", "lumps"];

/** What is known of an episode before it begins. */
export interface Known {
  causeId: number;
  regionId: number;
  /** In standard deviations of the logarithm of the amount. */
  size: number;
  daysPastDue: number;
  security: string;
}

/** Laws of a world; methods and causes have ids from 1. */
export interface EpisodeLaws {
  episodes: number;
  methods: number;
  causes: number;
  regions: number;
  /** Logarithm of the weight of a method, −∞: it is never chosen. */
  weight: (method: number, known: Known) => number;
  /** What a method adds to how well an episode goes, on the generator's own scale. */
  effect: (method: number, known: Known) => number;
  /** What the case comes with. */
  base: (known: Known) => number;
}

export interface DrawnEpisodes {
  episodes: EffectLists;
  /** By row: chance and expected share of each method, by id less 1. */
  chances: number[][];
  shares: number[][];
}

export const CUT_OFF_DAY = 20_000;
const SECURITIES = ["none", "guarantee", "mortgage"] as const;
const LUMP = 0.3;
/** Of what comes in where something does: evenly between the two. */
const PARTS = [0.2, 0.8] as const;

export function drawnEpisodes(
  generator: EpisodeGenerator,
  laws: EpisodeLaws,
  stream: RandomStream,
): DrawnEpisodes {
  const [rows, chances, shares]: [EffectEpisode[], number[][], number[][]] = [[], [], []];
  const methods = Array.from({ length: laws.methods }, (_, at) => at + 1);
  for (let borrowerId = 1; rows.length < laws.episodes; borrowerId += 1) {
    const means = generator === "lumps" ? stream.exponential() ** 0.5 : 1;
    const count = generator === "lumps" ? stream.whole(1, 4) : 1;
    for (let at = 0; at < count && rows.length < laws.episodes; at += 1) {
      const known = drawnKnown(laws, stream);
      const weights = methods.map((method) => Math.exp(laws.weight(method, known)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const methodId = 1 + stream.weighted(weights);
      const levels = methods.map((method) => laws.base(known) + laws.effect(method, known));
      const share = drawnShare(generator, levels[methodId - 1]!, means, stream);
      chances.push(weights.map((weight) => weight / total));
      shares.push(levels.map((level) => expectedShare(generator, level, means)));
      rows.push(episodeOf(rows.length + 1, borrowerId, methodId, known, share, stream));
    }
  }
  return { episodes: effectColumns(rows), chances, shares };
}

function drawnKnown({ causes, regions }: EpisodeLaws, stream: RandomStream): Known {
  return {
    causeId: stream.whole(1, causes),
    regionId: stream.whole(1, regions),
    size: stream.normal(),
    daysPastDue: Math.min(1200, Math.round(250 * stream.exponential())),
    security: stream.pick(SECURITIES),
  };
}

const logistic = (level: number) => 1 / (1 + Math.exp(-level));
/** Payments to be expected of ordinary means. */
const lumpsAt = (level: number) => 1.5 * Math.exp(0.6 * level);

function expectedShare(generator: EpisodeGenerator, level: number, means: number): number {
  if (generator === "two-part") return (logistic(level) * (PARTS[0] + PARTS[1])) / 2;
  return 1 - Math.exp(-LUMP * means * lumpsAt(level));
}

function drawnShare(generator: EpisodeGenerator, level: number, means: number, stream: RandomStream): number {
  if (generator === "two-part") return stream.chance(logistic(level)) ? stream.between(...PARTS) : 0;
  let left = 1;
  for (let time = stream.exponential(); time < means * lumpsAt(level); time += stream.exponential())
    left *= 1 - LUMP;
  return 1 - left;
}

function episodeOf(
  caseId: number,
  borrowerId: number,
  methodId: number,
  { causeId, regionId, size, daysPastDue, security }: Known,
  share: number,
  stream: RandomStream,
): EffectEpisode {
  const outstandingMinor = Math.round(5_000_000 * Math.exp(size));
  const received = Math.round(share * outstandingMinor);
  return {
    caseId,
    borrowerId,
    methodId,
    startDay: CUT_OFF_DAY - stream.whole(200, 1200),
    causeId,
    regionId,
    security,
    borrowerKindId: 1,
    ...FIRST_EPISODE,
    exposureMinor: outstandingMinor,
    outstandingMinor,
    daysPastDue,
    daysInDefault: daysPastDue,
    tenureDays: null,
    officerId: 0,
    officerLoad: null,
    costMinor: 0,
    daysToCash: received > 0 ? stream.whole(1, DEFAULT_HORIZON) : null,
    ...moneyWithin("received", (_, days) => (days < DEFAULT_HORIZON ? 0 : received)),
    ...moneyWithin("advanced", () => 0),
  };
}

/** The mean over some rows of a method's expected share less that of the others, mixed as they are chosen there. */
export function trueEffect(
  { chances, shares }: DrawnEpisodes,
  methodId: number,
  rows: readonly number[],
): number {
  const at = methodId - 1;
  const effects = rows.map((row) => {
    const [chance, share] = [chances[row]!, shares[row]!];
    const others = chance.reduce((sum, each, method) => sum + (method === at ? 0 : each * share[method]!), 0);
    return share[at]! - others / (1 - chance[at]!);
  });
  return effects.reduce((sum, effect) => sum + effect, 0) / rows.length;
}
