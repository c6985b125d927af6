/** Everything that can be asked, by name. */
import type { AnyDefinition } from "~/answers/definition.server";
import type { ReportName } from "~/domain/report-names";
import { annotationsShown } from "./annotations/annotations.server";
import { caseReport } from "./case/case-report.server";
import { casesReport } from "./cases/cases-report.server";
import { breachesReport, conductReport } from "./conduct/conduct-reports.server";
import { limitationReport, referralsReport } from "./conduct/lawful-reports.server";
import { leftAloneReport } from "./conduct/left-alone-report.server";
import { crossReport } from "./cross/cross-report.server";
import { dataQualityReport } from "./data-quality/data-quality-report.server";
import { qualityDetail } from "./data-quality/quality-detail.server";
import { decisionsReport } from "./decisions/decisions-report.server";
import { filterChoices } from "./filter-choices.server";
import { downgradesReport } from "./flows/downgrades-report.server";
import { flowsReport } from "./flows/flows-report.server";
import { pathsReport } from "./flows/paths-report.server";
import { sequencesReport } from "./flows/sequences-report.server";
import { branchForecasts } from "./forecast/branch-forecasts.server";
import { openForecast } from "./forecast/forecast.server";
import { forecastReport } from "./forecast/forecast-report.server";
import { importsReport } from "./imports/imports-report.server";
import { measuresReport } from "./measures/measures-report.server";
import { methodFidelity } from "./method/method-fidelity.server";
import { creditRulesFit } from "./methods/credit-rules-fit.server";
import { lateTrialsFit } from "./methods/late-trials-fit.server";
import { methodEffectsFit } from "./methods/method-effects-fit.server";
import { methodsReport } from "./methods/methods-report.server";
import { officerProfile } from "./officer/officer-profile.server";
import { bankComparisonFit, officerComparisonFit } from "./officers/officer-comparison-fit.server";
import { officersReport } from "./officers/officers-report.server";
import { overviewReport } from "./overview/overview-report.server";
import { regionCourses } from "./pack/region-courses.server";
import { METHOD_PANEL_DEFINITIONS } from "./panels/method-panel.server";
import { branchesReport, causesReport, regionsReport } from "./places/places-report.server";
import { standardisedPlaces } from "./places/standardised-places.server";
import { mondayListReport } from "./plan/monday-list-report.server";
import { planOfAll } from "./plan/plan-of-all.server";
import { planReport } from "./plan/plan-report.server";
import { planFrame, planViewReport } from "./plan/plan-view.server";
import { preparedPlanFit } from "./plan/prepared-plan-fit.server";
import type { ReportDefinition } from "./report-definition.server";
import { handOverPlanFit } from "./rotation/hand-over-plan-fit.server";
import { handOversReport } from "./rotation/hand-overs-report.server";
import { rotationAnalysisFit } from "./rotation/rotation-analysis-fit.server";
import { rotationPlanReport } from "./rotation/rotation-plan-report.server";
import { rotationViewReport } from "./rotation/rotation-view.server";
import { againstTarget } from "./targets/against-target.server";
import { targetsFrame, targetsReport } from "./targets/targets-report.server";
import { targetsSet } from "./targets/targets-set.server";
import { trendReport } from "./trend/trend-report.server";
import { vintagesReport } from "./vintages/vintages-report.server";
import { groupAttackFit } from "./where-to-try/group-attack-fit.server";
import { rotationPlacesFit } from "./where-to-try/rotation-places-fit.server";
import { trySegmentsFit } from "./where-to-try/try-segments-fit.server";
import { candidatesReport, whereToTryReport } from "./where-to-try/where-to-try-report.server";
import { whyNowOfAll } from "./why-now/why-now-of-all.server";
import { whyNowReport } from "./why-now/why-now-report.server";

/** Tables that have files and a name on the command line. */
export const REPORT_DEFINITIONS: Readonly<Record<ReportName, ReportDefinition>> = {
  methods: methodsReport,
  officers: officersReport,
  regions: regionsReport,
  branches: branchesReport,
  causes: causesReport,
  trend: trendReport,
  targets: targetsReport,
  forecast: forecastReport,
  vintages: vintagesReport,
  measures: measuresReport,
  downgrades: downgradesReport,
  flows: flowsReport,
  sequences: sequencesReport,
  paths: pathsReport,
  cases: casesReport,
  plan: planReport,
  "monday-list": mondayListReport,
  decisions: decisionsReport,
  "why-now": whyNowReport,
  "rotation-plan": rotationPlanReport,
  "hand-overs": handOversReport,
  "where-to-try": whereToTryReport,
  candidates: candidatesReport,
  conduct: conductReport,
  breaches: breachesReport,
  limitation: limitationReport,
  referrals: referralsReport,
  "left-alone": leftAloneReport,
  "data-quality": dataQualityReport,
  cross: crossReport,
};

const OTHERS = [
  standardisedPlaces,
  overviewReport,
  annotationsShown,
  filterChoices,
  qualityDetail,
  caseReport,
  importsReport,
  methodFidelity,
  ...METHOD_PANEL_DEFINITIONS,
  officerProfile,
  methodEffectsFit,
  lateTrialsFit,
  creditRulesFit,
  officerComparisonFit,
  bankComparisonFit,
  rotationAnalysisFit,
  handOverPlanFit,
  preparedPlanFit,
  planOfAll,
  planViewReport,
  planFrame,
  whyNowOfAll,
  rotationViewReport,
  groupAttackFit,
  regionCourses,
  againstTarget,
  targetsSet,
  targetsFrame,
  openForecast,
  branchForecasts,
  rotationPlacesFit,
  trySegmentsFit,
] as const satisfies readonly AnyDefinition[];

export const DEFINITIONS: ReadonlyMap<string, AnyDefinition> = new Map(
  [...Object.values<AnyDefinition>(REPORT_DEFINITIONS), ...OTHERS].map((each) => [each.name, each]),
);
