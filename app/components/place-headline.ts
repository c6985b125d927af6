import { UNKNOWN } from "../domain/causes";
import type { Report, Row } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { numberAt, sumOf, textAt } from "./row-values";

/** What came in, where most of it came from, and how far apart the standardised rates lie. */
export function placeHeadline(format: Format, report: Report): (string | null)[] {
  const { placesPage } = words(format.language);
  const received = sumOf(report.rows, "received_minor");
  return [
    placesPage.headline(format.money(received), format.money(sumOf(report.rows, "net_minor"))),
    mostReceived(format, report.rows, received),
    rangeOfRates(format, report),
  ];
}

function mostReceived(format: Format, rows: readonly Row[], total: number): string | null {
  const { placesPage } = words(format.language);
  const known = rows.filter((row) => row.key !== UNKNOWN);
  const [first, ...others] = known;
  if (first === undefined || others.length === 0 || total <= 0) return null;
  const top = known.reduce((best, row) =>
    (numberAt(row, "received_minor") ?? 0) > (numberAt(best, "received_minor") ?? 0) ? row : best,
  );
  const most = numberAt(top, "received_minor") ?? 0;
  return placesPage.most(textAt(top, "label"), format.money(most), format.share(most / total, 1));
}

function rangeOfRates(format: Format, { rows, filters }: Report): string | null {
  const rates = rows.flatMap((row) =>
    row.key === UNKNOWN ? [] : (numberAt(row, "standardised_rate") ?? []),
  );
  if (rates.length < 2) return null;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const days = format.days(filters.horizon);
  return words(format.language).placesPage.range(format.share(low, 1), format.share(high, 1), days);
}
