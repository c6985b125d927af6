/** What the board pack is printed from: the same answers that the pages give, each as far as it is there. */
import { required, type Visit, visit as visitFrom } from "~/answers/visit.server";
import type { Annotation } from "~/domain/annotations";
import { type FilterKey, only } from "~/domain/filters";
import type { Forecast } from "~/domain/forecast";
import type { NotReady } from "~/domain/heavy-answer";
import type { OverviewReport, RegionCourse } from "~/domain/overview";
import { withoutComparison } from "~/domain/period-comparison";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Report } from "~/domain/report";
import type { AgainstTarget } from "~/domain/targets";
import { annotationsShown } from "../annotations/annotations.server";
import { openBreaches } from "../conduct/conduct-fill.server";
import { conductReport } from "../conduct/conduct-reports.server";
import { openForecast } from "../forecast/forecast.server";
import { methodsPageReport } from "../methods/methods-page-report.server";
import { methodsReport } from "../methods/methods-report.server";
import { overviewPageReport, overviewReport } from "../overview/overview-report.server";
import { causesReport, regionsReport } from "../places/places-report.server";
import { planPageReport, planViewReport } from "../plan/plan-view.server";
import { againstTarget } from "../targets/against-target.server";
import { beside } from "../viewed";
import { regionCourses } from "./region-courses.server";

export interface Pack {
  overview: OverviewReport;
  against: AgainstTarget;
  /** Of the year; null while it is computed. */
  forecast: Forecast | null;
  /** Effects are blank while they are fitted. */
  methods: Report;
  regions: Report;
  courses: readonly RegionCourse[];
  causes: Report;
  /** Notes on the time line, of any month. */
  annotations: readonly Annotation[];
  /** Null while they are not there. */
  conduct: Report | null;
  openBreaches: number | null;
  plan: PlanView | null;
  /** The first of what is not there yet; a pack that is printed now lacks it. */
  waiting: NotReady | null;
}

/** What of an address any of its sheets reads. */
export const PACK_READS: readonly FilterKey[] = [
  ...new Set(
    [overviewReport, methodsReport, conductReport, planViewReport, causesReport].flatMap(
      ({ reads }) => reads,
    ),
  ),
].filter((key) => key !== "sort" && key !== "page");

/** @throws Response 202 with the progress while not even its money is there */
export async function packOf(given: Visit): Promise<Pack> {
  // Sheets have no order of their own to choose.
  const visit = { ...given, filters: { ...given.filters, sort: null, page: 1 } };
  // Only money is set against another period there.
  const plain = withoutComparison(visit.filters);
  // Targets and forecast stand beside the money of the overview, of the same cases.
  const within = { filters: only(visit.filters, overviewReport.reads) };
  const [overview, against, methods, conduct, plan, regions, courses, causes, annotations, forecast] =
    await Promise.all([
      overviewPageReport(visit),
      visit.require(againstTarget, within),
      methodsPageReport(visitFrom({ ...visit, filters: plain })),
      visit.ask(conductReport, "soon"),
      planPageReport(visit),
      visit.ask(regionsReport, "soon", { filters: plain }),
      visit.require(regionCourses),
      visit.require(causesReport, { filters: plain }),
      visit.require(annotationsShown, { filters: { ...plain, from: null, to: null } }),
      visit.ask(openForecast, "soon", within),
    ]);
  return {
    overview,
    against,
    forecast: forecast.state === "ready" ? forecast.result : null,
    methods: methods.report,
    regions: beside(required(visit, regions), visit),
    courses,
    annotations,
    causes: beside(causes, visit),
    openBreaches: conduct.state === "ready" ? openBreaches(conduct.result) : null,
    conduct: conduct.state === "ready" ? beside(conduct.result, visit) : null,
    plan: plan.view,
    waiting:
      methods.waiting ??
      plan.waiting ??
      (conduct.state === "ready" ? null : conduct) ??
      (forecast.state === "ready" ? null : forecast) ??
      (regions.state === "ready" ? regions.waiting : regions),
  };
}
