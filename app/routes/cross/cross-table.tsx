import { Link } from "@remix-run/react";
import { useId } from "react";
import { boundsText, figureText } from "~/components/figure-text";
import { numberAt, reasonAt } from "~/components/row-values";
import { searchWith } from "~/components/search-with";
import { Unknown } from "~/components/unknown";
import { WideTable } from "~/components/wide-table";
import { CODE_FILTER_KEYS, type CodeFilterKey } from "~/domain/common-filters";
import { addsUp, type CrossMeasureKey, type CrossShape, crossMeasure, estimateKeys } from "~/domain/cross";
import { DIMENSIONS, type DimensionKey } from "~/domain/dimensions";
import { LEAST_MATURED } from "~/domain/gates";
import type { Report, Row } from "~/domain/report";
import { inLanguage, marks, withinSentence } from "~/domain/text";
import type { Format } from "~/format";
import type { MoneyUnit } from "~/format/money";
import type { CrossWords } from "~/words/en/cross";
import { words } from "~/words/words";
import { heatOf, isComparison, largestOf } from "./cell-heat";
import { crossGrid, type GridPlace } from "./cross-grid";

interface CrossTableProps {
  format: Format;
  text: CrossWords;
  report: Report;
  shape: CrossShape & { column: DimensionKey };
  margins: { rows: Report; columns: Report };
  measure: CrossMeasureKey;
}

/** Beyond these a page is no longer read; the files hold everything. */
const MOST_ROWS = 150;
const MOST_COLUMNS = 40;
/** Beyond these a sheet of paper would cut them off. */
const MOST_ON_PAPER = 14;

/** One measure as a heat table: its cells, and at the edges its totals, or what the whole row and column come to. */
export function CrossTable({ format, text, report, shape, margins, measure }: CrossTableProps) {
  const id = useId();
  const { language } = format;
  const { column, measure: meaning } = crossMeasure(measure);
  const grid = crossGrid(
    shape,
    report.rows,
    { rows: margins.rows.rows, columns: margins.columns.rows },
    column,
  );
  const [rows, columns] = [grid.rows.slice(0, MOST_ROWS), grid.columns.slice(0, MOST_COLUMNS)];
  const isSum = addsUp(measure, shape);
  const unit = meaning.kind === "money" ? format.moneyUnit(largestValue(margins.rows.rows, column), 3) : null;
  const cellProps = { format, text, measure, unit, largest: largestOf(measure, report.rows) };
  const edge = isSum ? text.total : text.overall;
  const labelOf = (dimension: DimensionKey, place: GridPlace, at: number) =>
    dimension === "month" ? format.month(place.codes[at]!) : place.labels[at];
  const placeLabel = (dimension: DimensionKey, place: GridPlace, at: number) => {
    const label = labelOf(dimension, place, at);
    const narrowed = narrowedAddress(report, dimension, place.codes[at]!);
    return narrowed === null ? label : <Link to={narrowed}>{label}</Link>;
  };
  const isClipped = rows.length < grid.rows.length || columns.length < grid.columns.length;
  const total = isSum ? margins.rows.rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0) : null;
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">
          {text.title(
            inLanguage(meaning.label, language),
            shape.rows.map((key) => named(key, format)).join(text.and),
            named(shape.column, format),
          )}
        </span>
        <span className="figure-note">{noteOf(measure, isSum, unit, report, format, text)}</span>
        {!isSum && <span className="figure-note">{text.notASum(inLanguage(meaning.label, language))}</span>}
        {isClipped && (
          <span className="figure-note">
            {text.clipped(grid.rows.length, rows.length, grid.columns.length, columns.length)}
          </span>
        )}
        {columns.length > MOST_ON_PAPER && (
          <span className="figure-note on-paper">{text.onPaper(MOST_ON_PAPER)}</span>
        )}
      </figcaption>
      <WideTable labelledBy={id} className="heat-table cross-table">
        <thead>
          <tr>
            {shape.rows.map((dimension) => (
              <th key={dimension} scope="col">
                {inLanguage(DIMENSIONS[dimension].label, language)}
              </th>
            ))}
            {columns.map((place, at) => (
              <th key={place.codes[0]} scope="col" className={onPaper("number", at)}>
                <span className="heat-name">{placeLabel(shape.column, place, 0)}</span>
              </th>
            ))}
            <th scope="col" className="number edge">
              {edge}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.codes.join(" ")}>
              {shape.rows.map((dimension, at) =>
                isRepeated(rows, index, at) ? (
                  // Heard, not seen: it leads where the first of them does.
                  <th key={dimension} scope="row" className="repeated">
                    {labelOf(dimension, row, at)}
                  </th>
                ) : (
                  <th key={dimension} scope="row">
                    {placeLabel(dimension, row, at)}
                  </th>
                ),
              )}
              {columns.map((place, at) => (
                <CrossCell key={place.codes[0]} at={at} row={grid.cellAt(row, place)} {...cellProps} />
              ))}
              <CrossCell row={row.margin} isEdge {...cellProps} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={shape.rows.length}>
              {edge}
            </th>
            {columns.map((place, at) => (
              <CrossCell key={place.codes[0]} at={at} row={place.margin} isEdge {...cellProps} />
            ))}
            <td className="number edge">
              {total === null ? (
                <Unknown language={language} reason={text.noCorner} />
              ) : (
                <span data-hint={meaning.kind === "money" ? format.moneyFull(total) : undefined}>
                  {valueText(total, measure, unit, format, null)}
                </span>
              )}
            </td>
          </tr>
        </tfoot>
      </WideTable>
    </figure>
  );
}

