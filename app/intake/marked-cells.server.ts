/** Which cells of which sources were at fault, kept while files are read, to be marked in a copy of them. */
import type { RowError } from "./refusal.server";
import type { Source } from "./source.server";

export interface MarkedCells {
  /** A source that is read, in the order of reading; one that feeds several tables once. */
  reads(source: Source): void;
  add(error: RowError): void;
  readonly sources: readonly Source[];
  /** Faults by line; none for a source without any. */
  of(source: Source): ReadonlyMap<number, readonly RowError[]>;
}

/** More than anybody mends by hand. */
const MOST_FAULTS = 20_000;

const NONE: ReadonlyMap<number, readonly RowError[]> = new Map();

export function markedCells(): MarkedCells {
  const sources = new Map<string, Source>();
  const faults = new Map<string, Map<number, RowError[]>>();
  let count = 0;
  return {
    reads(source) {
      if (!sources.has(source.name)) sources.set(source.name, source);
    },
    add(error) {
      if (error.line === null || count++ >= MOST_FAULTS) return;
      const lines = faults.get(error.file) ?? new Map<number, RowError[]>();
      faults.set(error.file, lines);
      lines.set(error.line, [...(lines.get(error.line) ?? []), error]);
    },
    get sources() {
      return [...sources.values()];
    },
    of: ({ name }) => faults.get(name) ?? NONE,
  };
}
