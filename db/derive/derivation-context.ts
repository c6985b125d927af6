/** What every case's derivation needs to know of the whole portfolio. */
import { ADVANCE_METHOD } from "~/domain/rules";
import type { Database } from "../client";
import type { DerivationContext } from "./derive-case";

export function derivationContext({ sqlite }: Database): DerivationContext {
  const rank = (table: string) => {
    const rows = sqlite.prepare(`SELECT id FROM ${table} ORDER BY code`).pluck().all() as number[];
    return new Map(rows.map((id, place) => [id, place]));
  };
  const methods = rank("methods");
  const officers = rank("officers");
  return {
    order: { method: (id) => methods.get(id)!, officer: (id) => officers.get(id)! },
    advanceMethodId: sqlite
      .prepare("SELECT id FROM methods WHERE code = ?")
      .pluck()
      .get(ADVANCE_METHOD) as number,
  };
}
