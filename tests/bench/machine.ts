/** What the numbers were measured on. */
import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import Sqlite from "better-sqlite3";

export interface Machine {
  cores: number;
  processor: string;
  memoryGiB: number;
  /** Processes that wanted a core in the minute before, on average. */
  loadBefore: number;
  node: string;
  sqlite: string;
  /** Null where it is not installed. */
  sqliteCommand: string | null;
  duckdb: string | null;
}

export async function machine(): Promise<Machine> {
  const memory = new Sqlite(":memory:");
  const sqlite = memory.prepare("SELECT sqlite_version()").pluck().get() as string;
  memory.close();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? "unknown",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadBefore: loadavg()[0]!,
    node: process.version,
    sqlite,
    sqliteCommand: sqliteCommandVersion(),
    duckdb: await duckdbVersion(),
  };
}

function sqliteCommandVersion(): string | null {
  try {
    return execFileSync("sqlite3", ["--version"], { encoding: "utf8" }).split(" ")[0] ?? null;
  } catch {
    return null;
  }
}

async function duckdbVersion(): Promise<string | null> {
  try {
    return (await import("@duckdb/node-api")).version();
  } catch {
    return null;
  }
}
