import { Link } from "@remix-run/react";
import { ALL_MONTHS, addressOf } from "~/components/overview/addresses";
import { isLastTwelve } from "~/components/overview/lead";
import { TrendChart } from "~/components/trend-chart";
import { usualMonths } from "~/domain/delivery";
import type { OverviewReport } from "~/domain/overview";
import type { Row } from "~/domain/report";
import { TREND_SERIES, type TrendStills } from "~/domain/trend-series";
import type { Format } from "~/format";
import { paragraph } from "~/words/sentence";
import { words } from "~/words/words";

interface ReceivedByMonthProps {
  report: OverviewReport;
  format: Format;
  stills: TrendStills;
}

/** Receipts month by month over all the data, with the month that is not over set apart. */
export function ReceivedByMonth({ report, format, stills }: ReceivedByMonthProps) {
  const { trend: say } = words(format.language).overview;
  const { trend, period, cutOffDate } = report;
  // Nobody knows when money came in: no months.
  if (period === null) return null;
  const strongest = strongestMonth(trend.rows, period);
  const title = isLastTwelve(report) ? say.lastTwelve : say.inPeriod;
  const rows = usualMonths(trend.rows, report);
  const incomplete = rows.find(
    ({ month, complete }) => complete === false && String(month) === cutOffDate?.slice(0, 7),
  );
  const hatched = incomplete && say.hatched(format.month(String(incomplete.month)), format.date(cutOffDate));
  return (
    <div>
      <TrendChart
        format={format}
        title={
          strongest
            ? title(format.month(String(strongest.month)), format.money(Number(strongest.received_minor)))
            : say.plain
        }
        note={paragraph(format.language, say.note, hatched)}
        columns={trend.columns}
        rows={rows}
        series={TREND_SERIES.received}
        still={stills.received}
      />
      <p className="onward">
        <Link to={addressOf("/trend", report, ALL_MONTHS)}>{say.link} →</Link>
      </p>
    </div>
  );
}

/** The month of the period in which most came in; none where nothing did. */
function strongestMonth(rows: readonly Row[], period: OverviewReport["period"]): Row | null {
  if (period === null || period.from === period.to) return null;
  const within = rows.filter(({ month }) => String(month) >= period.from && String(month) <= period.to);
  const [first] = [...within].sort((a, b) => Number(b.received_minor) - Number(a.received_minor));
  return first && Number(first.received_minor) > 0 ? first : null;
}