/** The same table of one place alone; the chip of its filter leads back. Null for what is not recorded, or chosen already. */
function narrowedAddress({ search, filters }: Report, dimension: DimensionKey, code: string): string | null {
  if (!isCodeFilter(dimension) || code === DIMENSIONS[dimension].rest) return null;
  const chosen: readonly string[] = filters[dimension];
  return chosen.length === 1 && chosen[0] === code ? null : `/cross${searchWith(search, dimension, code)}`;
}

const isCodeFilter = (dimension: DimensionKey): dimension is CodeFilterKey =>
  (CODE_FILTER_KEYS as readonly string[]).includes(dimension);

interface CrossCellProps {
  format: Format;
  text: CrossWords;
  measure: CrossMeasureKey;
  unit: MoneyUnit | null;
  largest: number;
  /** Null where nothing was recorded. */
  row: Row | null;
  /** Of its column; the edge has none. */
  at?: number;
  isEdge?: boolean;
}

const onPaper = (kind: string, at: number): string => (at < MOST_ON_PAPER ? kind : `${kind} off-paper`);

function CrossCell({ format, text, measure, unit, largest, row, at = 0, isEdge = false }: CrossCellProps) {
  const { language } = format;
  const { column, counted } = crossMeasure(measure);
  const value = row === null ? null : numberAt(row, column);
  const kind = onPaper(isEdge ? "number edge" : "number", at);
  if (row === null || value === null) {
    // Where nothing stands, a sum is nothing; an estimate is unknown.
    if (row === null && !counted) return <td className={`${kind} quiet`}>0</td>;
    const reason = row && reasonAt(row, column);
    return (
      <td className={kind}>
        <Unknown language={language} reason={reason ? words(language).reasons[reason] : text.noFigure} />
      </td>
    );
  }
  const keys = estimateKeys(column);
  const [low, high, n] = [keys.low, keys.high, keys.n].map((key) => numberAt(row, key));
  const width = low == null || high == null ? null : high - low;
  const heat = isEdge ? null : heatOf(measure, row, largest);
  const isThin = counted !== undefined && (width === null || (n ?? 0) < LEAST_MATURED);
  const said = [
    counted && width !== null
      ? text.interval(boundsText(format, crossMeasure(measure).measure.kind, low!, high!))
      : null,
    n == null ? null : text.n(format.count(n)),
  ].filter((part) => part !== null);
  const hint =
    crossMeasure(measure).measure.kind === "money"
      ? format.moneyFull(value)
      : said.join(marks(format.language).clause) || undefined;
  return (
    <td className={heat ? `${kind} ${heat}` : kind} data-hint={hint}>
      {valueText(value, measure, unit, format, width)}
      {isThin && <span className="fraction">{text.n(format.count(n ?? 0))}</span>}
    </td>
  );
}

function valueText(
  value: number,
  measure: CrossMeasureKey,
  unit: MoneyUnit | null,
  format: Format,
  width: number | null,
): string {
  if (unit) return unit.text(value);
  const { kind } = crossMeasure(measure).measure;
  // Under a note that says points.
  if (kind === "points") return (value > 0 ? "+" : "") + format.ofHundred(value, width);
  return figureText(format, kind, value, width);
}

function noteOf(
  measure: CrossMeasureKey,
  isSum: boolean,
  unit: MoneyUnit | null,
  { cutOffDate, filters }: Report,
  format: Format,
  text: CrossWords,
): string {
  const date = format.date(cutOffDate);
  const days = format.days(filters.horizon);
  if (isComparison(measure))
    return text.comparedNote(crossMeasure(measure).measure.kind === "points", days, date);
  if (crossMeasure(measure).counted) return text.estimateNote(days, date, LEAST_MATURED);
  return isSum ? text.sumNote(unit?.label ?? "", date) : text.countNote(date);
}

function named(key: DimensionKey, format: Format): string {
  return withinSentence(inLanguage(DIMENSIONS[key].label, format.language), format.language);
}

/** Whether the outer name stands in the row above already. */
function isRepeated(rows: readonly GridPlace[], index: number, at: number): boolean {
  return at === 0 && rows[index]!.codes.length > 1 && rows[index - 1]?.codes[0] === rows[index]!.codes[0];
}

function largestValue(rows: readonly Row[], column: string): number {
  return rows.reduce((top, row) => Math.max(top, Math.abs(numberAt(row, column) ?? 0)), 0);
}
