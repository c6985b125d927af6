/** The heavy lane's worker, a thread of the server: what it can do, and the connection that it does it on. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { serveTasks } from "~/answers/serve-tasks.server";
import { HEAVY_STREAMS, HEAVY_TASKS } from "./reports/heavy-tasks.server";

if (!parentPort) throw new Error("build/worker.js is a thread of the server and runs nowhere else");

// On Linux each thread has a niceness of its own, and pages get three times as much of a processor that both want.
// Elsewhere it would be the whole server's.
const NICENESS = 5;
if (process.platform === "linux") setPriority(NICENESS);

const { file } = workerData as { file: string };
serveTasks({ port: parentPort, file, tasks: HEAVY_TASKS, streams: HEAVY_STREAMS, now: () => new Date() });
