/** `npm run drill -- fuzz [--imports N] [--seed S]`: mutated files and workbooks, as in the tests, by the thousand. */
import { spawnSync } from "node:child_process";
import { readArguments, wholeNumber } from "~/cli/arguments";

const TEST = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "-c",
  "tests/vitest.config.ts",
  "tests/intake/fuzz.test.ts",
];

export async function drillFuzz(args: string[]): Promise<void> {
  const { values } = readArguments(args, {
    imports: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  } as const);
  const FUZZ_IMPORTS = String(wholeNumber("--imports", values.imports, 1));
  const FUZZ_SEED = String(wholeNumber("--seed", values.seed, 0));
  const { status } = spawnSync(process.execPath, TEST, {
    env: { ...process.env, NODE_ENV: "test", FUZZ_IMPORTS, FUZZ_SEED },
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
