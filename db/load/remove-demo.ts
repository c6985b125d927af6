/** Takes the simulated demo portfolio away, so that the bank's own stands alone. */
import { getTableName } from "drizzle-orm";
import type { Database } from "../client";
import { DETERMINED_TABLES } from "../derive/rebuild";
import { borrowerKinds, borrowers, branches, causes, methods, officers, regions } from "../schema";
import { LOADED_TABLES, TABLES_OF_PLACES } from "./move-borrower";

/** Hold shipped entries (batch 0) beside those of imports. */
const DICTIONARIES = [regions, branches, officers, methods, causes, borrowerKinds, borrowers].map(
  getTableName,
);

/** Call it inside a transaction. The version goes on counting. */
export function removeDemo({ sqlite }: Database): void {
  for (const table of [
    ...LOADED_TABLES,
    ...TABLES_OF_PLACES,
    "batches",
    "row_versions",
    "decisions",
    "plan_decisions",
    "annotations",
    "case_notes",
    "typed_targets",
    ...DETERMINED_TABLES,
  ])
    sqlite.exec(`DELETE FROM ${table}`);
  for (const table of DICTIONARIES) sqlite.exec(`DELETE FROM ${table} WHERE batch_id <> 0`);
  sqlite.exec("UPDATE portfolio SET currency = NULL, is_demo = 0, cut_off_day = NULL, delivery = NULL");
}
