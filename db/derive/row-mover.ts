/** Moves stored rows to what they should be, and touches only those that differ. */
import type { Database } from "../client";
import { rowComparer, type StoredRow } from "../row-comparer";
import { rowRemover, rowWriter } from "../table-rows";
import { type DerivedKind, type DerivedRows, emptyRows } from "./derived-rows";
import { DERIVED, DERIVED_KINDS, nothingStored, type StoredRows } from "./derived-store";

/** What a borrower's rows lost and gained; a row with other content stands in both. */
export interface Moved {
  gone: StoredRows;
  come: DerivedRows;
}

interface Mover {
  kind: DerivedKind;
  /** Returns whether anything differed. */
  move(stored: readonly StoredRow[], rows: readonly object[], gone: StoredRow[], come: object[]): boolean;
  flush(): void;
}

export function rowMover(database: Database) {
  const movers = DERIVED_KINDS.map((kind) => kindMover(database, kind));
  return {
    /** Null where everything is as it was. */
    move(before: StoredRows, after: DerivedRows): Moved | null {
      const moved: Moved = { gone: nothingStored(), come: emptyRows() };
      let differs = false;
      for (const { kind, move } of movers)
        if (move(before[kind], after[kind], moved.gone[kind], moved.come[kind])) differs = true;
      return differs ? moved : null;
    },
    flush() {
      for (const mover of movers) mover.flush();
    },
  };
}

function kindMover(database: Database, kind: DerivedKind): Mover {
  const { hasSameKey, equals } = rowComparer<object>(DERIVED[kind]);
  const remove = rowRemover(database, DERIVED[kind]);
  const writer = rowWriter(database, DERIVED[kind], { verb: "INSERT OR REPLACE INTO" });
  /** Of each stored row, whether it was met. A borrower has few rows, so a walk along them beats any map. */
  let isMet = new Uint8Array(16);
  const place = (stored: readonly StoredRow[], row: object) => {
    for (let number = 0; number < stored.length; number++)
      if (hasSameKey(stored[number]!, row)) return number;
    return -1;
  };
  return {
    kind,
    move(stored, rows, gone, come) {
      if (isMet.length < stored.length) isMet = new Uint8Array(2 * stored.length);
      isMet.fill(0, 0, stored.length);
      for (const row of rows) {
        const known = place(stored, row);
        if (known >= 0) {
          isMet[known] = 1;
          if (equals(stored[known]!, row)) continue;
          gone.push(stored[known]!);
        }
        come.push(row);
        writer.add(row as never);
      }
      for (let number = 0; number < stored.length; number++)
        if (isMet[number] === 0) {
          gone.push(stored[number]!);
          remove(stored[number]!);
        }
      return gone.length + come.length > 0;
    },
    flush: writer.flush,
  };
}
