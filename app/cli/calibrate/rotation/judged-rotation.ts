/** What the product says of rotation in one simulated world, beside what is true there. */

import { rotationSegments } from "~/analysis/rotation/rotation-segments";
import { wholeVisit } from "~/desk.server";
import { type Estimate, ROTATION_HORIZON } from "~/domain/rotation";
import { handOverPlanFit } from "~/reports/rotation/hand-over-plan-fit.server";
import { rotationAnalysisFit } from "~/reports/rotation/rotation-analysis-fit.server";
import { readDictionaries } from "~db/queries/dictionaries";
import { sqliteStore } from "~db/sqlite-store";
import { expectedAhead } from "../../../../seeds/expected-ahead";
import type { PortfolioParameters } from "../../../../seeds/parameters";
import { RandomStream } from "../../../../seeds/random-stream";
import { simulatedWorld, type World } from "../../../../seeds/world";
import { databaseThroughFiles } from "../database-through-files";
import { drawnRotationWorld, type RotationWorldKind } from "./drawn-rotation-world";
import { type Move, randomMoves } from "./random-moves";

export interface JudgedRotation {
  seed: number;
  kind: RotationWorldKind;
  trueSlope: number;
  slope: Estimate | null;
  /** Segments by verdict. */
  adopt: number;
  try: number;
  /** Handovers of the plan, what it predicts of them after their price, and what is true: with the plan, at random, as it is. */
  handOvers: number;
  predictedMinor: number;
  planMinor: number;
  randomMinor: number;
  /** Money that the plan's cases pay if nothing changes. */
  unchangedMinor: number;
}

/** Keys of random handovers. */
const STREAM_OF_MOVES = 106;
/** Stakes do not matter to the proof: all are middling. */
const ONE_STAKE = [0, Number.POSITIVE_INFINITY] as const;

/** @param bank of another size than the proof's */
export async function judgedRotation(
  seed: number,
  bank: Partial<PortfolioParameters> = {},
): Promise<JudgedRotation> {
  const { kind, parameters } = drawnRotationWorld(seed);
  const world = simulatedWorld({ ...parameters, ...bank }, seed);
  const database = await databaseThroughFiles(world);
  try {
    const looking = wholeVisit(sqliteStore(database));
    const analysis = await looking.whole(rotationAnalysisFit);
    const { branches } = await looking.whole(handOverPlanFit);
    const verdicts = rotationSegments(analysis, ONE_STAKE, seed).map(({ verdict }) => verdict);
    const { officer } = await readDictionaries(sqliteStore(database), 1);
    const handOvers = branches.flatMap((branch) => branch.handOvers);
    const planned = handOvers.map(
      ({ proposal, receiver }): Move => ({
        code: proposal.code,
        branchId: proposal.branchId,
        outstandingMinor: proposal.outstandingMinor,
        from: officer.byId.get(proposal.from.officerId)!.code,
        to: officer.byId.get(receiver.officerId)!.code,
      }),
    );
    const stream = new RandomStream(seed, STREAM_OF_MOVES);
    const atRandom = await randomMoves(database, world.endDay, planned, (most) => stream.whole(0, most - 1));
    const truth = trueGains(world);
    return {
      seed,
      kind,
      trueSlope: -world.parameters.stalenessPerMonth,
      slope: analysis.slope,
      adopt: verdicts.filter((verdict) => verdict === "adopt").length,
      try: verdicts.filter((verdict) => verdict === "try").length,
      handOvers: planned.length,
      predictedMinor: handOvers.reduce((sum, { receiver }) => sum + receiver.gainMinor, 0),
      planMinor: sumOf(planned, truth.gained),
      randomMinor: sumOf(atRandom, truth.gained),
      unchangedMinor: sumOf(planned, truth.unchanged),
    };
  } finally {
    database.close();
  }
}

/** Cases carry their number in their code. */
function trueGains(world: World) {
  const ahead = (code: string) => expectedAhead(world, Number(code.slice(1)), ROTATION_HORIZON);
  return {
    gained: ({ code, outstandingMinor, from, to }: Move) => {
      const share = ahead(code);
      return share === null ? 0 : outstandingMinor * (share(to) - share(from));
    },
    unchanged: ({ code, outstandingMinor, from }: Move) => outstandingMinor * (ahead(code)?.(from) ?? 0),
  };
}

const sumOf = (moves: readonly Move[], minorOf: (move: Move) => number) =>
  moves.reduce((sum, move) => sum + minorOf(move), 0);
