import { useId } from "react";
import type { ReasonCode } from "../domain/reasons";
import type { Column, Row } from "../domain/report";
import { inEachLanguage, type Language } from "../domain/text";
import { words } from "../words/words";
import { ColumnDefinitions } from "./column-definitions";
import { reasonAt } from "./row-values";

interface EmptyColumnsProps {
  columns: readonly Column[];
  rows: readonly Row[];
  language: Language;
}

/** Reasons that wait for a computation, not for the bank. */
const WAITING: ReadonlySet<ReasonCode> = new Set(["not-computed", "no-observations"]);

/** The figures that no row has: what they are, and why they are not there. Exports keep their columns. */
export function EmptyColumns({ columns, rows, language }: EmptyColumnsProps) {
  const id = useId();
  const { table } = words(language);
  if (columns.length === 0) return null;
  const reasonOf = ({ key }: Column) => {
    const reasons = rows.flatMap((row) => reasonAt(row, key) ?? []);
    return reasons.find((reason) => reason !== "no-observations") ?? reasons[0];
  };
  const isWaiting = columns.every((column) => WAITING.has(reasonOf(column) ?? "not-computed"));
  const withReason = (column: Column): Column => {
    const reason = reasonOf(column);
    return reason
      ? { ...column, unknownMeans: inEachLanguage((each) => words(each).reasons[reason]) }
      : column;
  };
  return (
    <ColumnDefinitions
      columns={columns.map(withReason)}
      language={language}
      idPrefix={id}
      summary={isWaiting ? table.notComputed(columns.length) : table.emptyColumns(columns.length)}
      intro={table.whyEmpty}
    />
  );
}
