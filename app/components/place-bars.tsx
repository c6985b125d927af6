import { useLocation } from "@remix-run/react";
import { UNKNOWN } from "../domain/causes";
import { PLACE_FILTERS, type PlaceReportName } from "../domain/place-reports";
import type { Report } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { BarList } from "./bar-list";
import { moneyPeriod } from "./money-period";
import { casesOfAnyMonth } from "./row-addresses";
import { numberAt, sumOf, textAt } from "./row-values";
import { searchWith } from "./search-with";

interface PlaceBarsProps {
  format: Format;
  report: Report;
  name: PlaceReportName;
  /** On a page about something else: its filters as a search. */
  within?: string;
}

/** What was received, row by row, each with its part of all. */
export function PlaceBars({ format, report, name, within }: PlaceBarsProps) {
  const { placesPage } = words(format.language);
  const { pathname, search } = useLocation();
  const filter = PLACE_FILTERS[name];
  // On its own page a bar narrows that page, and the chip of the filter leads back; elsewhere it leads to the cases.
  const addressOf = (code: string) =>
    within === undefined
      ? `${pathname}${searchWith(search, filter, code)}`
      : casesOfAnyMonth(within, filter, code);
  const received = report.rows.map((row) => numberAt(row, "received_minor") ?? 0);
  const total = sumOf(report.rows, "received_minor");
  // The page's own headline says so already.
  if (within === undefined && report.rows.every(({ key }) => key === UNKNOWN)) return null;
  return (
    <BarList
      format={format}
      title={placesPage.barsTitles[name]}
      note={placesPage.barsNote(moneyPeriod(format, report))}
      kind="money"
      none={placesPage.none[name]}
      bars={report.rows.map((row, index) => ({
        key: textAt(row, "key"),
        name: textAt(row, "label"),
        // A page of one row is narrowed already.
        href: within === undefined && report.rows.length === 1 ? null : addressOf(textAt(row, "key")),
        value: received[index] ?? null,
        note: total > 0 ? format.share((received[index] ?? 0) / total, 1) : undefined,
        isRest: row.key === UNKNOWN,
      }))}
    />
  );
}
