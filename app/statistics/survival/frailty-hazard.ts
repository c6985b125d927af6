import { type CholeskyFactor, cholesky, inverse, solve } from "../linear-algebra/cholesky";
import { takeSquare } from "../linear-algebra/take-square";
import {
  type CodedDesign,
  crossProduct,
  linearPredictors,
  weightedCrossProducts,
} from "../regression/coded-design";
import { sumsBy, sumsOfRows } from "../regression/sums-by";
import { requires } from "../requires";
import { gammaPosteriorMeans } from "./gamma-posterior-means";
import { gammaShape } from "./gamma-shape";
import { type Residuals, twoWaySandwich } from "./two-way-sandwich";

/** Stretches of time at risk, each of one unit and one keeper, in coded rows beside them. */
export interface FrailtyStretches {
  /** Time at risk of each stretch, > 0, and events in it. */
  exposure: Float64Array;
  events: Float64Array;
  /** Place of the unit (a case) whose frailty each stretch shares, 0 to units − 1; likewise of the keeper (an officer). */
  unitOf: Int32Array;
  units: number;
  keeperOf: Int32Array;
  keepers: number;
  /** Place of each unit's cluster (a borrower), 0 to clusters − 1. */
  clusterOf: Int32Array;
  clusters: number;
}

export interface FrailtyHazard {
  /** False: the rounds ended before the steps did, and nothing here may be shown. */
  hasConverged: boolean;
  /** Logarithms of rate ratios, intercept first. */
  coefficients: Float64Array;
  /** Sandwich of the coefficients, by cluster and by keeper (Cameron, Gelbach and Miller 2011), row by row. */
  covariance: Float64Array;
  /** Shape of the gamma frailty of units and of keepers: its variance is 1/shape; infinite where none differ. */
  unitShape: number;
  keeperShape: number;
  /** Posterior means of the multipliers of units and keepers. */
  unitFactors: Float64Array;
  keeperFactors: Float64Array;
  /** Events and, at a multiplier of 1, events expected: of units and of keepers (the other's multiplier included). */
  unitEvents: Float64Array;
  unitExpected: Float64Array;
  keeperEvents: Float64Array;
  keeperExpected: Float64Array;
}

const MOST_ROUNDS = 60;
const MOST_HALVINGS = 30;
/** Squared lengths of a step in standard errors: above the one the information is recomputed, below the other all is found. */
const LONG_STEP = 1;
const SMALL_STEP = 1e-3;
/** Of the multiplier of a keeper, likewise. */
const SMALL_MOVE = 2e-3;
/** Logarithms of the common factor looked for, and halvings of their range. */
const MOST_COMMON = 5;
const COMMON_STEPS = 50;
const RIDGE = 0.1;

/**
 * The rate of recurrent events by time-varying covariates where units differ in what nobody recorded: Poisson in each
 * stretch, with a gamma multiplier a unit. What a unit has done so far (its events and the events expected of it) is thereby
 * held against it when its next stretch is judged, so that the stubborn, who are the ones left, pass for no effect of time.
 * Keepers have multipliers of their own, drawn together likewise.
 *
 * Newton's steps are halved until they lead up, and `hasConverged` says whether they came to an end. Levels under which
 * nothing ever happened have no end: leave them out before (`eventlessLevels`).
 *
 * @param design one row a stretch
 * @returns null where nothing happened
 * @throws Error when lengths differ
 * @see Clayton 1994, Statistics in Medicine 13:1827; Cook and Lawless 2007, The Statistical Analysis of Recurrent Events, §3.5
 * @example
 * frailtyHazard(codedDesign([], [], 2), { exposure: Float64Array.of(1, 3), events: Float64Array.of(1, 1), unitOf: Int32Array.of(0, 0), units: 1, keeperOf: Int32Array.of(0, 0), keepers: 1, clusterOf: Int32Array.of(0), clusters: 1 }).coefficients // [-0.69315]
 */
