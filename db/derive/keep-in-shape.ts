/** What an earlier version derived or counted otherwise is recomputed: once, when its database is opened. */
import { type Database, makeRoom } from "../client";
import { CELL_SHAPES } from "./cubes";
import { rebuildAll } from "./rebuild";

/** Raise it when the same facts come to other derived rows than before. 7: what else repeats, and months that one branch lacks. */
const DERIVATION = 7;

/** In one transaction. `say` announces that it will take a while. */
export function keepDerivedInShape(database: Database, say: (sentence: string) => void): void {
  const { sqlite } = database;
  const shape = JSON.stringify({ derivation: DERIVATION, cubes: CELL_SHAPES });
  if (sqlite.prepare("SELECT shapes FROM counted_cubes").pluck().get() === shape) return;
  const leave = makeRoom(database);
  const workOut = sqlite.transaction(() => {
    if (sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get() !== null) {
      say("Recomputing the stored figures for this version, one time only …");
      rebuildAll(database);
    }
    sqlite.prepare("INSERT OR REPLACE INTO counted_cubes (id, shapes) VALUES (1, ?)").run(shape);
  });
  try {
    workOut.immediate();
  } finally {
    leave();
  }
}
