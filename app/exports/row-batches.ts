import type { Row } from "~/domain/report";

/** Rows at hand, or read as they are taken, some hundreds at a time. */
export type Rows = Iterable<Row> | AsyncIterable<readonly Row[]>;

export async function* rowBatches(rows: Rows): AsyncGenerator<readonly Row[]> {
  if (Symbol.asyncIterator in rows) yield* rows;
  else yield [...rows];
}
