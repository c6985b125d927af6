/** What differs between two takings of the same portfolio's figures, column by column, over all addresses. */
import { readFileSync } from "node:fs";
import { figureColumns, figureText, keyColumns, rowKey, type Table } from "./checksums";
import { type Figures, readFigures, tableFile } from "./take-figures";

/** One column of one table, where it is not the same. */
export interface Difference {
  table: string;
  column: string;
  /** Addresses under which it differs. */
  addresses: string[];
  /** Rows that stand on both sides and differ, and all that stand on both, over those addresses. */
  rowsDiffering: number;
  rowsCompared: number;
  /** The first of them, to find the reason. */
  example: string;
}

export interface Comparison {
  /** Addresses answered on both sides, and those of them without any difference. */
  compared: number;
  equal: number;
  /** Tables of which one side has other rows than the other. */
  otherRows: { address: string; before: number; after: number }[];
  /** Columns of one side alone, as `table: column`. */
  gone: string[];
  added: string[];
  differences: Difference[];
}

export function differences(before: string, after: string): Comparison {
  const [first, second] = [before, after].map(readFigures) as [Figures, Figures];
  const found = new Map<string, Difference>();
  const [gone, added] = [new Set<string>(), new Set<string>()];
  const otherRows: Comparison["otherRows"] = [];
  let [compared, equal] = [0, 0];
  for (const [address, one] of Object.entries(first)) {
    const other = second[address];
    if (typeof one === "number" || other === undefined || typeof other === "number") continue;
    compared += 1;
    const [columns, otherColumns] = [Object.keys(one.columns), Object.keys(other.columns)];
    const table = tableOf(address);
    for (const column of columns) if (!otherColumns.includes(column)) gone.add(`${table}: ${column}`);
    for (const column of otherColumns) if (!columns.includes(column)) added.add(`${table}: ${column}`);
    const shared = columns.filter((column) => otherColumns.includes(column));
    const differing = shared.filter((column) => one.columns[column] !== other.columns[column]);
    if (differing.length === 0) {
      equal += 1;
      continue;
    }
    const pair = [before, after].map((folder) => readTable(folder, address)) as [Table, Table];
    const keys = sharedKeys(pair);
    const rows = matched(pair, keys);
    if (rows.length !== one.rows || rows.length !== other.rows)
      otherRows.push({ address, before: one.rows, after: other.rows });
    for (const column of differing) note(found, { table, column, address }, rows);
  }
  return { compared, equal, otherRows, gone: [...gone], added: [...added], differences: [...found.values()] };
}

type Matched = { key: string; before: Table["rows"][number]; after: Table["rows"][number] };

/** Rows of both sides that have the same key; of several with one key, in their order. */
function matched([one, other]: [Table, Table], keys: readonly string[]): Matched[] {
  const waiting = new Map<string, Table["rows"][number][]>();
  for (const row of other.rows) {
    const key = rowKey(row, keys);
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  return one.rows.flatMap((before) => {
    const key = rowKey(before, keys);
    const after = waiting.get(key)?.shift();
    return after === undefined ? [] : [{ key, before, after }];
  });
}

function note(
  found: Map<string, Difference>,
  { table, column, address }: { table: string; column: string; address: string },
  rows: readonly Matched[],
): void {
  const differing = rows.filter(
    ({ before, after }) => figureText(before[column]) !== figureText(after[column]),
  );
  if (differing.length === 0) return;
  const [{ key, before, after }] = differing as [Matched];
  const name = `${table}: ${column}`;
  const example = `${address} ${key}: ${JSON.stringify(before[column])} → ${JSON.stringify(after[column])}`;
  const known = found.get(name) ?? {
    table,
    column,
    addresses: [],
    rowsDiffering: 0,
    rowsCompared: 0,
    example,
  };
  known.addresses.push(address);
  known.rowsDiffering += differing.length;
  known.rowsCompared += rows.length;
  found.set(name, known);
}

function sharedKeys([one, other]: [Table, Table]): string[] {
  const others = figureColumns(other.definitions);
  return keyColumns(one.definitions).filter((column) => others.includes(column));
}

/** `methods.json?region=north` → `methods`, `methods/mediation.json?panel=kept&from=…` → `methods/mediation kept`. */
function tableOf(address: string): string {
  const [file = "", search = ""] = address.split("?");
  const panel = new URLSearchParams(search).get("panel");
  return file.replace(/\.json$/, "") + (panel === null ? "" : ` ${panel}`);
}

function readTable(folder: string, address: string): Table {
  return JSON.parse(readFileSync(tableFile(folder, address), "utf8")) as Table;
}
