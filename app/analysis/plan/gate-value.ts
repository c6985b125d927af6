/**
 * What a choice made by one fit would have been worth on episodes that it has not seen: by augmented inverse probability
 * weights, beyond the usual mix of methods, as a share of the debt and as net money.
 */
import type { GateTest } from "~/domain/plan/plan";
import type { ShrunkenLogit } from "~/statistics/regression/shrunken-logit";
import { casePredictors, shareOf, usualShare } from "./case-yields";
import { isComparable } from "./comparable-methods";
import type { MethodCosts } from "./method-costs";
import type { AskedCases, PlanDesign } from "./plan-model";

/** Chances of the method used are not taken below it. */
const LEAST_CHANCE = 0.02;
const HALVINGS = 40;

export interface JudgedEpisodes {
  design: PlanDesign;
  /** All rows of the design, asked without method and officer. */
  asked: AskedCases;
  chances: Float32Array;
  /** Of each method among the episodes. */
  shares: Float64Array;
  costs: MethodCosts;
  outstandingMinor: Float64Array;
  borrowerOf: Float64Array;
  /** Whether most of a method's episodes can be compared, and whether it may be proposed. */
  compared: Uint8Array;
  mayPropose: Uint8Array;
}

export interface JudgedRow {
  borrower: number;
  /** Beyond usual: as a share of the debt, and as net money. */
  share: number;
  moneyMinor: number;
  predictedShare: number;
  /** Whether the method chosen is the one that was used. */
  agreed: boolean;
}

/** Values of the choice on the rows given; those where usual handling is the choice are worth 0 and are left out. */
export function judgedChoice(
  { design, asked, chances, shares: begun, costs, outstandingMinor, borrowerOf, mayPropose }: JudgedEpisodes,
  rows: Uint32Array,
  fit: ShrunkenLogit,
): JudgedRow[] {
  const methods = design.methods.length;
  const predictors = casePredictors(asked, methods, fit);
  const shares = new Float64Array(rows.length * methods);
  const gains = new Float64Array(rows.length * methods);
  const minutes = new Float64Array(rows.length * methods);
  const usuals = new Float64Array(rows.length);
  rows.forEach((row, at) => {
    const officer = design.officerOf[row]!;
    const eta = predictors.prognosis[row]! + (officer < 0 ? 0 : fit.groupEffects[officer]!);
    const usual = usualShare(eta, predictors, chances, row, methods);
    usuals[at] = usual;
    const usualCost = mixed(costs.costMinor, chances, row);
    const usualMinutes = mixed(costs.minutes, chances, row);
    for (let method = 0; method < methods; method += 1) {
      const place = at * methods + method;
      shares[place] = shareOf(eta + predictors.effects[row * methods + method]!);
      gains[place] =
        mayPropose[method] === 0 || !isComparable(chances[row * methods + method]!, begun[method]!)
          ? Number.NEGATIVE_INFINITY
          : outstandingMinor[row]! * (shares[place]! - usual) - costs.costMinor[method]! + usualCost;
      minutes[place] = costs.minutes[method]! - usualMinutes;
    }
  });
  const price = costs.areKnown ? priceOfEqualHours(gains, minutes, methods) : 0;
  return Array.from(rows).flatMap((row, at) => {
    const chosen = bestAt(gains, minutes, at, methods, price);
    if (chosen < 0) return [];
    const used = design.methodOf[row]!;
    const place = at * methods + chosen;
    const residual = design.outcomes[row]! - shares[at * methods + used]!;
    const agreed = used === chosen;
    const weight = agreed ? 1 / Math.max(LEAST_CHANCE, chances[row * methods + chosen]!) : 0;
    const share = shares[place]! - usuals[at]! + (weight - 1) * residual;
    const cost = costs.costMinor[chosen]! - mixed(costs.costMinor, chances, row);
    return [
      {
        borrower: borrowerOf[row]!,
        share,
        moneyMinor: outstandingMinor[row]! * share - cost,
        predictedShare: shares[place]! - usuals[at]!,
        agreed,
      },
    ];
  });
}

/** Σ chance × number by method, of one row. */
export function mixed(ofMethod: Float64Array, chances: Float32Array, row: number): number {
  let sum = 0;
  for (let method = 0; method < ofMethod.length; method += 1)
    sum += chances[row * ofMethod.length + method]! * ofMethod[method]!;
  return sum;
}

/** The method of the greatest gain above usual at a price of minutes; −1: usual handling. */
function bestAt(
  gains: Float64Array,
  minutes: Float64Array,
  at: number,
  methods: number,
  price: number,
): number {
  let best = -1;
  let most = 0;
  for (let method = 0; method < methods; method += 1) {
    const value = gains[at * methods + method]! - price * minutes[at * methods + method]!;
    if (value <= most) continue;
    most = value;
    best = method;
  }
  return best;
}

/** The price of a minute at which the choice needs no more of them than usual handling did. */
function priceOfEqualHours(gains: Float64Array, minutes: Float64Array, methods: number): number {
  const needed = (price: number) => {
    let sum = 0;
    for (let at = 0; at < gains.length / methods; at += 1) {
      const best = bestAt(gains, minutes, at, methods, price);
      if (best >= 0) sum += minutes[at * methods + best]!;
    }
    return sum;
  };
  if (needed(0) <= 0) return 0;
  let [low, high] = [0, 1];
  while (needed(high) > 0 && high < 1e15) high *= 4;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (needed(middle) > 0) low = middle;
    else high = middle;
  }
  return high;
}

/** z above which a choice counts as better: one-sided 5 %. */
const PASSED = 1.645;
const LEAST_BORROWERS = 30;

/** @param episodes all rows that were judged, also those where usual handling was the choice */
export function gateTest(judged: readonly JudgedRow[], episodes: number): GateTest {
  const shares = clustered(judged, ({ share }) => share, episodes);
  const money = clustered(judged, ({ moneyMinor }) => moneyMinor, episodes);
  if (judged.length === 0 && episodes > 0)
    return { state: "closed", episodes, share: null, money: null, reason: null };
  if (shares === null || money === null)
    return { state: "closed", episodes, share: null, money: null, reason: "too-few" };
  const passed = Number(shares.z > PASSED) + Number(money.z > PASSED);
  return {
    state: passed === 2 ? "adopt" : passed === 1 && Math.min(shares.z, money.z) > 0 ? "try" : "closed",
    episodes,
    share: { difference: shares.mean, standardError: shares.error, z: shares.z },
    money: { differenceMinor: money.mean, standardErrorMinor: money.error, z: money.z },
    reason: null,
  };
}

/** Mean over all episodes with an error clustered by borrower; null: too few borrowers. */
function clustered(
  judged: readonly JudgedRow[],
  of: (row: JudgedRow) => number,
  episodes: number,
): { mean: number; error: number; z: number } | null {
  const sums = new Map<number, number>();
  for (const row of judged) sums.set(row.borrower, (sums.get(row.borrower) ?? 0) + of(row));
  if (sums.size < LEAST_BORROWERS) return null;
  let total = 0;
  let squares = 0;
  for (const sum of sums.values()) {
    total += sum;
    squares += sum * sum;
  }
  const error = Math.sqrt(squares - (total * total) / sums.size);
  if (!(error > 0)) return null;
  return { mean: total / episodes, error: error / episodes, z: total / error };
}
