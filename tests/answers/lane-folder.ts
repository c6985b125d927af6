/** A database in a file, and the sample worker: what a lane needs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "~/cli/bundle.mjs";
import { openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";

/** Builds the sample worker under a name that no other test file takes, and says where. */
export async function sampleWorker(name: string): Promise<string> {
  await bundle(path.resolve("."), { [name]: "tests/answers/sample-worker.ts" });
  return path.resolve(`build/${name}.js`);
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
