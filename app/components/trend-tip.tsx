import type { Row } from "../domain/report";
import { marks } from "../domain/text";
import type { Format } from "../format";
import { UNKNOWN_TEXT } from "../format/numerals";
import { words } from "../words/words";
import type { DrawnSeries } from "./drawn-series";
import { figureText } from "./figure-text";

interface TrendTipProps {
  format: Format;
  row: Row | undefined;
  series: readonly DrawnSeries[];
}

/** What the pointer's month holds: every series by name. */
export function TrendTip({ format, row, series }: TrendTipProps) {
  if (!row) return null;
  return (
    <div className="trend-tip">
      <p>
        {format.month(String(row.month))}
        {row.complete === false && marks(format.language).comma + words(format.language).charts.incomplete}
      </p>
      {row.annotations && <p>{String(row.annotations)}</p>}
      <dl>
        {series.map(({ key, label, kind }, index) => (
          <div key={key} className={`series-${index + 1}`}>
            <dt>{label}</dt>
            <dd>{row[key] == null ? UNKNOWN_TEXT : figureText(format, kind, row[key])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
