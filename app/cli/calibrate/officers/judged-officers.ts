/** What the comparison says of the officers of one simulated world, beside what is true of them. */

import { officerComparison } from "~/analysis/officers/officer-comparison";
import { effectColumns } from "~/domain/effect-episodes";
import type { HoldRecords } from "~/domain/hold-records";
import type { OfficerScore } from "~/domain/officer-comparison";
import type { Horizon } from "~/domain/rules";
import type { PortfolioParameters } from "../../../../seeds/parameters";
import { simulatedCases } from "../../../../seeds/simulate-portfolio";
import { simulatedWorld } from "../../../../seeds/world";
import { simulatedHolds } from "../simulated-holds";
import { trueRatios } from "./true-ratios";

/** The default of every page. */
const HORIZON: Horizon = 180;

export interface JudgedOfficer
  extends Pick<OfficerScore, "matured" | "payers" | "expected" | "ratio" | "shrunken" | "flag" | "reason"> {
  trueRatio: number;
}

export interface JudgedOfficers {
  seed: number;
  tauSquared: number | null;
  officers: JudgedOfficer[];
}

export function judgedOfficers(seed: number, parameters: Partial<PortfolioParameters>): JudgedOfficers {
  const world = simulatedWorld(parameters, seed);
  const holds = simulatedHolds({ world, cases: [...simulatedCases(world, 0)] }, HORIZON);
  const truth = trueRatios(world, holds, HORIZON);
  return { seed, ...judgedHolds(holds, truth, world.endDay, seed) };
}

/** @param truth the true ratio by id of the officer */
export function judgedHolds(
  holds: HoldRecords,
  truth: ReadonlyMap<number, number>,
  cutOffDay: number,
  seed: number,
): Pick<JudgedOfficers, "tauSquared" | "officers"> {
  const { officers, tauSquared } = officerComparison(holds, effectColumns([]), {
    horizon: HORIZON,
    cutOffDay,
    seed,
  });
  return {
    tauSquared,
    officers: officers.map(({ officerId, matured, payers, expected, ratio, shrunken, flag, reason }) => ({
      matured,
      payers,
      expected,
      ratio,
      shrunken,
      flag,
      reason,
      trueRatio: truth.get(officerId)!,
    })),
  };
}
