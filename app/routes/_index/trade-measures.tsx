import { Link } from "@remix-run/react";
import { FigureStrip, type HeadlineFigure } from "~/components/figure-strip";
import { numberAt, reasonAt } from "~/components/row-values";
import { PORTFOLIO_MEASURES, type PortfolioMeasureCode } from "~/domain/portfolio-measures";
import type { Report, Row } from "~/domain/report";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { VintageWords } from "~/words/en/vintages";
import { words } from "~/words/words";

interface TradeMeasuresProps {
  format: Format;
  text: VintageWords;
  measures: Report;
  search: string;
}

/** In one line, those that do not stand above; the page of the cohorts has all with what they are made of. */
const SHOWN: readonly PortfolioMeasureCode[] = [
  "receipts-per-officer-hour",
  "promises-kept",
  "contact-rate",
  "par-30",
  "par-90",
];

/** What people of the trade ask of any portfolio. */
export function TradeMeasures({ format, text, measures, search }: TradeMeasuresProps) {
  const rows = SHOWN.flatMap((code) => measures.rows.filter((row) => row.measure === code));
  if (rows.length === 0) return null;
  return (
    <section className="trade-measures" aria-labelledby="trade-measures">
      <h2 id="trade-measures">{text.measuresTitle}</h2>
      <FigureStrip language={format.language} figures={rows.map((row) => figureOf(row, format))} />
      <p className="onward">
        <Link to={`/vintages${carriedSearch(search)}`}>{text.allMeasures} →</Link>
      </p>
    </section>
  );
}

function figureOf(row: Row, format: Format): HeadlineFigure {
  const code = row.measure as PortfolioMeasureCode;
  const value = numberAt(row, "value");
  const reason = reasonAt(row, "value");
  return {
    key: code,
    label: String(row.label),
    definition: String(row.definition),
    value:
      value === null
        ? null
        : PORTFOLIO_MEASURES[code].value === "money"
          ? format.money(Math.round(value))
          : format.share(value, 0.1),
    reason: reason && words(format.language).reasons[reason],
  };
}
