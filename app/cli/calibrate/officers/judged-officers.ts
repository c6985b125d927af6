/** What the comparison says of the officers of one simulated world, beside what is true of them. */

import { type ComparisonOptions, officerComparison } from "~/analysis/officers/officer-comparison";
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
  /** Whether anybody is more skilled, and whether branches pay differently, whoever works there. */
  hasSkill: boolean;
  hasBranches: boolean;
  tauSquared: number | null;
  officers: JudgedOfficer[];
}

export function judgedOfficers(
  seed: number,
  parameters: Partial<PortfolioParameters>,
  among: ComparisonOptions["among"] = "branch",
): JudgedOfficers {
  const world = simulatedWorld(parameters, seed);
  const holds = simulatedHolds({ world, cases: [...simulatedCases(world, 0)] }, HORIZON);
  const truth = trueRatios(world, holds, HORIZON);
  const { officerSkillSpread, branchSpread } = world.parameters;
  return {
    seed,
    hasSkill: officerSkillSpread > 0,
    hasBranches: branchSpread > 0,
    ...judgedHolds(holds, truth, world.endDay, seed, among),
  };
}

/** @param truth the true ratio by id of the officer */
export function judgedHolds(
  holds: HoldRecords,
  truth: ReadonlyMap<number, number>,
  cutOffDay: number,
  seed: number,
  among: ComparisonOptions["among"] = "branch",
): Pick<JudgedOfficers, "tauSquared" | "officers"> {
  const { officers, tauSquared } = officerComparison(holds, effectColumns([]), {
    horizon: HORIZON,
    cutOffDay,
    seed,
    among,
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
