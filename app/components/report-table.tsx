import { useId } from "react";
import type { Row } from "../domain/report";
import { inLanguage, marks } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { ColumnDefinitions } from "./column-definitions";
import { ColumnHeader } from "./column-header";
import { isNumeric } from "./figure-text";
import { ReportCell } from "./report-cell";
import { namesRows, type ShownColumn, type UnitColumn, withUnits } from "./shown-column";

export interface ReportTableProps {
  format: Format;
  /** States the finding where there is one. */
  title: string;
  /** The title names the table to screen readers alone: it stands above the picture already. */
  hideTitle?: boolean;
  /** n, horizon and cut-off, in words. */
  note?: string;
  columns: readonly ShownColumn[];
  rows: readonly Row[];
  /** Column whose value distinguishes rows; the first one where absent. */
  rowKey?: string;
  /** The order in force: column key, `-key` for descending. */
  sort?: string | null;
  /** The page's search text, which the links that sort keep; without it nothing sorts. */
  search?: string;
  /** Set below a rule in grey: rows that may not be compared with the others. */
  isAside?: (row: Row) => boolean;
}

/** A report as a table: definitions on its heads, reasons behind its dashes, first column always in sight. */
export function ReportTable(props: ReportTableProps) {
  const { format, title, hideTitle, note, rows, sort = null, search, isAside = () => false } = props;
  const id = useId();
  const { whatColumnsMean, namesNothing } = words(format.language).table;
  const [first] = props.columns;
  const isShown = (column: ShownColumn) => isNumeric(column.kind) || namesRows(column, rows, first);
  const columns = withUnits(props.columns.filter(isShown), rows, format);
  const mute = props.columns
    .filter((column) => !isShown(column))
    .map(({ label }) => inLanguage(label, format.language));
  const names = namesBesides(columns);
  const rowKey = props.rowKey ?? columns[0]?.key ?? "";
  const tableRow = (row: Row, index: number) => (
    <tr key={`${String(row[rowKey])} ${index}`} data-row={String(row[rowKey])}>
      {columns.map((column, position) => (
        <ReportCell
          key={column.key}
          column={column}
          row={row}
          format={format}
          also={position === 0 ? names : null}
          isAlso={names.includes(column)}
        />
      ))}
    </tr>
  );
  const aside = rows.filter(isAside);
  return (
    <figure className="table-figure">
      <figcaption id={`${id}caption`}>
        <span className={hideTitle ? "visually-hidden" : "figure-title"}>{title}</span>
        {note && <span className="figure-note">{note}</span>}
      </figcaption>
      <section className="table-scroll" aria-labelledby={`${id}caption`}>
        <table className="report-table" aria-labelledby={`${id}caption`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHeader
                  key={column.key}
                  column={column}
                  language={format.language}
                  describedBy={`${id}${column.key}`}
                  sort={sort}
                  search={search}
                  isAlso={names.includes(column)}
                />
              ))}
            </tr>
          </thead>
          <tbody>{rows.filter((row) => !isAside(row)).map(tableRow)}</tbody>
          {aside.length > 0 && <tbody className="aside">{aside.map(tableRow)}</tbody>}
        </table>
      </section>
      <ColumnDefinitions
        columns={columns}
        language={format.language}
        idPrefix={id}
        summary={whatColumnsMean}
        intro={mute.length > 0 ? namesNothing(mute.join(marks(format.language).list)) : undefined}
      />
    </figure>
  );
}

/** What else names a row before its first figure: on a narrow screen it stands under the first name. */
function namesBesides(columns: readonly UnitColumn[]): readonly UnitColumn[] {
  const figure = columns.findIndex(({ kind }) => isNumeric(kind));
  return columns.slice(1, Math.max(figure, 1));
}
