/**
 * A portfolio of recovery cases whose truth is known: pure and seeded. Hard cases get hard methods, officers differ in
 * skill and in case mix, stuck cases grow stale; `PortfolioParameters` says how much of each.
 */
import { KnownTruth, type PortfolioTruth } from "./known-truth";
import type { PortfolioParameters } from "./parameters";
import { type SimulatedCase, simulatedCase } from "./simulate-case";
import { simulatedWorld, type World } from "./world";

export interface SimulatedPortfolio {
  world: World;
  cases: SimulatedCase[];
  truth: PortfolioTruth;
}

/**
 * The whole portfolio in memory.
 * @param parameters what differs from the defaults
 * @param seed a whole number
 * @throws RangeError for impossible dates and for methods without effect or choice
 */
export function simulatePortfolio(
  parameters: Partial<PortfolioParameters>,
  seed: number,
): SimulatedPortfolio {
  const world = simulatedWorld(parameters, seed);
  const known = new KnownTruth(world);
  const cases: SimulatedCase[] = [];
  for (const simulated of simulatedCases(world)) {
    known.add(simulated);
    cases.push(simulated);
  }
  return { world, cases, truth: known.truth() };
}

/**
 * The cases one after the other, none kept.
 * @param casesWithTruth how many of the first cases also carry what every method would have recovered
 */
export function* simulatedCases(
  world: World,
  casesWithTruth = Number.POSITIVE_INFINITY,
): Generator<SimulatedCase> {
  for (let caseNumber = 1; caseNumber <= world.parameters.cases; caseNumber++) {
    yield simulatedCase(world, caseNumber, caseNumber <= casesWithTruth);
  }
}
