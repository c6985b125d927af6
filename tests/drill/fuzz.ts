/**
 * `npm run drill -- fuzz [--imports N] [--seed S]`: mutated files and workbooks, as in the tests, by the thousand.
 * By five hundred in a process of their own: each prints what it saw, so that a drill that is broken off has seen something.
 */
import { spawnSync } from "node:child_process";
import { readArguments, wholeNumber } from "~/cli/arguments";

const TEST = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "-c",
  "tests/vitest.config.ts",
  "tests/intake/fuzz.test.ts",
];
const AT_ONCE = 500;

export async function drillFuzz(args: string[]): Promise<void> {
  const { values } = readArguments(args, {
    imports: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  } as const);
  const imports = wholeNumber("--imports", values.imports, 1);
  const firstSeed = wholeNumber("--seed", values.seed, 0);
  for (let done = 0; done < imports; done += AT_ONCE) {
    const count = Math.min(AT_ONCE, imports - done);
    const isRight = fuzzed(count, firstSeed + done);
    console.log(
      `${done + count} of ${imports}, seeds ${firstSeed + done} to ${firstSeed + done + count - 1}: ${isRight ? "no fault" : "faults above"}`,
    );
    if (!isRight) process.exitCode = 1;
  }
}

function fuzzed(imports: number, seed: number): boolean {
  const { status } = spawnSync(process.execPath, TEST, {
    env: { ...process.env, NODE_ENV: "test", FUZZ_IMPORTS: String(imports), FUZZ_SEED: String(seed) },
    stdio: "inherit",
  });
  return status === 0;
}
