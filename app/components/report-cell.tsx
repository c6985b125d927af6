import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Row } from "../domain/report";
import { inLanguage, type Language } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { boundsText, figureText, isNumeric } from "./figure-text";
import { reasonAt } from "./row-values";
import type { UnitColumn } from "./shown-column";
import { Unknown } from "./unknown";

interface ReportCellProps {
  column: UnitColumn;
  row: Row;
  format: Format;
  /** Of the first cell, which names its row: what else names it, for narrow screens. */
  also: readonly UnitColumn[] | null;
  /** One of those: a narrow screen shows it there instead. */
  isAlso: boolean;
}

export function ReportCell({ column, row, format, also, isAlso }: ReportCellProps) {
  const href = column.href?.(row);
  const content = cellContent(column, row, format);
  const linked = href ? <Link to={href}>{content}</Link> : content;
  if (also)
    return (
      <th scope="row" data-also={namesIn(also, row, format) || undefined}>
        {linked}
      </th>
    );
  const kind = kindOfCell(column, content);
  return (
    <td className={(isAlso ? `${kind} also` : kind) || undefined} data-hint={otherwise(column, row, format)}>
      {linked}
      {column.interval && <Interval column={column} row={row} format={format} />}
    </td>
  );
}

/** Codes and short names stay on one line; a name longer than that may need several. */
const ONE_LINE = 24;

function kindOfCell({ kind }: UnitColumn, content: ReactNode): string {
  if (isNumeric(kind)) return "number";
  if (kind === "date") return "date";
  if (kind !== "code") return "";
  return typeof content === "string" && content.length > ONE_LINE ? "name" : "code";
}

/** A line each, those that are plain text: generated where there is no room for their columns. */
function namesIn(also: readonly UnitColumn[], row: Row, format: Format): string {
  const contents = also.map((column) => cellContent(column, row, format));
  return contents.filter((content) => typeof content === "string").join("\n");
}

function cellContent(column: UnitColumn, row: Row, format: Format): ReactNode {
  if (column.show) return column.show(row);
  const value = row[column.key] ?? null;
  if (value === null) {
    return <Unknown language={format.language} reason={reasonFor(column, row, format.language)} />;
  }
  if (column.unit) return column.unit.text(Number(value));
  // Plain minutes under a head that says minutes; hours are a hover away.
  if (column.kind === "minutes") return format.count(Number(value));
  const ends = intervalOf(column, row);
  return figureText(format, column.kind, value, ends && ends.high - ends.low);
}

/** The interval has a place of its own beside the figures, empty where there is none, so that they align. */
function Interval({ column, row, format }: { column: UnitColumn; row: Row; format: Format }) {
  const ends = intervalOf(column, row);
  if (!ends || row[column.key] == null) return <span className="interval" />;
  const { low, high } = ends;
  return (
    <span className="interval">
      {column.unit ? column.unit.bounds(low, high) : boundsText(format, column.kind, low, high)}
    </span>
  );
}

/** Why the row's figure is unknown: its own reason, else what an empty value of this column always says. */
function reasonFor(column: UnitColumn, row: Row, language: Language): string | null {
  const code = reasonAt(row, column.key);
  return code === null ? (inLanguage(column.unknownMeans, language) ?? null) : words(language).reasons[code];
}

function intervalOf({ interval }: UnitColumn, row: Row): { low: number; high: number } | null {
  const low = interval && row[interval.low];
  const high = interval && row[interval.high];
  return typeof low === "number" && typeof high === "number" ? { low, high } : null;
}

/** The figure as a hover shows it: amounts to the last minor unit, minutes in hours. */
function otherwise(column: UnitColumn, row: Row, format: Format): string | undefined {
  const value = row[column.key];
  if (typeof value !== "number") return undefined;
  if (column.kind === "money") return format.moneyFull(value);
  return column.kind === "minutes" ? format.minutes(value) : undefined;
}
