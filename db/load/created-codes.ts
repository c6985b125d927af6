/** Methods and causes that earlier imports created, with the names they were given. */
import type { Database } from "../client";

export interface CreatedCode {
  code: string;
  name: string | null;
  nameZh: string | null;
}

export function createdCodes({ sqlite }: Database, kind: "methods" | "causes"): CreatedCode[] {
  return sqlite
    .prepare(`SELECT code, name, name_zh AS nameZh FROM ${kind} WHERE batch_id <> 0`)
    .all() as CreatedCode[];
}
