/** Whether effects of methods are what they claim to be: covered, centred, rightly ranked, and refused where they mislead. */
import { simulatePortfolio } from "../../../../seeds/simulate-portfolio";
import { proof } from "../proof";
import { drawnWorld } from "./drawn-world";
import { episodesThroughFiles } from "./episodes-through-files";
import { type JudgedWorld, judgedPortfolio, judgedWorld } from "./judged-world";
import { measuredMethods } from "./measured-methods";
import { methodLines } from "./method-lines";

export const methodsProof = proof({
  name: "methods",
  question: "Adjusted effects of methods, horizon 180 days",
  judged,
  measured: measuredMethods,
  lines: methodLines,
});

async function judged(seed: number, isThroughFiles: boolean): Promise<JudgedWorld> {
  const drawn = drawnWorld(seed);
  // A hidden trait is known by the number of its case, which files do not carry.
  if (!isThroughFiles || drawn.kind === "hidden") return judgedWorld(seed);
  const portfolio = simulatePortfolio(drawn.parameters, seed);
  return judgedPortfolio(drawn, portfolio, await episodesThroughFiles(portfolio.world));
}
