/** The bench as a Markdown table, with what it was measured on. */
import { type BenchRow, isReached, quantity } from "./bench-row";
import type { Machine } from "./machine";

export interface Bench {
  /** `YYYY-MM-DD`. */
  date: string;
  machine: Machine;
  cases: number;
  rows: readonly BenchRow[];
}

export function benchTable({ date, machine, cases, rows }: Bench): string {
  const lines = rows.map((row) => {
    const { what, ours, against, figure, unit, demand, note } = row;
    const reached = isReached(row);
    return [
      what.replace(/^ +/, "– "),
      ours,
      against,
      figure !== null && unit === "×" ? quantity(figure, unit) : "",
      demand === null ? "" : `${demand.sign} ${quantity(demand.bound, unit)}`,
      reached === null ? "" : reached ? "yes" : "**no**",
      note,
    ];
  });
  return [
    `${date}, ${cases.toLocaleString("en")} simulated cases. ${machineText(machine)}`,
    "",
    ...[HEADER, HEADER.map((_, place) => (place > 0 && place < 5 ? "--:" : "---")), ...lines].map(
      (cells) => `| ${cells.join(" | ")} |`,
    ),
    "",
  ].join("\n");
}

const HEADER = ["what : against what", "ours", "against", "ratio", "demand", "reached", "note"];

function machineText({ cores, processor, memoryGiB, loadBefore, node, ...peers }: Machine): string {
  const versions = [
    `Node ${node}`,
    `SQLite ${peers.sqlite}`,
    peers.sqliteCommand === null ? "no sqlite3 command" : `sqlite3 command ${peers.sqliteCommand}`,
    peers.duckdb === null ? "no DuckDB" : `DuckDB ${peers.duckdb}`,
  ];
  return `${cores} cores (${processor}), ${memoryGiB} GiB, load before ${loadBefore.toFixed(1)}; ${versions.join(", ")}.`;
}
