/** What a report is about, for pages that are too heavy to carry the registry of all reports. */
import { REPORTS, type ReportDefinition, type ReportName } from "~/domain/reports";

export type ReportMeaning = Pick<ReportDefinition, "subject" | "says" | "saysNot">;

export function reportMeaning(name: ReportName): ReportMeaning {
  const { subject, says, saysNot } = REPORTS[name];
  return { subject, says, saysNot };
}
