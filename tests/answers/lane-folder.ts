/** A database in a file, and the sample worker: what a lane needs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Desk } from "~/answers/desk.server";
import { type Lane, type LaneOptions, lane } from "~/answers/lane.server";
import { bundle } from "~/cli/bundle.mjs";
import { deskOver, deskSettings } from "~/desk.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { sqliteStore } from "~db/sqlite-store";
import { SAMPLES } from "./samples";

export const USUAL = { officerHourCost: null, jurisdiction: "cn", conductRules: null } as const;

/** Builds the sample worker under a name that no other test file takes, and says where. */
export async function sampleWorker(name: string): Promise<string> {
  await bundle(path.resolve("."), { [name]: "tests/answers/sample-worker.ts" });
  return path.resolve(`build/${name}.js`);
}

/** A lane over a database in a file, by a built worker. */
export function laneOver(file: string, script: string, options: Partial<LaneOptions> = {}): Lane {
  return lane({ script, workerData: { file, settings: deskSettings(USUAL) }, ...options });
}

/** The desk of a server with that lane. */
export function deskWith(database: Database, opened: Lane): Desk {
  const desk = deskOver(sqliteStore(database), USUAL);
  const samples = Object.entries(SAMPLES);
  return { ...desk, lane: opened, definitions: new Map([...desk.definitions, ...samples]) };
}

export async function laneFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-lane-"));
  const database = openDatabase(path.join(folder, "recoup.db"));
  migrateDatabase(database);
  return {
    database,
    file: (name: string) => path.join(folder, name),
    remove() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
