import { changePoint } from "~/statistics/changes/change-point";
import { differenceInDifferences } from "~/statistics/changes/difference-in-differences";
import { eventStudy } from "~/statistics/changes/event-study";
import { placeboPermutation } from "~/statistics/changes/placebo-permutation";
import { nile } from "../../reference/nile";
import { FIRST_TREATED_QUARTER, organDonations, TREATED_STATE } from "../../reference/organ-donations";
import type { ReferenceChecks } from "./check";

const donations = Object.entries(organDonations).flatMap(([unit, rates]) =>
  rates.map((outcome, quarter) => ({
    unit,
    period: quarter + 1,
    outcome,
    treated: unit === TREATED_STATE && quarter + 1 >= FIRST_TREATED_QUARTER ? 1 : 0,
  })),
);

export const changes: ReferenceChecks = {
  "did-organ": {
    figures: () => {
      const { estimate, standardError } = differenceInDifferences(donations);
      const study = eventStudy(donations, FIRST_TREATED_QUARTER - 1);
      return {
        did: estimate,
        se_CR1: standardError,
        se_CR0: differenceInDifferences(donations, { correction: "CR0" }).standardError,
        perm_p: placeboPermutation(donations).p,
        ...Object.fromEntries([1, 2, 4, 5, 6].map((quarter) => [`ev_q${quarter}`, study.get(quarter)])),
      };
    },
  },
  "changepoint-nile": {
    figures: () => {
      const found = changePoint(nile.flow);
      return {
        k: found.valuesBefore,
        year: nile.firstYear + found.valuesBefore! - 1,
        mean_before: found.meanBefore,
        mean_after: found.meanAfter,
        rss0: found.rssWithout,
        rss1: found.rssWith,
        supF: found.supF,
        bic0: found.bicWithout,
        bic1: found.bicWith,
      };
    },
    doubted: {
      rss1: { tol: 1e-3, reason: "printed to three decimals; the flow squared gives 1597457.1944" },
    },
  },
};
