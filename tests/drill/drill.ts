/** `npm run drill`: what takes too long, or too much of the machine, for the tests of every commit. */
import { oneOf } from "~/cli/arguments";
import { Refusal } from "~/intake/refusal.server";
import { drillFuzz } from "./fuzz";
import { drillSheets } from "./sheets";
import { drillUploads } from "./uploads";

/** Each prints what it saw, and throws where that is not what should be. */
const DRILLS = { uploads: drillUploads, sheets: drillSheets, fuzz: drillFuzz } satisfies Record<
  string,
  (args: string[]) => Promise<void>
>;
const NAMES = Object.keys(DRILLS) as (keyof typeof DRILLS)[];

try {
  const [word, ...rest] = process.argv.slice(3);
  const chosen = word === undefined ? NAMES : [oneOf("drill", word, NAMES)];
  for (const name of chosen) {
    console.log(`— ${name}`);
    await DRILLS[name](rest);
  }
} catch (error) {
  console.error(error instanceof Refusal ? error.sentence.en : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
