import { spawn } from "node:child_process";

/**
 * Begins a Node program in a process of its own that ends with this one: signals reach it. `ended` resolves once it has
 * closed, to its exit code or the signal that ended it.
 */
export function runChild(nodeArgs, { env, stdio }) {
  const child = spawn(process.execPath, nodeArgs, { env, stdio });
  const passOn = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, passOn);
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const each of signals) process.off(each, passOn);
      resolve({ code, signal });
    });
  });
  return { child, ended };
}
