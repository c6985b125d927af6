/** Officers beside what their cases predict: ratios, what remains of them after shrinkage, and who stands out. */
import { LEAST_MATURED, LEAST_PAYERS, whyFewPayers } from "~/domain/gates";
import {
  FLAG_LEVEL,
  LEAST_EXPECTED,
  type ObservedAndExpected,
  type OfficerComparison,
  type OfficerFlag,
  type OfficerScore,
  SPECIALIST_ANSWERED_SHARE,
  SPECIALIST_PAID_SHARE,
} from "~/domain/officer-comparison";
import type { ReasonCode } from "~/domain/reasons";
import { criticalValue } from "~/statistics/critical-value";
import { overdispersion } from "~/statistics/funnel/overdispersion";
import { benjaminiHochberg } from "~/statistics/multiplicity/benjamini-hochberg";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import { rankByDraws } from "~/statistics/shrinkage/rank-by-draws";
import { shrinkageWithDoubt } from "~/statistics/shrinkage/shrinkage-with-doubt";
import { twoSidedP } from "~/statistics/two-sided-p";
import { oneStepEffect, ownRatio, ratioRange } from "./ratio-range";

export interface ScoredOfficer extends ObservedAndExpected {
  officerId: number;
  answeredShare: number;
  /** Whose cases were held; absent: many. */
  borrowers?: number;
  /** Of `specialistsOf`: beside the others, not among them. */
  isSpecialist?: boolean;
}

type Scores = Pick<OfficerComparison, "officers" | "rated" | "tauSquared" | "heterogeneityP" | "phi">;

/**
 * Below the minimum an officer is not rated. How far officers differ is learned from all who have enough cases, those with
 * too few payers too: who is left out for what came in would take the low end with him.
 */
export function officerScores(all: readonly ScoredOfficer[], seed: number): Scores {
  const compared = all.filter((officer) => isCompared(officer) && !officer.isSpecialist);
  const effects = compared.map(oneStepEffect);
  const heterogeneity = derSimonianLaird(effects);
  const shrunken = shrinkageWithDoubt(effects, heterogeneity.tauSquared ?? 0).effects;
  const spread = overdispersion(compared.map(funnelDeviation));
  const rated = compared.flatMap((officer, at) => {
    const { estimate: mean, standardDeviation } = shrunken[at]!;
    const z = spread.zMultiplicative?.[at] ?? null;
    return isRated(officer) ? [{ officer, belief: { mean, standardDeviation }, z }] : [];
  });
  const ranks = rankByDraws(
    rated.map(({ belief }) => belief),
    { seed },
  );
  const screened = benjaminiHochberg(rated.map(({ z }) => twoSidedP(z ?? 0)));
  const scores = new Map(
    rated.map(({ officer, belief, z }, at): [number, OfficerScore] => [
      officer.officerId,
      {
        ...officer,
        ratio: ownRatio(officer),
        shrunken: ratioRange(belief, officer),
        effect: belief,
        topQuarterProbability: rated.length > 1 ? ranks[at]!.topProbability : null,
        rank:
          rated.length > 1
            ? { expected: ranks[at]!.expectedRank, low: ranks[at]!.low, high: ranks[at]!.high }
            : null,
        screenedP: screened[at]!,
        flag: flagOf(officer, z ?? 0),
        reason: null,
      },
    ]),
  );
  return {
    officers: all.map((officer) => scores.get(officer.officerId) ?? beside(officer)),
    rated: rated.length,
    tauSquared: heterogeneity.tauSquared,
    heterogeneityP: heterogeneity.p,
    phi: spread.phi,
  };
}

/** Few payers are enough where chance cannot explain so few: nobody paid of 250 where 76 were expected. */
export function isRated(officer: ObservedAndExpected & { borrowers?: number }): boolean {
  return isCompared(officer) && (officer.payers >= LEAST_PAYERS || ownRatio(officer).high < 1);
}

function isCompared(officer: ObservedAndExpected & { borrowers?: number }): boolean {
  return officer.matured >= LEAST_MATURED && officer.expected >= LEAST_EXPECTED && !isOfOneBorrower(officer);
}

/** What one borrower did says nothing about the officer of his loans, however many they are. */
function isOfOneBorrower({ borrowers }: { borrowers?: number }): boolean {
  return borrowers === 1;
}

/** The square root of the ratio, whose spread does not depend on the size. */
export function funnelDeviation({ payers, expected, clustering }: ObservedAndExpected) {
  return {
    deviation: Math.sqrt(payers / expected) - 1,
    standardError: Math.sqrt(clustering / expected) / 2,
  };
}

function flagOf({ payers, matured, answeredShare }: ScoredOfficer, z: number): OfficerFlag | null {
  const isAbove = z > criticalValue(FLAG_LEVEL);
  if (payers / matured >= SPECIALIST_PAID_SHARE) return "specialist";
  if (isAbove && answeredShare >= SPECIALIST_ANSWERED_SHARE) return "specialist";
  if (isAbove) return "above";
  return z < -criticalValue(FLAG_LEVEL) ? "below" : null;
}

/** Not rated: with too few cases, or a specialist, whose ratio stands and is no merit. */
function beside(officer: ScoredOfficer): OfficerScore {
  const isSpecial = officer.isSpecialist === true && isCompared(officer);
  return {
    ...officer,
    ratio: isSpecial ? ownRatio(officer) : null,
    shrunken: null,
    effect: null,
    topQuarterProbability: null,
    rank: null,
    screenedP: null,
    flag: isSpecial ? "specialist" : null,
    reason: isSpecial ? "not-estimable" : whyBeside(officer),
  };
}

function whyBeside(officer: ScoredOfficer): ReasonCode {
  const { matured, payers } = officer;
  if (matured < LEAST_MATURED) return "too-few";
  return isOfOneBorrower(officer) ? "one-borrower" : whyFewPayers(matured, payers);
}
