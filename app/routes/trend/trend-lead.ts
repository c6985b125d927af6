import { changeInWords } from "~/components/change-in-words";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import { paragraph, sentence } from "~/words/sentence";
import { words } from "~/words/words";
import { lastCompleteMonth } from "./last-complete-month";

/** What came in in the newest whole month, against the same month of the year before. */
export function trendLead({ rows }: Pick<Report, "rows">, format: Format): string {
  const { trend: say, comparison } = words(format.language);
  const last = lastCompleteMonth(rows);
  if (last === null) return say.noComplete;
  const statement = say.lead(format.month(last.month), format.money(last.receivedMinor));
  const change = changeInWords(format, last.change, format.month(last.earlier));
  const against = change && comparison.withFigure(change, format.money(last.earlierMinor));
  return paragraph(
    format.language,
    sentence(format.language, statement, against),
    last.earlierMinor === null && say.nothingBefore,
  );
}
