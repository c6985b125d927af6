/** `npm run calibrate`: simulates portfolios whose truth is known, runs the engine of effects over them, and says how it did. */
import { simulatePortfolio } from "../../seeds/simulate-portfolio";
import { readArguments, wholeNumber } from "./arguments";
import { calibration } from "./calibrate/calibration";
import { calibrationTable } from "./calibrate/calibration-table";
import { drawnWorld } from "./calibrate/drawn-world";
import { episodesThroughFiles } from "./calibrate/episodes-through-files";
import { type JudgedWorld, judgedPortfolio, judgedWorld } from "./calibrate/judged-world";

/** Exit code 0 whatever is measured: what falls short is printed, not hidden behind a code. */
export async function runCalibrate(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    portfolios: { type: "string", default: "200" },
    from: { type: "string", default: "1" },
    "through-files": { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  });
  const count = wholeNumber("--portfolios", values.portfolios, 1);
  const first = wholeNumber("--from", values.from, 0);
  const throughFiles = wholeNumber("--through-files", values["through-files"], 0);
  const worlds: JudgedWorld[] = [];
  for (let seed = first; seed < first + count; seed++) {
    worlds.push(await judged(seed, seed < first + throughFiles));
    console.error(`${seed - first + 1} of ${count} portfolios`);
  }
  const measured = calibration(worlds);
  console.error(`Portfolios of seeds ${first} to ${first + count - 1}, horizon 180 days.`);
  console.log(values.json ? JSON.stringify({ measured, worlds }) : calibrationTable(measured));
  return 0;
}

async function judged(seed: number, throughFiles: boolean): Promise<JudgedWorld> {
  const drawn = drawnWorld(seed);
  // A hidden trait is known by the number of its case, which files do not carry.
  if (!throughFiles || drawn.kind === "hidden") return judgedWorld(seed);
  const portfolio = simulatePortfolio(drawn.parameters, seed);
  return judgedPortfolio(drawn, portfolio, await episodesThroughFiles(portfolio.world));
}
