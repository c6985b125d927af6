import { comparisonShortcuts } from "~/domain/comparison-shortcuts";
import { COMPARED, changeKey, isCompared, otherKey } from "~/domain/period-comparison";
import type { Column, Report, Row } from "~/domain/report";
import type { Format } from "~/format";
import type { PeriodWords } from "~/words/en/periods";
import { words } from "~/words/words";
import { ReportTable } from "../report-table";
import { reasonAt } from "../row-values";
import type { ShownColumn } from "../shown-column";
import { Unknown } from "../unknown";
import { PeriodForm } from "./period-form";

export interface ComparedPeriodsProps {
  format: Format;
  text: PeriodWords;
  search: string;
  report: Pick<Report, "filters" | "currency" | "cutOffDate" | "delivery">;
  /** With the columns of the other period; null where none was chosen. */
  compared: Report | null;
  /** Of the page. */
  path: string;
}

/** Figure by figure, this period, the other and the change; and how to choose another pair of periods. */
export function ComparedPeriods(props: ComparedPeriodsProps) {
  const { format, text, search, report, compared, path } = props;
  const { from, to, vs_from, vs_to } = report.filters;
  const shortcuts = comparisonShortcuts(report, report.filters);
  return (
    <section className="compared-periods" aria-labelledby="compared-periods">
      <h2 id="compared-periods">
        {compared === null
          ? text.title
          : text.compared(format.monthRange(from, to), format.monthRange(vs_from, vs_to))}
      </h2>
      {compared !== null && <ComparedTable {...{ format, text, compared }} />}
      <PeriodForm {...{ text, search, path, shortcuts }} months={{ from, to, vs_from, vs_to }} />
    </section>
  );
}

/** Of each kind these are shown; files hold all. */
const SHOWN: readonly string[] = [
  "received_minor",
  "credited_minor",
  "gross_rate",
  "raw_rate",
  "adjusted_rate",
  "ratio",
];

function ComparedTable({ format, text, compared }: { format: Format; text: PeriodWords; compared: Report }) {
  const { name, rows, filters } = compared;
  if (!isCompared(name)) return null;
  const nameKey = name === "officers" ? "name" : "label";
  const codeKey = compared.columns[0]!.key;
  const isKnown = (key: string) => rows.some((row) => row[key] != null);
  const figures = COMPARED[name].filter(
    ({ key }) => SHOWN.includes(key) && (isKnown(key) || isKnown(otherKey(key))),
  );
  const columnOf = (key: string) => compared.columns.find((column) => column.key === key);
  const columns = [
    columnOf(nameKey),
    ...figures.flatMap(({ key, low, high }) => {
      const ends = (each: (end: string) => string) =>
        low !== undefined && high !== undefined ? { low: each(low), high: each(high) } : undefined;
      return [
        shown(columnOf(key), ends(String)),
        shown(columnOf(otherKey(key)), ends(otherKey)),
        low === undefined
          ? withSign(columnOf(changeKey(key)), format)
          : shown(columnOf(changeKey(key)), ends(changeKey)),
      ];
    }),
  ].filter((column) => column !== undefined);
  const counted = figures[0] && rows.map((row) => reasonAt(row, changeKey(figures[0]!.key)));
  const why = counted?.includes("unequal-periods")
    ? text.unequal
    : counted?.includes("part-period")
      ? text.part
      : null;
  return (
    <>
      {why !== null && <p>{why}</p>}
      <ReportTable
        format={format}
        title={text.title}
        hideTitle
        note={text.note(format.days(filters.horizon), format.date(compared.cutOffDate))}
        columns={columns}
        rows={rows}
        rowKey={codeKey}
      />
    </>
  );
}

/** More or less by how many per cent. */
function withSign(column: Column | undefined, format: Format): ShownColumn | undefined {
  if (column === undefined) return undefined;
  const show = (row: Row) =>
    row[column.key] === null ? (
      <Unknown language={format.language} reason={whyUnknown(row, column.key, format)} />
    ) : (
      format.change(Number(row[column.key]))
    );
  return { ...column, show };
}

function whyUnknown(row: Row, key: string, { language }: Format): string | null {
  const code = reasonAt(row, key);
  return code === null ? null : words(language).reasons[code];
}

function shown(column: Column | undefined, interval: ShownColumn["interval"]): ShownColumn | undefined {
  return column && { ...column, interval };
}
