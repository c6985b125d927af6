import { constants } from "node:os";
import { runChild } from "./run-child.mjs";

/** Exit code of a process that V8 ended because its heap was full. */
const ABORTED = 134;

/** V8's report of a full heap begins here. It helps who mends V8, not who loads a file. */
const HEAP_REPORT = "<--- Last few GCs --->";

/**
 * Runs a Node program in a process of its own, in this terminal, with a cap on its heap: a file that would take all memory
 * takes that process alone. Resolves to its exit code, and to `isOutOfMemory` where the cap ended it. Standard error is
 * passed on up to the report of a full heap; `STDERR_IS_TERMINAL` says to the program where it ends.
 */
export async function runCapped(program, args, megabytes) {
  const { child, ended } = runChild([`--max-old-space-size=${megabytes}`, program, ...args], {
    stdio: ["inherit", "inherit", "pipe"],
    env: { ...process.env, STDERR_IS_TERMINAL: process.stderr.isTTY ? "1" : "" },
  });
  passOnUntil(HEAP_REPORT, child.stderr, process.stderr);
  const { code, signal } = await ended;
  const isOutOfMemory = signal === "SIGABRT" || code === ABORTED;
  return { code: code ?? 128 + constants.signals[signal], isOutOfMemory };
}

/** What comes, until `end` stands in it: kept back only while it could be the beginning of `end`. */
function passOnUntil(end, from, to) {
  let kept = "";
  let isEnded = false;
  from.setEncoding("utf8");
  from.on("data", (text) => {
    if (isEnded) return;
    kept += text;
    const at = kept.indexOf(end);
    isEnded = at >= 0;
    const upTo = isEnded ? at : kept.length - beginningOf(end, kept);
    if (upTo > 0) to.write(kept.slice(0, upTo));
    kept = kept.slice(upTo);
  });
  from.on("end", () => {
    if (!isEnded && kept !== "") to.write(kept);
  });
}

/** Characters at the end of `text` with which `word` may begin. */
function beginningOf(word, text) {
  for (let length = Math.min(word.length - 1, text.length); length > 0; length--)
    if (text.endsWith(word.slice(0, length))) return length;
  return 0;
}
