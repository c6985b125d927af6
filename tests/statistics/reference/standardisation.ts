import { directStandardisation } from "~/statistics/standardisation/direct-standardisation";
import { indirectStandardisation } from "~/statistics/standardisation/indirect-standardisation";
import { mantelHaenszel } from "~/statistics/standardisation/mantel-haenszel";
import { standardisedDifference } from "~/statistics/standardisation/standardised-difference";
import { ucbAdmissions } from "../../reference/ucb-admissions";
import type { ReferenceChecks } from "./check";

const sums = ({ admitted, rejected }: { admitted: number; rejected: number }) => ({
  n: admitted + rejected,
  sum: admitted,
  sumOfSquares: admitted,
});

const departments = ucbAdmissions.map(({ male, female }) => ({
  first: sums(male),
  second: sums(female),
  weight: sums(male).n + sums(female).n,
}));

/** One stratum that holds all departments: the crude comparison. */
const together = (side: "first" | "second") => {
  const n = departments.reduce((total, department) => total + department[side].n, 0);
  const sum = departments.reduce((total, department) => total + department[side].sum, 0);
  return { weight: 1, n, sum, sumOfSquares: sum };
};

export const standardisation: ReferenceChecks = {
  "ucb-crude": {
    figures: () => {
      const male = directStandardisation([together("first")]).estimate!;
      const female = directStandardisation([together("second")]).estimate!;
      return { male, female, diff: male - female };
    },
  },
  "ucb-direct-std": {
    figures: () => {
      const { estimate, standardError, first, second } = standardisedDifference(departments);
      return { male: first.estimate, female: second.estimate, diff: estimate, se: standardError };
    },
  },
  "ucb-mh": {
    figures: () => {
      const { estimate, low, high, test, testWithCorrection } = mantelHaenszel(
        ucbAdmissions.map(({ male, female }) => ({
          firstEvents: male.admitted,
          firstOthers: male.rejected,
          secondEvents: female.admitted,
          secondOthers: female.rejected,
        })),
      );
      return {
        or: estimate,
        ci_low: low,
        ci_high: high,
        X2_no_cc: test.chiSquare,
        p_no_cc: test.p,
        X2_cc: testWithCorrection.chiSquare,
        p_cc: testWithCorrection.p,
      };
    },
  },
  "ucb-indirect": {
    figures: () => {
      const { observed, expected, estimate } = indirectStandardisation(
        departments.map(({ first, second }) => ({
          n: second.n,
          observed: second.sum,
          referenceRate: first.sum / first.n,
        })),
      );
      return { O: observed, E: expected, OE: estimate };
    },
  },
};
