import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import chisquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { normalQuantile } from "~/statistics/distributions/normal-quantile";
import type { Interval } from "~/statistics/interval";
import { byar } from "~/statistics/intervals/byar";
import { clopperPearson } from "~/statistics/intervals/clopper-pearson";
import { exactPoisson } from "~/statistics/intervals/exact-poisson";
import { jeffreys } from "~/statistics/intervals/jeffreys";
import { newcombe } from "~/statistics/intervals/newcombe";
import { wilson } from "~/statistics/intervals/wilson";
import type { ReferenceChecks } from "./check";

const limits = ({ low, high }: Interval) => [low, high];

function proportion(successes: number, n: number) {
  return {
    wilson: limits(wilson(successes, n)),
    jeffreys: limits(jeffreys(successes, n)),
    cp: limits(clopperPearson(successes, n)),
  };
}

const ratios: [observed: number, expected: number][] = [
  [5, 2.5],
  [41, 15],
  [100, 120],
];

export const intervals: ReferenceChecks = {
  "wilson-jeffreys": {
    figures: () => ({
      "81/263": proportion(81, 263),
      "15/148": proportion(15, 148),
      "0/20": proportion(0, 20),
      "1/29": proportion(1, 29),
    }),
  },
  "newcombe-diff": {
    figures: () => ({
      "56/70-48/80": limits(newcombe(56, 70, 48, 80)),
      "9/10-3/10": limits(newcombe(9, 10, 3, 10)),
      "10/10-0/10": limits(newcombe(10, 10, 0, 10)),
    }),
  },
  "smr-limits": {
    figures: () => ({
      byar: ratios.map(([observed, expected]) => limits(byar(observed, expected))),
      exact: ratios.map(([observed, expected]) => limits(exactPoisson(observed, expected))),
    }),
  },
  "num-quantiles": {
    figures: () => ({
      "qnorm_.975": normalQuantile(0.975),
      "qnorm_1e-10": normalQuantile(1e-10),
      "pnorm_1.96": normalCdf(1.96, 0, 1),
      "qbeta_.025_.5_20.5": betaQuantile(0.025, 0.5, 20.5),
      "qbeta_.025_20000.5_30000.5": betaQuantile(0.025, 20000.5, 30000.5),
      "qchisq_.025_10": chisquareQuantile(0.025, 10),
    }),
  },
};
