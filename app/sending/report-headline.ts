/** The sentence with which the page of a report begins, for its mail. */
import { methodsHeadline } from "~/components/methods/methods-headline";
import { placeHeadline } from "~/components/place-headline";
import { trendLead } from "~/components/trend-lead";
import { PLACE_FILTERS, type PlaceReportName } from "~/domain/place-reports";
import type { Report } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import type { Format } from "~/format";

/** Without sentences where the page has none of its own. */
export function reportHeadline(report: Report, writer: Format): string[] {
  return sentencesOf(report, writer).filter((sentence) => sentence !== null);
}

function sentencesOf(report: Report, writer: Format): (string | null)[] {
  if (report.rows.length === 0) return [];
  const { name } = report;
  if (isOfPlaces(name)) return placeHeadline(writer, report, name);
  if (name === "methods") return methodsHeadline(writer, report);
  return name === "trend" ? trendLead(report, writer) : [];
}

function isOfPlaces(name: ReportName): name is PlaceReportName {
  return Object.hasOwn(PLACE_FILTERS, name);
}
