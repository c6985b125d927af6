import { type ReactNode, useId } from "react";
import { WideTable } from "~/components/wide-table";
import { ANCHORS, lineAnchor } from "./anchors";

export interface FactColumn {
  label: string;
  /** Set flush right. */
  isNumber?: boolean;
  /** May break over several lines. */
  isProse?: boolean;
}

interface FactTableProps {
  table: keyof typeof ANCHORS;
  title: string;
  note?: string;
  columns: readonly FactColumn[];
  /** Cells in the order of the columns; the first one names its line. */
  lines: readonly (readonly ReactNode[])[];
  total?: readonly ReactNode[];
}

/** One of the case's tables: plain, in full amounts, every line with an address of its own. */
export function FactTable({ table, title, note, columns, lines, total }: FactTableProps) {
  const id = useId();
  return (
    <figure className="table-figure fact-table" id={ANCHORS[table]}>
      <figcaption id={id}>
        <h2 className="figure-title">{title}</h2>
        {note && <span className="figure-note">{note}</span>}
      </figcaption>
      <WideTable labelledBy={id}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells, index) => (
            <Line key={index} id={lineAnchor(table, index)} columns={columns} cells={cells} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Line columns={columns} cells={total} />
          </tfoot>
        )}
      </WideTable>
    </figure>
  );
}

function Line(props: { id?: string; columns: readonly FactColumn[]; cells: readonly ReactNode[] }) {
  return (
    <tr id={props.id}>
      {props.columns.map((column, position) =>
        position === 0 ? (
          <th key={column.label} scope="row" className={classOf(column)}>
            {props.cells[position]}
          </th>
        ) : (
          <td key={column.label} className={classOf(column)}>
            {props.cells[position]}
          </td>
        ),
      )}
    </tr>
  );
}

function classOf({ isNumber, isProse }: FactColumn): string | undefined {
  if (isNumber) return "number";
  return isProse ? "prose" : undefined;
}
