/** The worker of a lane, a thread of the server: what it can answer, and the connection that it answers on. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { DeskSettings } from "~/answers/definition.server";
import { serveLane } from "~/answers/serve-lane.server";
import { storeAt } from "./db.server";
import { listFlow } from "./exports/export.server";
import { DEFINITIONS } from "./reports/definitions.server";

if (!parentPort) throw new Error("build/worker.js is a thread of the server and runs nowhere else");

// On Linux each thread has a niceness of its own, and pages get three times as much of a processor that both want.
// Elsewhere it would be the whole server's.
const NICENESS = 5;
if (process.platform === "linux") setPriority(NICENESS);

export interface WorkerData {
  /** The database's file. */
  file: string;
  settings: DeskSettings;
}

const { file, settings } = workerData as WorkerData;
serveLane({
  port: parentPort,
  store: storeAt(file),
  settings,
  definitions: DEFINITIONS,
  flows: [listFlow],
  now: () => new Date(),
});
