import { betaBinomial } from "~/statistics/shrinkage/beta-binomial";
import { betaRanks } from "~/statistics/shrinkage/beta-ranks";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import { jamesSteinArcsine } from "~/statistics/shrinkage/james-stein-arcsine";
import { normalShrinkage } from "~/statistics/shrinkage/normal-shrinkage";
import { pooledMean } from "~/statistics/shrinkage/pooled-mean";
import { restrictedMaximumLikelihood } from "~/statistics/shrinkage/restricted-maximum-likelihood";
import { AT_BATS, batters } from "../../reference/batters";
import reference from "../../reference/statistics.json";
import type { ReferenceChecks } from "./check";

const hits = batters.map((batter) => batter.hits);

/** Log relative risks of the BCG trials, whose tables stand beside the reference values. */
function bcgTrials() {
  const { data } = reference.entries.find(({ id }) => id === "dl-bcg") as { data: number[][] };
  return data.map(([treatedCases, treatedOthers, controlCases, controlOthers]) => {
    const [treated, control] = [treatedCases! + treatedOthers!, controlCases! + controlOthers!];
    return {
      estimate: Math.log(treatedCases! / treated / (controlCases! / control)),
      standardError: Math.sqrt(1 / treatedCases! - 1 / treated + 1 / controlCases! - 1 / control),
    };
  });
}

const schoolErrors = [15, 10, 16, 11, 9, 11, 10, 18];
const schools = [28, 8, -3, 7, -1, 1, 18, 12].map((estimate, school) => ({
  estimate,
  standardError: schoolErrors[school]!,
}));

export const shrinkage: ReferenceChecks = {
  "js-arcsine": {
    figures: () => {
      const { shares, mean, spread, keep } = jamesSteinArcsine(hits, AT_BATS);
      const score = (share: number) => Math.sqrt(AT_BATS) * Math.asin(2 * share - 1);
      const lost = (estimates: number[]) =>
        estimates.reduce((sum, share, at) => sum + (score(share) - score(batters[at]!.restOfSeason)) ** 2, 0);
      return {
        mean,
        S: spread,
        keep,
        sse_raw: lost(hits.map((count) => count / AT_BATS)),
        sse_js: lost(shares!),
        clemente_p: shares![0],
      };
    },
  },
  "betabin-mle": {
    figures: () => {
      const { mean, priorCases, logLikelihood, shares } = betaBinomial(
        hits.map((successes) => ({ successes, n: AT_BATS })),
      );
      return {
        mu: mean,
        M: priorCases,
        nll: -logLikelihood!,
        clemente: shares![0],
        alvis: shares![batters.findIndex(({ name }) => name === "Max Alvis")],
      };
    },
  },
  "dl-bcg": {
    figures: () => {
      const trials = bcgTrials();
      const { mean, tauSquared, q, heterogeneityShare } = derSimonianLaird(trials);
      const likelihood = restrictedMaximumLikelihood(trials).tauSquared!;
      return {
        mu: mean.estimate,
        se: mean.standardError,
        tau2: tauSquared,
        Q: q,
        I2: heterogeneityShare! * 100,
        reml_mu: pooledMean(trials, likelihood).estimate,
        reml_tau2: likelihood,
        blup1: normalShrinkage(trials, tauSquared!).effects[0]!.estimate,
      };
    },
  },
  "eight-schools": {
    figures: () => {
      const { mean, tauSquared } = derSimonianLaird(schools);
      const five = normalShrinkage(schools, 25);
      const ten = normalShrinkage(schools, 100);
      return {
        dl_tau2: tauSquared,
        dl_mu: mean.estimate,
        dl_se: mean.standardError,
        tau5_mu: five.mean.estimate,
        tau5_theta: five.effects.map(({ estimate }) => estimate),
        tau10_mu: ten.mean.estimate,
        tau10_theta: ten.effects.map(({ estimate }) => estimate),
      };
    },
  },
  "rank-beta": {
    figures: () => {
      const { pairwise, expectedRank, best } = betaRanks([
        { alpha: 8.5, beta: 2.5 },
        { alpha: 40.5, beta: 20.5 },
        { alpha: 130.5, beta: 70.5 },
      ]);
      return {
        P12: pairwise[0]![1],
        P13: pairwise[0]![2],
        P23: pairwise[1]![2],
        E_rank: expectedRank,
        P_best: best,
      };
    },
  },
};
