/** Whether a cause is a matter of ability, of will, or other: the bank's own causes carry their tags too. */
import type { CauseTag } from "~/domain/causes";
import type { Database } from "../client";

export function readCauseTags({ sqlite }: Database): ReadonlyMap<number, CauseTag> {
  const rows = sqlite.prepare("SELECT id, tag FROM causes").all() as { id: number; tag: CauseTag }[];
  return new Map(rows.map(({ id, tag }) => [id, tag]));
}
