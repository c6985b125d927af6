/** Recovery by time of default: curves by age, and what was left after cost and time at the horizon. */

import { type Cohort, cohorts } from "~/analysis/vintages/cohorts";
import type { Asked } from "~/answers/definition.server";
import { monthOfDay } from "~/domain/calendar";
import { asShare, type CohortLength } from "~/domain/measure-settings";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { CURVE_MONTHS, cohortLength, cohortName, curveColumn } from "~/domain/vintages";
import type { Interval } from "~/statistics/interval";
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { shareOfSums } from "~/statistics/intervals/share-of-sums";
import { closeReasonsAreKnown, vintageCases, vintageFlows } from "~db/queries/vintage-rows";
import { insideShare, netInterval, ratio } from "../places/case-figures.server";
import { JUDGED, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { figure, known, type Part, rowOf, unknown } from "../row";

const MATURED = ["matured_cases", "matured_exposure_minor"] as const;
const RATES = ["gross_rate", "net_rate", "discounted_rate", "loss_given_default"] as const;
const LIMITS = [
  "gross_low",
  "gross_high",
  "net_low",
  "net_high",
  "discounted_low",
  "discounted_high",
] as const;
const CURES = ["followed_cures", "redefault_rate"] as const;
const DATED = [
  "youngest_age_months",
  ...MATURED,
  ...RATES,
  ...LIMITS,
  "cure_rate",
  ...CURES,
  ...CURVE_MONTHS.map(curveColumn),
] as const;

/** @throws RowsNeeded where this connection may not count the rows of a large portfolio */
export const vintagesReport = reportDefinition({
  name: "vintages",
  reads: [...JUDGED, ...STANDING, "discount", "cohort"],
  isStored: true,
  rows,
});

async function rows({ store, selection, portfolio, filters }: Asked): Promise<KeptRow[]> {
  const cases = await vintageCases(store, selection);
  const { cutOffDay, horizon } = selection;
  if (cutOffDay === null || cases.length === 0) return [];
  const months = cases.map(({ defaultedDay }) => monthOfDay(defaultedDay));
  const length = filters.cohort ?? cohortLength(least(months), most(months));
  const knowsCures = await closeReasonsAreKnown(store);
  const flows = portfolio.datesAssumed ? [] : await vintageFlows(store, selection);
  const options = { length, horizon, cutOffDay, discountRate: asShare(filters.discount) };
  return cohorts(cases, flows, options).map((cohort) =>
    rowOf(REPORTS.vintages.columns, [
      counted(cohort, length),
      ...(portfolio.datesAssumed
        ? [unknown(DATED, "dates-assumed")]
        : [followed(cohort), ...rates(cohort), ...cures(cohort, knowsCures), ...curve(cohort)]),
    ]),
  );
}

function counted({ cohort, cases, exposureMinor }: Cohort, length: CohortLength): Part {
  return known({ cohort: cohortName(cohort, length), cases, exposure_minor: exposureMinor });
}

function followed({ youngestAgeMonths, maturedCases, maturedExposureMinor }: Cohort): Part {
  return known({
    youngest_age_months: youngestAgeMonths,
    matured_cases: maturedCases,
    matured_exposure_minor: maturedExposureMinor,
  });
}

function rates(cohort: Cohort): Part[] {
  const discounted = ratio(cohort.maturedDiscountedMinor, cohort.maturedExposureMinor);
  if (discounted === null) return [unknown([...RATES, ...LIMITS], whyUnrated(cohort))];
  return [
    figure(["gross_rate", "gross_low", "gross_high"], ratioOf(cohort, "receivedMinor")),
    figure(["net_rate", "net_low", "net_high"], ratioOf(cohort, "netMinor")),
    figure(["discounted_rate", "discounted_low", "discounted_high"], ratioOf(cohort, "discountedMinor")),
    known({ loss_given_default: 1 - discounted }),
  ];
}

/** Money over exposure with limits by borrower. */
function ratioOf({ matured }: Cohort, money: "receivedMinor" | "netMinor" | "discountedMinor"): Interval {
  const momentsOf = (of: typeof money) =>
    clusterMoments(
      matured.map((each) => each[of]),
      matured.map(({ exposureMinor }) => exposureMinor),
      matured.map(({ borrowerId }) => borrowerId),
    );
  return money === "netMinor"
    ? netInterval(momentsOf("receivedMinor"), momentsOf("netMinor"))
    : insideShare(shareOfSums(momentsOf(money)));
}

function cures(cohort: Cohort, isKnown: boolean): Part[] {
  if (!isKnown) return [unknown(["cure_rate"], "not-recorded"), unknown(CURES, "not-recorded")];
  const cureRate = ratio(cohort.curedExposureMinor, cohort.maturedExposureMinor);
  const again = ratio(cohort.defaultedAgain, cohort.followedCures);
  return [
    cureRate === null ? unknown(["cure_rate"], whyUnrated(cohort)) : known({ cure_rate: cureRate }),
    known({ followed_cures: cohort.followedCures }),
    again === null ? unknown(["redefault_rate"], "no-observations") : known({ redefault_rate: again }),
  ];
}

function curve({ youngestAgeMonths, exposureMinor, receivedByMonthMinor }: Cohort): Part[] {
  return CURVE_MONTHS.map((months, index) => {
    const key = curveColumn(months);
    if (months > youngestAgeMonths) return unknown([key], "not-matured");
    const share = ratio(receivedByMonthMinor[index]!, exposureMinor);
    return share === null ? unknown([key], "zero-denominator") : known({ [key]: share });
  });
}

function whyUnrated({ maturedCases }: Cohort): ReasonCode {
  return maturedCases === 0 ? "not-matured" : "zero-denominator";
}

/** By a loop: a portfolio has more cases than a call may have arguments. */
function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}
