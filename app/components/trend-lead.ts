import type { Report } from "../domain/report";
import type { Format } from "../format";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { changeInWords } from "./change-in-words";
import { lastCompleteMonth } from "./last-complete-month";

/** What came in in the newest whole month, against the same month of the year before. */
export function trendLead(
  { rows, filters }: Pick<Report, "rows" | "filters">,
  format: Format,
): (string | null)[] {
  const { trend: say, comparison } = words(format.language);
  const last = lastCompleteMonth(rows);
  if (last === null) return [say.noComplete];
  const lead = filters.to === null ? say.lead : say.leadChosen;
  const statement = lead(format.month(last.month), format.money(last.receivedMinor));
  const change = changeInWords(format, last.change, format.month(last.earlier));
  const against = change && comparison.withFigure(change, format.money(last.earlierMinor));
  return [
    sentence(format.language, statement, against),
    last.earlierMinor === null ? say.nothingBefore : null,
  ];
}
