/** Writes a simulated portfolio as the files that banks deliver, and its truth beside them. Memory does not grow. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actionOutlook } from "./action-outlook";
import { KnownTruth } from "./known-truth";
import { methodCosts } from "./method-costs";
import { LEAST_HORIZON, otherCosts, otherOutlook } from "./other-world/other-outlook";
import { OTHER_METHODS, type OtherParameters } from "./other-world/other-parameters";
import { otherWorld } from "./other-world/other-world";
import { otherCases } from "./other-world/simulate-other-world";
import type { PortfolioParameters } from "./parameters";
import { simulatedCases } from "./simulate-portfolio";
import { METHOD_CODES, simulatedWorld } from "./world";
import { writeActions } from "./write-actions";
import { type PortfolioCounts, writeFiles } from "./write-files";

export interface PortfolioRequest<Parameters = PortfolioParameters> {
  /** Made if it is not there; files of the same names in it are replaced. */
  folder: string;
  cases: number;
  /** A whole number. */
  seed: number;
  parameters?: Partial<Parameters>;
  /** Whether to write also what each action on each open case is expected to recover, in a file of its own. */
  withActions?: boolean;
}

/** The truth is computed over no more than this many cases: beyond, its means change no more. */
const CASES_WITH_TRUTH = 100_000;

export async function writeSimulatedPortfolio(request: PortfolioRequest): Promise<PortfolioCounts> {
  const world = simulatedWorld({ ...request.parameters, cases: request.cases }, request.seed);
  const known = new KnownTruth(world);
  const counts = await writeFiles(request.folder, world, rowsOf(simulatedCases(world, CASES_WITH_TRUTH)));
  await writeTruth(request.folder, known);
  if (request.withActions)
    await writeActions(request.folder, METHOD_CODES, methodCosts(world.parameters), outlooks());
  return counts;

  function* rowsOf(cases: ReturnType<typeof simulatedCases>) {
    for (const simulated of cases) {
      if (simulated.profile.caseNumber <= CASES_WITH_TRUTH) known.add(simulated);
      yield simulated.rows;
    }
  }

  function* outlooks() {
    const cases = Math.min(request.cases, CASES_WITH_TRUTH);
    for (let caseNumber = 1; caseNumber <= cases; caseNumber++) yield actionOutlook(world, caseNumber);
  }
}

/** The same of the second bank: the same files, the same truth, for the horizon that it has. */
export async function writeOtherPortfolio(
  request: PortfolioRequest<OtherParameters>,
): Promise<PortfolioCounts> {
  const world = otherWorld({ ...request.parameters, cases: request.cases }, request.seed);
  const methods = OTHER_METHODS.map(({ code }) => code);
  const known = new KnownTruth({ ...world, horizons: [LEAST_HORIZON], methods, scale: "logit" });
  const counts = await writeFiles(request.folder, world, rows());
  await writeTruth(request.folder, known);
  if (request.withActions) await writeActions(request.folder, methods, otherCosts(world), outlooks());
  return counts;

  function* rows() {
    for (const simulated of otherCases(world)) {
      if (simulated.caseNumber <= CASES_WITH_TRUTH) known.add(simulated);
      yield simulated.rows;
    }
  }

  function* outlooks() {
    for (const { caseNumber, course } of otherCases(world))
      if (caseNumber <= CASES_WITH_TRUTH) yield otherOutlook(world, course);
  }
}

function writeTruth(folder: string, known: KnownTruth): Promise<void> {
  return writeFile(join(folder, "truth.json"), `${JSON.stringify(known.truth(), null, 1)}\n`);
}
