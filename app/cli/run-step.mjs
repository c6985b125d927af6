import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs one tool of node_modules/.bin, or else any program, in the project root and resolves to its exit code.
 * What it prints goes to standard error: standard output belongs to tables.
 */
export function runStep(root, title, tool, toolArgs, environment = {}) {
  if (title) console.error(`— ${title}`);
  const localTool = join(root, "node_modules", ".bin", tool);
  const program = existsSync(localTool) ? localTool : tool;
  return new Promise((resolve, reject) => {
    const child = spawn(program, toolArgs, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["inherit", 2, 2],
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** A failure whose sentence says it all: printed without a stack. */
export function expectedFailure(message) {
  return Object.assign(new Error(message), { expected: true });
}
