/** Officers beside what their cases predict: ratios, what remains of them after shrinkage, and who stands out. */
import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { LEAST_MATURED, LEAST_PAYERS, whyFewPayers } from "~/domain/gates";
import {
  FLAG_LEVEL,
  LEAST_COLLEAGUES_SHARE,
  LEAST_EXPECTED,
  type ObservedAndExpected,
  type OfficerComparison,
  type OfficerFlag,
  type OfficerScore,
  SPECIALIST_ANSWERED_SHARE,
  SPECIALIST_PAID_SHARE,
} from "~/domain/officer-comparison";
import type { ReasonCode } from "~/domain/reasons";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { overdispersion } from "~/statistics/funnel/overdispersion";
import { benjaminiHochberg } from "~/statistics/multiplicity/benjamini-hochberg";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import type { GroupEffect } from "~/statistics/shrinkage/pooled-mean";
import { rankByDraws } from "~/statistics/shrinkage/rank-by-draws";
import { shrinkageWithDoubt } from "~/statistics/shrinkage/shrinkage-with-doubt";
import { twoSidedP } from "~/statistics/two-sided-p";
import type { Colleagues } from "./colleagues";
import { type Belief, oneStepEffect, ownRatio, ratioRange } from "./ratio-range";

export interface ScoredOfficer extends ObservedAndExpected {
  officerId: number;
  branchId: number | null;
  answeredShare: number;
  /** Whose cases were held; absent: many. */
  borrowers?: number;
  /** Of the branches whose cases were held; absent: everybody, and many. */
  colleagues?: Colleagues;
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
  const rooms = compared.map((officer) => Math.sqrt(roomOf(officer)));
  const effects = compared.map((officer, at) => stretched(oneStepEffect(officer), 1 / rooms[at]!));
  const heterogeneity = derSimonianLaird(effects);
  const free = freeOf(compared);
  const shrunken = shrinkageWithDoubt(effects, heterogeneity.tauSquared ?? 0, DEFAULT_LEVEL, free).effects;
  const spread = overdispersion(compared.map(funnelDeviation));
  const rated = compared.flatMap((officer, at) => {
    const { estimate, standardDeviation } = shrunken[at]!;
    const belief = { mean: rooms[at]! * estimate, standardDeviation: rooms[at]! * standardDeviation };
    const z = spread.zMultiplicative?.[at] ?? null;
    return isRated(officer) ? [{ officer, belief, z }] : [];
  });
  const places = placesWithin(rated, seed);
  const screened = benjaminiHochberg(rated.map(({ z }) => twoSidedP(z ?? 0)));
  const scores = new Map(
    rated.map(({ officer, belief, z }, at): [number, OfficerScore] => [
      officer.officerId,
      {
        ...officer,
        ratio: ownRatio(officer),
        shrunken: ratioRange(belief, officer),
        effect: belief,
        ...places[at]!,
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
    heterogeneityP: heterogeneity.q === null ? null : differenceP(heterogeneity.q, free, compared.length),
    phi: spread.phi,
  };
}

/** How many officers vary freely: within each branch the distances from its level cancel out. */
function freeOf(compared: readonly ScoredOfficer[]): number {
  const places = new Set(compared.map(({ colleagues }) => colleagues?.place ?? 0));
  return Math.max(1, compared.length - places.size);
}

/** Of no difference at all: Cochran's Q of officers who vary freely, as if all did. */
function differenceP(q: number, free: number, officers: number): number {
  return 1 - chisquareCdf((q * free) / (officers - 1), free);
}

/** 1 where all are compared with one level. */
function roomOf({ colleagues, ownShare }: ScoredOfficer): number {
  return ownShare > 0 ? (colleagues?.room ?? 1) : 1;
}

/** Of the branch's level an officer is a part, so his distance from it is the smaller the fewer they are: as if they were many. */
function stretched({ estimate, standardError }: GroupEffect, times: number): GroupEffect {
  return { estimate: times * estimate, standardError: times * standardError };
}

type Standing = Pick<OfficerScore, "topQuarterProbability" | "rank">;

/** Ranks among the officers of a branch: between branches nobody can say whose merit it is. Nobody has one alone. */
function placesWithin(
  rated: readonly { officer: ScoredOfficer; belief: Belief }[],
  seed: number,
): readonly Standing[] {
  const standings = new Array<Standing>(rated.length).fill({ topQuarterProbability: null, rank: null });
  const branches = new Map<number, number[]>();
  rated.forEach(({ officer: { colleagues } }, at) => {
    const place = colleagues?.place ?? 0;
    branches.set(place, [...(branches.get(place) ?? []), at]);
  });
  for (const members of branches.values()) {
    if (members.length < 2) continue;
    const ranks = rankByDraws(
      members.map((at) => rated[at]!.belief),
      { seed },
    );
    ranks.forEach(({ topProbability, expectedRank, low, high }, each) => {
      standings[members[each]!] = {
        topQuarterProbability: topProbability,
        rank: { expected: expectedRank, low, high, of: members.length },
      };
    });
  }
  return standings;
}

/** Few payers are enough where chance cannot explain so few: nobody paid of 250 where 76 were expected. */
export function isRated(officer: Comparable): boolean {
  return isCompared(officer) && (officer.payers >= LEAST_PAYERS || ownRatio(officer).high < 1);
}

type Comparable = ObservedAndExpected & Pick<ScoredOfficer, "borrowers" | "colleagues">;

function isCompared(officer: Comparable): boolean {
  return (
    officer.matured >= LEAST_MATURED &&
    officer.expected >= LEAST_EXPECTED &&
    !isOfOneBorrower(officer) &&
    hasColleagues(officer)
  );
}

/** Who holds nearly all of a branch is what is expected there. */
function hasColleagues({ colleagues }: Comparable): boolean {
  return (colleagues?.share ?? 1) >= LEAST_COLLEAGUES_SHARE;
}

/** What one borrower did says nothing about the officer of his loans, however many they are. */
function isOfOneBorrower({ borrowers }: { borrowers?: number }): boolean {
  return borrowers === 1;
}

/** The square root of the ratio, whose spread does not depend on the size. */
function funnelDeviation({ payers, expected, clustering }: ObservedAndExpected) {
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
  const { matured, payers, expected } = officer;
  if (matured < LEAST_MATURED) return "too-few";
  if (isOfOneBorrower(officer)) return "one-borrower";
  const isAlone = !hasColleagues(officer) && expected >= LEAST_EXPECTED;
  return isAlone ? "no-colleagues" : whyFewPayers(matured, payers);
}
