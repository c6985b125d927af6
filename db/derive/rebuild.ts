/** Everything derived, from nothing: the yardstick that every incremental result must equal. */
import type { Database } from "../client";
import { CELL_SHAPES } from "./cubes";
import { DERIVED_TABLES } from "./derived-store";
import { type Rederived, rederive } from "./rederive";
import { clearTouched, touchAll } from "./touched";

/** Every table that the facts determine. */
export const DETERMINED_TABLES = [
  ...DERIVED_TABLES,
  ...CELL_SHAPES.map(({ table }) => table),
  "fact_days",
] as const;

/** Call it inside a transaction. */
export function rebuildAll(database: Database): Rederived {
  for (const table of DETERMINED_TABLES) database.sqlite.exec(`DELETE FROM ${table}`);
  database.sqlite.exec("UPDATE portfolio SET cut_off_day = NULL");
  clearTouched(database);
  touchAll(database);
  return rederive(database);
}
