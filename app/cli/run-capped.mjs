import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Exit code of a process that V8 ended because its heap was full. */
const ABORTED = 134;

/**
 * Runs a Node program in a process of its own, in this terminal, with a cap on its heap: a file that would take all memory
 * takes that process alone. Resolves to its exit code, and to `isOutOfMemory` where the cap ended it.
 */
export function runCapped(program, args, megabytes) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, program, ...args], {
      stdio: "inherit",
    });
    const passOn = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, passOn);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const each of signals) process.off(each, passOn);
      const isOutOfMemory = signal === "SIGABRT" || code === ABORTED;
      resolve({ code: code ?? 128 + constants.signals[signal], isOutOfMemory });
    });
  });
}
