import { UNKNOWN } from "../domain/causes";
import type { PlaceReportName } from "../domain/place-reports";
import type { Report, Row } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { moneyPeriod, type PeriodFacts } from "./money-period";
import { numberAt, sumOf, textAt } from "./row-values";

/** How far apart the standardised rates lie; then what was received, and where most of it came from. */
export function placeHeadline(format: Format, report: Report, name: PlaceReportName): (string | null)[] {
  const { placesPage } = words(format.language);
  const received = sumOf(report.rows, "received_minor");
  return [
    rangeOfRates(format, report),
    moneyReceived(format, report),
    report.rows.every(({ key }) => key === UNKNOWN) ? placesPage.none[name] : null,
    mostReceived(format, report.rows, received),
  ];
}

/** What was received and when, and what was left after new money and cost, where the files know the cost. */
export function moneyReceived(format: Format, report: PeriodFacts & Pick<Report, "rows">): string {
  const { rows } = report;
  const period = moneyPeriod(format, report);
  const { placesPage } = words(format.language);
  const received = format.money(sumOf(rows, "received_minor"));
  if (rows.every((row) => row.cost_minor == null)) return placesPage.headlineOnly(received, period);
  return placesPage.headline(received, period, format.money(sumOf(rows, "net_minor")));
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
