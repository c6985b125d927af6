import { numberAt } from "~/components/row-values";
import { asShare } from "~/domain/measure-settings";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import type { VintageWords } from "~/words/en/vintages";

/** What came back at the horizon over all cohorts, before and after cost and time. */
export function vintagesLead(
  format: Format,
  text: VintageWords,
  { rows, datesAssumed, filters }: Pick<Report, "rows" | "datesAssumed" | "filters">,
): (string | null)[] {
  if (datesAssumed) return [text.datesAssumed];
  const rated = rows.filter((row) => numberAt(row, "gross_rate") !== null);
  const sum = (key: string) => rated.reduce((total, row) => total + (numberAt(row, key) ?? 0), 0);
  const exposure = sum("matured_exposure_minor");
  if (exposure === 0) return [text.noneFollowed];
  const mean = (key: string) =>
    rated.reduce(
      (total, row) => total + (numberAt(row, key) ?? 0) * (numberAt(row, "matured_exposure_minor") ?? 0),
      0,
    ) / exposure;
  const discounted = mean("discounted_rate");
  return [
    text.lead(format.share(mean("gross_rate"), 0.1), format.days(filters.horizon), sum("matured_cases")),
    text.discounted(
      format.share(discounted, 0.1),
      format.share(1 - discounted, 0.1),
      format.share(asShare(filters.discount)),
    ),
  ];
}
