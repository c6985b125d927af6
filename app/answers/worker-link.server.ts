/** The worker behind the heavy lane: begun when it is first needed, and begun again after it ended by itself. */
import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import type { Order, Word } from "./messages.server";

export interface WorkerLink {
  send(order: Order): void;
  /** Lets it close its connection, and cuts it off where that takes longer than `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

interface LinkOptions {
  /** The bundled program. */
  script: string;
  workerData: unknown;
  /** Size of what it reads, when it is begun. */
  portfolioBytes?(): number;
  onWord(word: Word): void;
  /** It ended, though nobody stopped it. */
  onEnd(story: string): void;
}

/** In megabytes. A small young generation is collected often, and with it the large arrays of fits that small objects hold. */
const YOUNG_MB = 16;
/** With a bound of 2048 MB or more V8 lets a heap grow to four times what it holds before it collects, below to twice. */
const LEAST_HEAP_MB = 2047;
/** Rows in memory need about this many times what they need on disk. */
const TIMES_PORTFOLIO = 4;

/**
 * Of a thread's heap. A large portfolio may fill half of the machine. A question that needs more ends its thread, not the
 * server.
 */
export function heapLimits(portfolioBytes: number, machineBytes = totalmem()) {
  const wanted = Math.min(portfolioBytes * TIMES_PORTFOLIO, machineBytes / 2) / 2 ** 20;
  return {
    maxOldGenerationSizeMb: Math.max(LEAST_HEAP_MB, Math.round(wanted)),
    maxYoungGenerationSizeMb: YOUNG_MB,
  };
}

export function workerLink({
  script,
  workerData,
  portfolioBytes = () => 0,
  onWord,
  onEnd,
}: LinkOptions): WorkerLink {
  let worker: Worker | null = null;
  const begin = (): Worker => {
    const begun = new Worker(script, {
      workerData,
      resourceLimits: heapLimits(portfolioBytes()),
    });
    let story = "";
    begun.on("message", onWord);
    begun.on("error", (error) => {
      story = error.stack ?? String(error);
    });
    begun.once("exit", (code) => {
      if (worker !== begun) return;
      worker = null;
      onEnd(story || `the worker ended with ${code}`);
    });
    // It works for the server; by itself it keeps no process alive.
    begun.unref();
    return begun;
  };
  return {
    send(order) {
      worker ??= begin();
      worker.postMessage(order);
    },
    async stop(patienceMs) {
      const ending = worker;
      if (!ending) return;
      worker = null;
      const exited = new Promise((resolve) => ending.once("exit", resolve));
      ending.postMessage({ kind: "stop" } satisfies Order);
      const cutOff = setTimeout(() => ending.terminate(), patienceMs);
      await exited;
      clearTimeout(cutOff);
    },
  };
}
