import { TrendChart } from "~/components/trend-chart";
import type { Report, Row } from "~/domain/report";
import { TREND_SERIES, type TrendStills } from "~/domain/trend-series";
import type { Format } from "~/format";
import { paragraph } from "~/words/sentence";
import { words } from "~/words/words";
import { trendMonths } from "./trend-months";

interface MonthPicturesProps {
  report: Report;
  format: Format;
  stills: TrendStills;
  /** Whether anybody knows in which month money came in. */
  hasMoney: boolean;
}

/** Money, cost and work by month, each with a scale of its own. */
export function MonthPictures({ report, format, stills, hasMoney }: MonthPicturesProps) {
  const { trend: say } = words(format.language);
  const rows = trendMonths(report);
  const complete = rows.filter((row) => row.complete === true);
  const incomplete = rows.find(
    ({ month, complete }) => complete === false && String(month) === report.cutOffDate?.slice(0, 7),
  );
  const hatched =
    incomplete && say.incomplete(format.month(String(incomplete.month)), format.date(report.cutOffDate));
  const costliest = largestBy(complete, "cost_minor");
  const busiest = largestBy(complete, "activities");
  const credited = creditedShare(complete);
  const chart = { format, columns: report.columns, rows };
  const noteOf = (note: string) => paragraph(format.language, note, hatched);
  const work = (
    <TrendChart
      {...chart}
      title={
        busiest
          ? say.work.title(format.count(Number(busiest.activities)), format.month(String(busiest.month)))
          : say.work.plain
      }
      note={noteOf(say.work.note)}
      series={TREND_SERIES.work}
      still={stills.work}
    />
  );
  return (
    <>
      {hasMoney && (
        <TrendChart
          {...chart}
          title={credited === null ? say.money.plain : say.money.title(format.share(credited))}
          note={noteOf(say.money.note)}
          series={TREND_SERIES.money}
          still={stills.money}
        />
      )}
      {costliest ? (
        <div className="half-width">
          <TrendChart
            {...chart}
            title={say.cost.title(
              format.money(Number(costliest.cost_minor)),
              format.month(String(costliest.month)),
            )}
            note={noteOf(say.cost.note)}
            series={TREND_SERIES.cost}
            still={stills.cost}
          />
          {work}
        </div>
      ) : (
        <>
          {work}
          <p className="muted">{say.cost.none}</p>
        </>
      )}
    </>
  );
}

/** The month with most of something; none where there was nothing at all. */
function largestBy(rows: readonly Row[], key: string): Row | null {
  const [first] = [...rows].sort((a, b) => Number(b[key]) - Number(a[key]));
  return first && Number(first[key]) > 0 ? first : null;
}

/** How much of what came in in whole months is credited to a method; null where nothing came in. */
function creditedShare(rows: readonly Row[]): number | null {
  const sum = (key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);
  const received = sum("received_minor");
  return received > 0 ? sum("credited_minor") / received : null;
}