export function frailtyHazard(design: CodedDesign, stretches: FrailtyStretches): FrailtyHazard | null {
  const { exposure, events, unitOf, units, keeperOf, keepers } = stretches;
  requires(
    exposure.length === design.rows && events.length === design.rows,
    "frailtyHazard requires exposure and events for every row",
  );
  const total = sum(events);
  if (total === 0) return null;
  let coefficients: Float64Array = new Float64Array(design.width);
  coefficients[0] = Math.log(total / sum(exposure));
  const unitEvents = sumsBy(unitOf, events, units);
  const keeperEvents = sumsBy(keeperOf, events, keepers);
  const target = crossProduct(design, events);
  let [unitShape, keeperShape] = [4, 16];
  let keeperFactors: Float64Array = new Float64Array(keepers).fill(1);
  let unitFactors: Float64Array = new Float64Array(units).fill(1);
  let unitExpected: Float64Array = new Float64Array(units);
  let keeperExpected: Float64Array = new Float64Array(keepers);
  let factor: CholeskyFactor | null = null;
  let length = Number.POSITIVE_INFINITY;
  let hasConverged = false;
  let means: Float64Array = new Float64Array(design.rows);
  const meansAt = (at: Float64Array) => {
    const predictors = linearPredictors(design, at);
    for (let row = 0; row < predictors.length; row += 1)
      predictors[row] = exposure[row]! * keeperFactors[keeperOf[row]!]! * Math.exp(predictors[row]!);
    return [predictors, sumsBy(unitOf, predictors, units)] as const;
  };
  for (let round = 0; round < MOST_ROUNDS && !hasConverged; round += 1) {
    [means, unitExpected] = meansAt(coefficients);
    unitShape = gammaShape(unitEvents, unitExpected);
    unitFactors = gammaPosteriorMeans(unitEvents, unitExpected, unitShape);
    const pulls = events.map((count, row) => count - unitFactors[unitOf[row]!]! * means[row]!);
    const gradient = crossProduct(design, pulls);
    for (let column = 1; column < gradient.length; column += 1)
      gradient[column]! -= RIDGE * coefficients[column]!;
    // Near the end the information hardly changes, and where the steps lead does not depend on it.
    if (factor === null || length > LONG_STEP)
      factor = cholesky(
        information(design, stretches, means, {
          factors: unitFactors,
          expected: unitExpected,
          shape: unitShape,
        }),
        design.width,
      );
    const step = solve(factor, gradient);
    length = step.reduce((squares, move, column) => squares + move * gradient[column]!, 0);
    const heightAt = (at: Float64Array, expected: Float64Array) =>
      height(target, at, { events: unitEvents, expected, shape: unitShape });
    const here = heightAt(coefficients, unitExpected);
    for (let [halving, share] = [0, 1]; halving < MOST_HALVINGS; halving += 1, share /= 2) {
      const trial = coefficients.map((coordinate, column) => coordinate + share * step[column]!);
      const [meansThere, expectedThere] = meansAt(trial);
      // Steps as short as the smallest only lead up, rounding aside.
      const isUp = heightAt(trial, expectedThere) >= here - 1e-12 * Math.abs(here);
      if (!isUp && length >= SMALL_STEP) continue;
      [coefficients, means, unitExpected] = [trial, meansThere, expectedThere];
      break;
    }
    // Keepers after units, and both after the step: each is judged by what the others leave now.
    unitFactors = gammaPosteriorMeans(unitEvents, unitExpected, unitShape);
    const left = means.map(
      (mean, row) => (mean * unitFactors[unitOf[row]!]!) / keeperFactors[keeperOf[row]!]!,
    );
    keeperExpected = sumsBy(keeperOf, left, keepers);
    // What is common to all keepers is the intercept's; left to the steps, it would creep from the one to the other.
    const common = commonFactor(keeperEvents, keeperExpected, keeperShape);
    coefficients[0]! += Math.log(common);
    keeperExpected = keeperExpected.map((expected) => common * expected);
    keeperShape = gammaShape(keeperEvents, keeperExpected);
    const renewed = gammaPosteriorMeans(keeperEvents, keeperExpected, keeperShape);
    const moved = Math.max(0, ...renewed.map((value, keeper) => Math.abs(value - keeperFactors[keeper]!)));
    keeperFactors = renewed;
    hasConverged = length < SMALL_STEP && moved < SMALL_MOVE;
  }
  return {
    hasConverged: hasConverged && coefficients.every(Number.isFinite),
    coefficients,
    covariance: twoWaySandwich(design, leftOver(stretches, means, unitFactors), inverse(factor!)),
    unitShape,
    keeperShape,
    unitFactors,
    keeperFactors,
    unitEvents,
    unitExpected,
    keeperEvents,
    keeperExpected,
  };
}

/** The factor on everything expected that makes it, with the keepers' multipliers, add up to what happened. */
function commonFactor(events: Float64Array, expected: Float64Array, shape: number): number {
  const total = sum(events);
  let [low, high] = [-MOST_COMMON, MOST_COMMON];
  for (let step = 0; step < COMMON_STEPS; step += 1) {
    const factor = Math.exp((low + high) / 2);
    const scaled = expected.map((each) => factor * each);
    const factors = gammaPosteriorMeans(events, scaled, shape);
    if (scaled.reduce((all, each, keeper) => all + factors[keeper]! * each, 0) < total)
      low = Math.log(factor);
    else high = Math.log(factor);
  }
  return Math.exp((low + high) / 2);
}

/** The logarithm of the likelihood with the units' multipliers integrated out, less the ridge, up to a constant. */
function height(
  target: Float64Array,
  at: Float64Array,
  { events, expected, shape }: { events: Float64Array; expected: Float64Array; shape: number },
): number {
  let value = 0;
  at.forEach((coordinate, column) => {
    value += target[column]! * coordinate - (column === 0 ? 0 : (RIDGE / 2) * coordinate * coordinate);
  });
  for (let unit = 0; unit < events.length; unit += 1)
    value -=
      shape === Number.POSITIVE_INFINITY
        ? expected[unit]!
        : (shape + events[unit]!) * Math.log(shape + expected[unit]!);
  return value;
}

/** Of the likelihood with the units' multipliers integrated out: the information in a unit's total is taken off. */
function information(
  design: CodedDesign,
  { unitOf, units }: FrailtyStretches,
  means: Float64Array,
  { factors, expected, shape }: { factors: Float64Array; expected: Float64Array; shape: number },
): Float64Array {
  const { width } = design;
  const products = weightedCrossProducts(
    design,
    means.map((mean, row) => factors[unitOf[row]!]! * mean),
  );
  for (let column = 1; column < width; column += 1) products[column * width + column]! += RIDGE;
  if (shape === Number.POSITIVE_INFINITY) return products;
  const sums = sumsOfRows(design, unitOf, units, means);
  for (let unit = 0; unit < units; unit += 1)
    takeSquare(products, sums, unit * width, width, factors[unit]! / (shape + expected[unit]!));
  return products;
}

/** Each row's events beyond those expected of it, with the groups within which these may be correlated. */
function leftOver(
  { events, unitOf, clusterOf, clusters, keeperOf, keepers }: FrailtyStretches,
  means: Float64Array,
  unitFactors: Float64Array,
): Residuals {
  return {
    values: events.map((count, row) => count - unitFactors[unitOf[row]!]! * means[row]!),
    clusterOf: unitOf.map((unit) => clusterOf[unit]!),
    clusters,
    keeperOf,
    keepers,
  };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
