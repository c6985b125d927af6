/** Which function answers which report. */
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import type { ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { casesReport } from "./cases/cases-report.server";
import { breachesReport, conductReport } from "./conduct/conduct-reports.server";
import { limitationReport, referralsReport } from "./conduct/lawful-reports.server";
import { dataQualityReport } from "./data-quality/data-quality-report.server";
import { downgradesReport } from "./flows/downgrades-report.server";
import { flowsReport } from "./flows/flows-report.server";
import { pathsReport } from "./flows/paths-report.server";
import { sequencesReport } from "./flows/sequences-report.server";
import { measuresReport } from "./measures/measures-report.server";
import { methodsReport } from "./methods/methods-report.server";
import { officersReport } from "./officers/officers-report.server";
import { branchesReport, causesReport, regionsReport } from "./places/places-report.server";
import { handOversReport } from "./rotation/hand-overs-report.server";
import { rotationPlanReport } from "./rotation/rotation-plan-report.server";
import { trendReport } from "./trend/trend-report.server";
import { vintagesReport } from "./vintages/vintages-report.server";
import { candidatesReport, whereToTryReport } from "./where-to-try/where-to-try-report.server";

export type ReportFunction = (store: Store, scope: Scope, filters: FilterState) => Promise<Report>;

/** As pages ask: the list of cases page by page. */
export const REPORT_FUNCTIONS: Readonly<Record<ReportName, ReportFunction>> = {
  methods: methodsReport,
  officers: officersReport,
  regions: regionsReport,
  branches: branchesReport,
  causes: causesReport,
  trend: trendReport,
  vintages: vintagesReport,
  measures: measuresReport,
  downgrades: downgradesReport,
  flows: flowsReport,
  sequences: sequencesReport,
  paths: pathsReport,
  cases: casesReport,
  "rotation-plan": rotationPlanReport,
  "hand-overs": handOversReport,
  "where-to-try": whereToTryReport,
  candidates: candidatesReport,
  conduct: conductReport,
  breaches: breachesReport,
  limitation: limitationReport,
  referrals: referralsReport,
  "data-quality": dataQualityReport,
};
