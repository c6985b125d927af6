/** What every newcomer asks first: computed before anybody comes. */

import type { Desk } from "~/answers/desk.server";
import { type Question, questionOf } from "~/answers/question";
import { isoFromMonth } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import { PLACE_FILTERS } from "~/domain/place-reports";
import type { Portfolio } from "~/domain/report";
import { HORIZONS } from "~/domain/rules";
import { EVERYTHING } from "~/domain/scope";
import { readPortfolio } from "~db/queries/portfolio";
import { canBeFitted } from "./can-be-fitted";
import { casesReport } from "./cases/cases-report.server";
import { conductReport } from "./conduct/conduct-reports.server";
import { limitationReport, referralsReport } from "./conduct/lawful-reports.server";
import { leftAloneReport } from "./conduct/left-alone-report.server";
import { downgradesReport } from "./flows/downgrades-report.server";
import { flowsReport } from "./flows/flows-report.server";
import { pathsReport } from "./flows/paths-report.server";
import { sequencesReport } from "./flows/sequences-report.server";
import { branchForecasts } from "./forecast/branch-forecasts.server";
import { openForecast } from "./forecast/forecast.server";
import { measuresReport } from "./measures/measures-report.server";
import { creditRulesFit } from "./methods/credit-rules-fit.server";
import { lateTrialsFit } from "./methods/late-trials-fit.server";
import { methodEffectsFit } from "./methods/method-effects-fit.server";
import { officerComparisonFit } from "./officers/officer-comparison-fit.server";
import { periodOf } from "./overview/overview-periods";
import { standardisedPlaces } from "./places/standardised-places.server";
import { planOfAll } from "./plan/plan-of-all.server";
import { rotationViewReport } from "./rotation/rotation-view.server";
import { vintagesReport } from "./vintages/vintages-report.server";
import { trySegmentsFit } from "./where-to-try/try-segments-fit.server";

/** In the order of the navigation, the usual horizon first: none while nothing is loaded. */
export async function standingQuestions({ store, settings }: Desk): Promise<Question[]> {
  const portfolio = await readPortfolio(store);
  if (portfolio.cutOffDate === null) return [];
  const asked = (definition: Parameters<typeof questionOf>[0], horizon = DEFAULT_HORIZON) =>
    questionOf(definition, { scope: EVERYTHING, filters: { ...NO_FILTERS, horizon }, settings });
  // Where the navigation opens the list.
  const openCases = questionOf(casesReport, {
    scope: EVERYTHING,
    filters: { ...NO_FILTERS, status: ["open"] },
    settings,
  });
  const counted = [
    conductReport,
    measuresReport,
    vintagesReport,
    flowsReport,
    openForecast,
    branchForecasts,
    pathsReport,
    sequencesReport,
    downgradesReport,
    limitationReport,
    referralsReport,
    leftAloneReport,
  ].map((each) => asked(each));
  counted.unshift(openCases);
  // What the pages of all places, and of each branch, are filled with.
  const places = Object.keys(PLACE_FILTERS).map((code) =>
    questionOf(standardisedPlaces, { scope: EVERYTHING, filters: NO_FILTERS, settings, code }),
  );
  if (!canBeFitted(portfolio)) return [...counted, asked(methodEffectsFit)];
  const others = HORIZONS.filter((horizon) => horizon !== DEFAULT_HORIZON);
  return [
    asked(methodEffectsFit),
    overviewEffects(settings, portfolio),
    ...counted,
    ...places,
    ...[officerComparisonFit, trySegmentsFit, rotationViewReport, lateTrialsFit, creditRulesFit].map((each) =>
      asked(each),
    ),
    asked(planOfAll),
    ...others.map((horizon) => asked(methodEffectsFit, horizon)),
  ];
}

/** The effects of the months that the overview sums up: they stand beside its money. */
function overviewEffects(settings: Desk["settings"], portfolio: Portfolio): Question {
  const period = periodOf(portfolio);
  const months = period && { from: isoFromMonth(period.from), to: isoFromMonth(period.to) };
  return questionOf(methodEffectsFit, { scope: EVERYTHING, filters: { ...NO_FILTERS, ...months }, settings });
}
