import type { IntervalWithError } from "~/statistics/interval";
import { aalenJohansen } from "~/statistics/survival/aalen-johansen";
import { curveAt } from "~/statistics/survival/curve-at";
import { kaplanMeier } from "~/statistics/survival/kaplan-meier";
import type { FollowUp } from "~/statistics/survival/life-table";
import { logRank } from "~/statistics/survival/log-rank";
import { restrictedMean } from "~/statistics/survival/restricted-mean";
import { survivalQuantile } from "~/statistics/survival/survival-quantile";
import { gehan } from "../../reference/gehan";
import type { ReferenceChecks } from "./check";
import { sharedRows } from "./shared-data";
import { FINES_CUT_OFF_DAY, trafficFines } from "./traffic-fines";

const limits = ({ low, high }: IntervalWithError) => [low, high];

function lung(sex?: "1" | "2"): FollowUp[] | null {
  const rows = sharedRows("survival/lung.csv");
  return (
    rows
      ?.filter((row) => sex === undefined || row.sex === sex)
      .map((row) => ({ time: Number(row.time), event: row.status === "2" ? 1 : 0 })) ?? null
  );
}

const toyTimes = [2, 3, 3, 5, 6, 8, 9, 12];
const toyEvents = [1, 2, 1, 0, 1, 2, 0, 1];
const toyWeights = [1, 2, 1, 0.5, 1, 3, 1, 1];
const toy = toyTimes.map((time, index) => ({ time, event: toyEvents[index]! }));

const noCox =
  "a coefficient of Cox's model: groups are compared by curves, log-rank and restricted means, effects by target trials";

export const survival: ReferenceChecks = {
  "km-gehan": {
    figures: () => {
      const curve = kaplanMeier(gehan.mercaptopurine);
      const at = (time: number) => curveAt(curve, time, 1);
      return {
        ...Object.fromEntries([6, 7, 10, 13, 16, 22, 23].map((time) => [`S${time}`, at(time).estimate])),
        se_S6: at(6).standardError,
        se_S23: at(23).standardError,
        median_6MP: survivalQuantile(curve).estimate,
        median_control: survivalQuantile(kaplanMeier(gehan.control)).estimate,
        logrank_chi2: logRank([gehan.mercaptopurine, gehan.control]).chiSquare,
      };
    },
  },
  "km-lung": {
    figures: () => {
      const all = lung();
      const [male, female] = [lung("1"), lung("2")];
      if (!all || !male || !female) return null;
      const log = kaplanMeier(all, { limits: "log" });
      const median = survivalQuantile(log);
      const year = curveAt(log, 365, 1);
      return {
        median: median.estimate,
        log_lcl: median.low,
        log_ucl: median.high,
        S365: year.estimate,
        se365: year.standardError,
        log_ci365: limits(year),
        loglog_ci365: limits(curveAt(kaplanMeier(all), 365, 1)),
        plain_ci365: limits(curveAt(kaplanMeier(all, { limits: "plain" }), 365, 1)),
        median_male: survivalQuantile(kaplanMeier(male)).estimate,
        median_female: survivalQuantile(kaplanMeier(female)).estimate,
        logrank_sex: logRank([male, female]).chiSquare,
      };
    },
    notHere: { cox_sex: noCox, cox_se: noCox },
  },
  "rmst-lung": {
    figures: () => {
      const [male, female] = [lung("1"), lung("2")];
      if (!male || !female) return null;
      const men = restrictedMean(kaplanMeier(male), 365);
      const women = restrictedMean(kaplanMeier(female), 365);
      return {
        male: men.estimate,
        male_se: men.standardError,
        female: women.estimate,
        female_se: women.standardError,
      };
    },
  },
  "aj-toy": {
    figures: () => {
      const first = aalenJohansen(toy, 1);
      const second = aalenJohansen(toy, 2);
      const naive = kaplanMeier(toy.map(({ time, event }) => ({ time, event: event === 1 ? 1 : 0 })));
      return {
        cif1_at_6: curveAt(first, 6, 0).estimate,
        cif2_at_8: curveAt(second, 8, 0).estimate,
        S_at_8: first.steps.find(({ time }) => time === 8)!.survival,
        cif1_at_12: curveAt(first, 12, 0).estimate,
        one_minus_km_cause1_at_6: 1 - curveAt(naive, 6, 1).estimate!,
        one_minus_km_cause1_at_12: 1 - curveAt(naive, 12, 1).estimate!,
      };
    },
  },
  "wkm-toy": {
    figures: () => {
      const curve = kaplanMeier(toy.map((row, index) => ({ ...row, weight: toyWeights[index] })));
      const at = (time: number) => curveAt(curve, time, 1).estimate;
      return { S2: at(2), S3: at(3), S6: at(6), S8: at(8) };
    },
  },
  "tf-km": {
    figures: () => {
      const fines = trafficFines();
      if (fines === null) return null;
      const curve = kaplanMeier(
        fines.map(({ createdDay, paidDay }) => ({
          time: (paidDay ?? FINES_CUT_OFF_DAY) - createdDay,
          event: paidDay === null ? 0 : 1,
        })),
      );
      const paidBy = (days: number) => 1 - curveAt(curve, days, 1).estimate!;
      return {
        ...Object.fromEntries([0, 7, 30, 60, 90, 180, 365, 730].map((days) => [`d${days}`, paidBy(days)])),
        se365: curveAt(curve, 365, 1).standardError,
        rmst365_unpaid_days: restrictedMean(curve, 365).estimate,
      };
    },
    doubted: {
      rmst365_unpaid_days: {
        tol: 1e-5,
        reason: "a direct sum of the curve over the days gives 232.5145611; the printed ninth digit differs",
      },
    },
  },
};
