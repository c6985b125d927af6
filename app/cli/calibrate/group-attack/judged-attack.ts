/** What the product says of group attack in one simulated world, segment by segment, beside what is true there. */

import { wholeVisit } from "~/desk.server";
import type { Verdict } from "~/domain/where-to-try";
import { groupAttackFit } from "~/reports/where-to-try/group-attack-fit.server";
import { readDictionaries } from "~db/queries/dictionaries";
import { stakeLimits } from "~db/queries/stalled-cases";
import { sqliteStore } from "~db/sqlite-store";
import { simulatedWorld } from "../../../../seeds/world";
import { databaseThroughFiles } from "../database-through-files";
import { drawnAttackWorld } from "./drawn-attack-world";
import { trueEffects } from "./true-effects";

export interface JudgedSegmentOfWorld {
  world: number;
  verdict: Verdict;
  /** It waits because its hours earn more elsewhere, not because nothing is known for it. */
  isOutbid: boolean;
  candidates: number;
  /** What an attack on all of its candidates would truly recover beyond the mix of the other methods, and cost. */
  broughtMinor: number;
  costMinor: number;
}

export interface JudgedAttack {
  seed: number;
  segments: JudgedSegmentOfWorld[];
  /** Mean recovered share of attacked stalled episodes less that of the others, unadjusted; null: none. */
  rawDifference: number | null;
}

export async function judgedAttack(seed: number): Promise<JudgedAttack> {
  const world = simulatedWorld(drawnAttackWorld(seed), seed);
  const database = await databaseThroughFiles(world);
  try {
    const segments = await wholeVisit(sqliteStore(database)).whole(groupAttackFit);
    const { cause } = await readDictionaries(sqliteStore(database), 1);
    const truth = trueEffects(world, await stakeLimits(sqliteStore(database)));
    return {
      seed,
      rawDifference: truth.rawDifference,
      segments: segments.flatMap((segment): JudgedSegmentOfWorld[] => {
        const effect = truth.effectOf(cause.byId.get(segment.causeId)?.code ?? "", segment.stake);
        if (effect === null || segment.evidence === null) return [];
        return [
          {
            world: seed,
            verdict: segment.verdict,
            isOutbid: segment.isOutbid,
            candidates: segment.candidates,
            broughtMinor: effect * segment.outstandingMinor,
            costMinor: segment.candidates * (segment.evidence.extraCostMinor ?? 0),
          },
        ];
      }),
    };
  } finally {
    database.close();
  }
}
