import type { Database } from "./client";

/** Inside the transaction that moves the portfolio on: what was computed holds of it no more. */
export function forgetAnalyses({ sqlite }: Database): void {
  sqlite.exec("DELETE FROM analyses");
}
