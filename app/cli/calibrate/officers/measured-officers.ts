/** Many worlds of officers in a few numbers: how far shrinkage moves figures towards the truth, and whether intervals cover it. */
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { type MeasuredShare, shareWithinWorlds } from "../measured-share";
import type { JudgedOfficer, JudgedOfficers } from "./judged-officers";

export interface MeasuredOfficers {
  worlds: number;
  /** Officers who may be rated. */
  rated: MeasuredShare;
  /** Intervals of the shrunken ratio that hold the true one, and those of the plain ratio (Byar). */
  coverage: MeasuredShare;
  /** The same where branches pay differently, whoever works there. */
  branchCoverage: MeasuredShare;
  plainCoverage: MeasuredShare;
  /** Squared error of shrunken ratios over that of plain ones. */
  errorShare: MeasuredShare;
  meanBias: number | null;
  /** Roots of the mean squared errors. */
  shrunkenError: number | null;
  plainError: number | null;
  /** Officers flagged above or below whose true ratio lies on that side of 1. */
  flagsRight: MeasuredShare;
  /** Where no officer differs and branches do: officers wholly above or below 1, and those flagged. */
  falselyApart: MeasuredShare;
  falselyFlagged: MeasuredShare;
}

interface Rated {
  world: number;
  truth: number;
  plain: { estimate: number; low: number; high: number };
  shrunken: { estimate: number; low: number; high: number };
  flag: JudgedOfficer["flag"];
}

/** Errors and coverage are of worlds in which officers differ. */
export function measuredOfficers(worlds: readonly JudgedOfficers[]): MeasuredOfficers {
  const all = worlds.flatMap(({ seed, officers }) => officers.map((officer) => ({ world: seed, officer })));
  const rated = ratedOf(worlds.filter(({ hasSkill }) => hasSkill));
  const branched = ratedOf(worlds.filter(({ hasSkill, hasBranches }) => hasSkill && hasBranches));
  const alike = ratedOf(worlds.filter(({ hasSkill }) => !hasSkill));
  const flagged = rated.filter(isFlagged);
  const plain = rated.map((each) => squaredError(each, "plain"));
  const shrunken = rated.map((each) => squaredError(each, "shrunken"));
  const {
    estimate: share,
    low,
    high,
  } = ratioOfSums(
    clusterMoments(
      shrunken,
      plain,
      rated.map(({ world }) => world),
    ),
  );
  return {
    worlds: worlds.length,
    rated: shareWithinWorlds(all, ({ officer }) => officer.reason === null),
    coverage: shareWithinWorlds(rated, (each) => covers(each, "shrunken")),
    branchCoverage: shareWithinWorlds(branched, (each) => covers(each, "shrunken")),
    plainCoverage: shareWithinWorlds(rated, (each) => covers(each, "plain")),
    errorShare: { count: rated.length, share, low, high },
    meanBias: mean(rated.map(({ shrunken, truth }) => shrunken.estimate - truth)),
    shrunkenError: root(mean(shrunken)),
    plainError: root(mean(plain)),
    flagsRight: shareWithinWorlds(flagged, ({ flag, truth }) => (flag === "above" ? truth > 1 : truth < 1)),
    falselyApart: shareWithinWorlds(alike, ({ shrunken: { low, high } }) => low > 1 || high < 1),
    falselyFlagged: shareWithinWorlds(alike, isFlagged),
  };
}

function ratedOf(worlds: readonly JudgedOfficers[]): Rated[] {
  return worlds.flatMap(({ seed, officers }) =>
    officers.flatMap(({ trueRatio, ratio, shrunken, flag }) =>
      ratio && shrunken ? [{ world: seed, truth: trueRatio, plain: ratio, shrunken, flag }] : [],
    ),
  );
}

const isFlagged = ({ flag }: Rated) => flag === "above" || flag === "below";

type Kind = "plain" | "shrunken";

const covers = (officer: Rated, kind: Kind) =>
  officer[kind].low <= officer.truth && officer.truth <= officer[kind].high;

const squaredError = (officer: Rated, kind: Kind) => (officer[kind].estimate - officer.truth) ** 2;

const root = (value: number | null) => (value === null ? null : Math.sqrt(value));

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
