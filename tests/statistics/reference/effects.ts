import { aipw } from "~/statistics/effects/aipw";
import { eValue } from "~/statistics/effects/e-value";
import { effectiveSampleSize } from "~/statistics/effects/effective-sample-size";
import { gComputation } from "~/statistics/effects/g-computation";
import { inverseProbabilityWeights, overlapWeights } from "~/statistics/effects/propensity-weights";
import { standardisedMeanDifference } from "~/statistics/effects/standardised-mean-difference";
import { weightedDifference } from "~/statistics/effects/weighted-difference";
import type { ReferenceChecks } from "./check";
import { codedChances } from "./coded-choice";
import { sharedRows } from "./shared-data";

/** Smokers of the NHEFS: quit or not, weight gained, and the eighteen terms of "What If". */
function smokers() {
  const rows = sharedRows("nhefs/nhefs_complete.csv");
  if (rows === null) return null;
  const column = (name: string) => rows.map((row) => Number(row[name]));
  const [smokeintensity, age, wt71] = [column("smokeintensity"), column("age"), column("wt71")];
  const covariates = rows.map((row) => {
    const squared = (name: string) => [Number(row[name]), Number(row[name]) ** 2];
    const dummies = (name: string, levels: number[]) =>
      levels.map((level) => (Number(row[name]) === level ? 1 : 0));
    return [
      Number(row.sex),
      Number(row.race),
      ...squared("age"),
      ...dummies("education", [2, 3, 4, 5]),
      ...squared("smokeintensity"),
      ...squared("smokeyrs"),
      ...dummies("exercise", [1, 2]),
      ...dummies("active", [1, 2]),
      ...squared("wt71"),
    ];
  });
  const arm = column("qsmk");
  const outcome = column("wt82_71");
  const term = (at: number) => covariates.map((x) => x[at]!);
  const propensity = codedChances(
    TERMS_OF_COVARIATES.map((terms) => terms.map(term)),
    arm,
  );
  const units = covariates.map((x, row) => ({ covariates: x, arm: arm[row]!, outcome: outcome[row]! }));
  const modelled = () =>
    gComputation(units, { columns: (x, a) => [a, a * x[SMOKE_INTENSITY]!, ...Array.from(x)] })!;
  return { arm, outcome, covariates, propensity, modelled, smokeintensity, age, wt71 };
}

const SMOKE_INTENSITY = 8;
/** Which of the eighteen are of one covariate: those known by few levels beside those of many. */
const TERMS_OF_COVARIATES = [[0], [1], [2, 3], [4, 5, 6, 7], [8, 9], [12, 13], [10, 11], [14, 15], [16, 17]];

function withSmokers<T>(figures: (data: NonNullable<ReturnType<typeof smokers>>) => T): () => T | null {
  return () => {
    const data = smokers();
    return data && figures(data);
  };
}

const ofArm = (weights: ArrayLike<number>, arm: number[], side: 0 | 1) =>
  effectiveSampleSize(Array.from(weights).filter((_, unit) => arm[unit] === side));

export const effects: ReferenceChecks = {
  "nhefs-crude": {
    figures: withSmokers(({ arm, outcome }) => ({
      diff: weightedDifference({ arm, outcome, weights: arm.map(() => 1) }).estimate,
    })),
  },
  "nhefs-ipw": {
    figures: withSmokers(({ arm, outcome, propensity }) => {
      const { weights } = inverseProbabilityWeights(arm, propensity);
      const { estimate, standardError } = weightedDifference({ arm, outcome, weights });
      return {
        ate: estimate,
        robust_se_HC0: standardError,
        ps_min: Math.min(...propensity),
        ps_max: Math.max(...propensity),
        ess_treated: ofArm(weights, arm, 1),
        ess_control: ofArm(weights, arm, 0),
      };
    }),
  },
  "nhefs-gcomp": {
    figures: withSmokers(({ modelled }) => {
      const { treated, control, effect } = modelled();
      return { E1: treated, E0: control, ate: effect };
    }),
  },
  "nhefs-aipw": {
    figures: withSmokers(({ arm, outcome, propensity, modelled }) => {
      const { effect } = aipw({ arm, outcome, propensity, ...modelled() });
      return { ate: effect.estimate, se_if: effect.standardError };
    }),
  },
  "nhefs-overlap": {
    figures: withSmokers(({ arm, outcome, propensity, covariates }) => {
      const weights = overlapWeights(arm, propensity);
      const differences = covariates[0]!.map((_, term) =>
        Math.abs(
          standardisedMeanDifference(
            covariates.map((x) => x[term]!),
            arm,
            weights,
          ).difference!,
        ),
      );
      return {
        ato: weightedDifference({ arm, outcome, weights }).estimate,
        max_abs_smd_after: Math.max(...differences),
      };
    }),
  },
  "nhefs-smd": {
    figures: withSmokers(({ arm, propensity, age, wt71, smokeintensity }) => {
      const { weights } = inverseProbabilityWeights(arm, propensity);
      const before = (values: number[]) => standardisedMeanDifference(values, arm).difference;
      const after = (values: number[]) => standardisedMeanDifference(values, arm, weights).difference;
      return {
        age_before: before(age),
        age_after: after(age),
        wt71_before: before(wt71),
        wt71_after: after(wt71),
        smokeintensity_before: before(smokeintensity),
        smokeintensity_after: after(smokeintensity),
      };
    }),
  },
  evalue: {
    figures: () => ({ "3.9": eValue(3.9), "1.8": eValue(1.8), "0.8": eValue(0.8) }),
  },
};
