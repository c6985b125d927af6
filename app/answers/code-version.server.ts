/** Which code computed a result: a result of other code is another result. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const LENGTH = 12;

let known: string | undefined;

/**
 * The beginning of a hash over the built worker, which holds every computation, and the engine that runs it, whose packed
 * values an older one may not read; `unbuilt` where there is no worker.
 */
export function codeVersion(): string {
  known ??= hashOf(path.resolve("build/worker.js"));
  return known;
}

function hashOf(file: string): string {
  try {
    return createHash("sha256")
      .update(readFileSync(file))
      .update(process.versions.v8)
      .digest("hex")
      .slice(0, LENGTH);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "unbuilt";
    throw error;
  }
}
