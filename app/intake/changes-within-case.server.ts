/** A source with one more column: by how much a column changed since the case's previous row that had it. */
import { ownText } from "~db/load/own-text";
import { type AmountFormat, decimalFromMinor, readAmount } from "./read-amount.server";
import { widthProblem } from "./row-reader.server";
import type { Source } from "./source.server";

export interface ChangingColumn {
  /** Place of the column that changes. */
  column: number;
  caseOf(cells: readonly string[]): string;
  format: AmountFormat;
}

/** The new column stands last. Its first value in a case is the value itself; a text that is no amount stays. */
export function withChanges(source: Source, { column, caseOf, format }: ChangingColumn): Source {
  const width = source.header.length;
  return {
    ...source,
    computedCells: source.computedCells + 1,
    header: [...source.header, `change of ${source.header[column]}`],
    async *chunks() {
      const previous = new Map<string, number>();
      for await (const chunk of source.chunks()) {
        for (const cells of chunk.rows) {
          if (widthProblem(cells, source) === null) cells.length = width;
          else {
            cells.push("");
            continue;
          }
          const text = cells[column]!.trim();
          const value = text === "" ? undefined : readAmount(text, format);
          if (value === undefined) cells.push(text);
          else {
            const caseId = caseOf(cells);
            cells.push(decimalFromMinor(value - (previous.get(caseId) ?? 0), format.minorDigits));
            previous.set(ownText(caseId), value);
          }
        }
        yield chunk;
      }
    },
  };
}
