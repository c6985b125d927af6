import { asymptoticSequence, bestSequenceRho } from "~/statistics/trials/asymptotic-sequence";
import { betaBinomialEValue } from "~/statistics/trials/beta-binomial-e-value";
import { meansSampleSize, tTestSampleSize, zeroInflatedDeviation } from "~/statistics/trials/means-power";
import { bestMixtureRho, logNormalMixture, normalMixtureBound } from "~/statistics/trials/normal-mixture";
import { peekingError } from "~/statistics/trials/peeking-error";
import { proportionsPower, proportionsSampleSize } from "~/statistics/trials/proportions-power";
import type { ReferenceChecks } from "./check";

const halfWidth = (n: number) => asymptoticSequence({ n, mean: 0, deviation: 1, rho: 0.1 }).high;

const rootFound = {
  tol: 1e-4,
  reason: "R's power.prop.test seeks its root to 1e-4; the formula it solves has a closed form",
};

export const trials: ReferenceChecks = {
  power: {
    figures: () => ({
      "n_.514_.553_80": proportionsSampleSize(0.514, 0.553),
      "n_.514_.606_80": proportionsSampleSize(0.514, 0.606),
      "n_.50_.75_90": proportionsSampleSize(0.5, 0.75, { power: 0.9 }),
      "power_n2088_.305_.395": proportionsPower(2088, 0.305, 0.395),
      n_t_delta20_sd100_80: tTestSampleSize(20, 100),
      "n_unpooled_.514_.553": proportionsSampleSize(0.514, 0.553, { pooled: false }),
      n_zero_inflated_15pct_lift: meansSampleSize(0.15 * 300, zeroInflatedDeviation(0.3, 1000, 800)),
    }),
    doubted: { "n_.514_.553_80": rootFound, "n_.514_.606_80": rootFound },
  },
  peeking: {
    figures: () => Object.fromEntries([2, 3, 4, 5, 10, 20].map((looks) => [looks, peekingError(looks)])),
  },
  "cs-normal-mixture": {
    figures: () => {
      const best = bestMixtureRho(100);
      return {
        rho100_V1: normalMixtureBound(1, 100),
        rho100_V100: normalMixtureBound(100, 100),
        rho100_V10000: normalMixtureBound(10_000, 100),
        best_rho_V100_a05: best,
        bound_V100_at_best: normalMixtureBound(100, best),
        log_mix_s10_V100: logNormalMixture(10, 100, best),
      };
    },
  },
  "asymp-cs": {
    figures: () => ({
      n100: halfWidth(100),
      n1000: halfWidth(1000),
      n10000: halfWidth(10_000),
      rho_opt_n1000: bestSequenceRho(1000),
    }),
  },
  "evalue-betabin": {
    figures: () => ({
      "60_100": betaBinomialEValue(60, 100, 0.5),
      "65_100": betaBinomialEValue(65, 100, 0.5),
      "50_100": betaBinomialEValue(50, 100, 0.5),
      "30_40": betaBinomialEValue(30, 40, 0.5),
    }),
  },
};
