import { useId } from "react";
import type { Column } from "../domain/report";
import type { Language } from "../domain/text";
import { words } from "../words/words";
import { ColumnDefinitions } from "./column-definitions";

interface EmptyColumnsProps {
  columns: readonly Column[];
  language: Language;
  datesAssumed: boolean;
}

/** The figures that no row has yet: what they will be, and why they are not there. Exports keep their columns. */
export function EmptyColumns({ columns, language, datesAssumed }: EmptyColumnsProps) {
  const id = useId();
  const { table } = words(language);
  if (columns.length === 0) return null;
  return (
    <ColumnDefinitions
      columns={columns}
      language={language}
      idPrefix={id}
      summary={table.emptyColumns(columns.length)}
      intro={datesAssumed ? table.whyEmptyAssumed : table.whyEmpty}
    />
  );
}
