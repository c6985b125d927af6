import { expect, test } from "vitest";
import { fuzzedImports } from "./fuzzed-imports";

/** In full: `npm run drill -- fuzz` */
const IMPORTS = Number(process.env.FUZZ_IMPORTS ?? 200);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1);
/** A drill waits as long as the machine has other work; what an import itself costs is measured. */
const MS_EACH = process.env.FUZZ_IMPORTS ? 60_000 : 1000;

test(
  `${IMPORTS} mutated files and workbooks end in words, soon and in little memory, and nothing of them stays`,
  async () => {
    const result = await fuzzedImports(IMPORTS, FIRST_SEED);
    if (process.env.FUZZ_IMPORTS) console.info(JSON.stringify(result));
    expect(result.faults).toEqual([]);
    // Neither all right nor all hopeless: the mutations reach beyond the first check.
    expect(Object.keys(result.outcomes).length).toBeGreaterThan(1);
  },
  IMPORTS * MS_EACH,
);
