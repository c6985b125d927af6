import { leastSquares } from "~/statistics/regression/least-squares";
import { standardErrors } from "~/statistics/regression/regression-fit";
import { sandwichCovariance, twoWayCovariance } from "~/statistics/regression/sandwich-covariance";
import type { ReferenceChecks } from "./check";
import { sharedRows } from "./shared-data";

export const regression: ReferenceChecks = {
  "cluster-petersen": {
    figures: () => {
      const rows = sharedRows("petersen/petersen.csv");
      if (rows === null) return null;
      const cells = rows.map(({ x, y }) => ({ covariates: [Number(x)], outcome: Number(y) }));
      const firms = rows.map(({ firm }) => firm!);
      const years = rows.map(({ year }) => year!);
      const fit = leastSquares(cells)!;
      const errors = (covariance: Float64Array | null) => standardErrors(covariance!, 2);
      const byFirm = errors(sandwichCovariance(fit, cells, { clusterOf: firms }));
      return {
        slope: fit.coefficients[1],
        se_classical: errors(fit.bread.map((entry) => entry * fit.residualVariance!))[1],
        se_HC1: errors(sandwichCovariance(fit, cells))[1],
        se_firm: byFirm[1],
        int_firm: byFirm[0],
        se_year: errors(sandwichCovariance(fit, cells, { clusterOf: years }))[1],
        se_twoway: errors(twoWayCovariance(fit, cells, firms, years))[1],
      };
    },
  },
};
