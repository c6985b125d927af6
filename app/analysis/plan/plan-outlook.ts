/** What may be done next on every open case, what it is expected to gain, how sure that is and what it needs. No setting. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { OpenPlanCase } from "~/domain/plan/case-facts";
import type { PlanRows } from "~/domain/plan/plan-rows";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { type ShrunkenDraw, shrunkenDraws } from "~/statistics/regression/shrunken-draws";
import { type CasePredictors, casePredictors, shareOf, usualChances, usualShare } from "./case-yields";
import { mixed } from "./gate-value";
import { type HandOverChoice, handOverChoices } from "./hand-over-choices";
import { countedOn, WIDENED } from "./hand-over-gate";
import { isProposable, type PlanFit } from "./plan-fit";
import { type AskedCases, askedCases } from "./plan-model";

/** Something that may be done next on a case. */
export interface CaseOption {
  /** Place of the method among the fit's; −1: usual handling; −2: nothing is begun. */
  method: number;
  /** null: the holder keeps the case. */
  handOver: HandOverChoice | null;
  /** Net of cost, beyond usual handling by the holder. */
  gainMinor: number;
  deviationMinor: number;
  /** That it gains anything, on a deviation widened by 1.5. */
  probability: number;
  /** Of all officers together. */
  minutes: number;
  teamSize: number;
}

export const USUAL = -1;
export const WAIT = -2;

export interface CaseOutlook {
  open: OpenPlanCase;
  /** Row of the asked cases. */
  row: number;
  usualMinutes: number;
  /** Usual handling and waiting come first. */
  options: readonly CaseOption[];
  /** The best that was found of what may be proposed, likely or not; below 0 where nothing is better. */
  best: CaseOption | null;
}

export interface PlanOutlook {
  fit: PlanFit;
  asked: AskedCases;
  chances: Float32Array;
  cases: readonly CaseOutlook[];
}

/** Draws from which deviations come. */
const DRAWS = 100;
const SEED = 151;
/** Most of the logit that waiting is taken to lose. */
const MOST_WAIT_LOSS = 2;
const LEAST_WAIT_LOSS_MINOR = -1;
/** Methods of a case that are looked at: its upper hull, and so many of the best besides. */
const BEST_BESIDES = 2;

export function planOutlook(rows: PlanRows, fit: PlanFit): PlanOutlook {
  const open = rows.openCases.filter(
    (one) => one.fence === null && !one.isRunning && one.officerId !== null && one.outstandingMinor > 0,
  );
  const methods = fit.methods.length;
  const asked = askedCases(fit.space, open);
  const chances = usualChances(asked, fit.choice, methods);
  const predictors = casePredictors(asked, methods, fit.model);
  const mayPropose = fit.methods.map((method) => isProposable(method, rows.methods));
  const receivers = handOverChoices(rows, fit, open);
  const rest = leastWorked(fit);
  const cases = open.map((one, row): CaseOutlook => {
    const officer = fit.officers.get(one.officerId!);
    const eta = predictors.prognosis[row]! + (officer === undefined ? 0 : fit.model.groupEffects[officer]!);
    const usual = usualShare(eta, predictors, chances, row, methods);
    const usualCost = mixed(fit.costs.costMinor, chances, row);
    const usualMinutes = mixed(fit.costs.minutes, chances, row);
    const option = (method: number, share: number, handOver: HandOverChoice | null): CaseOption => ({
      method,
      handOver,
      gainMinor:
        one.outstandingMinor * (share - usual) -
        (method === USUAL ? 0 : (method === WAIT ? 0 : fit.costs.costMinor[method]!) - usualCost),
      deviationMinor: 0,
      probability: 0.5,
      minutes: method === USUAL ? usualMinutes : method === WAIT ? 0 : fit.costs.minutes[method]!,
      teamSize: method < 0 ? 1 : fit.costs.teamSize[method]!,
    });
    const loss = waitLoss(predictors, chances, row, methods, rest, fit.firstShare);
    const waited = option(WAIT, usualShare(eta - loss, predictors, chances, row, methods), null);
    // That nothing would be lost by waiting is an assumption, so it is never a gain: usual handling is kept while it can be.
    const options = [
      option(USUAL, usual, null),
      { ...waited, gainMinor: Math.min(LEAST_WAIT_LOSS_MINOR, waited.gainMinor) },
    ];
    const allowed = fit.methods.flatMap((method, at) =>
      mayPropose[at] && !Object.hasOwn(one.barredMethods, method) ? [at] : [],
    );
    const under = (shift: number, handOver: HandOverChoice | null) =>
      worthLooking(
        allowed.map((method) =>
          option(method, shareOf(eta + shift + predictors.effects[row * methods + method]!), handOver),
        ),
      );
    options.push(...under(0, null));
    for (const receiver of receivers(row)) {
      options.push(
        option(USUAL, usualShare(eta + receiver.shift, predictors, chances, row, methods), receiver),
        ...under(receiver.shift, receiver),
      );
    }
    return { open: one, row, usualMinutes, options, best: null };
  });
  const outlook = { fit, asked, chances, cases };
  addProbabilities(outlook);
  return { ...outlook, cases: cases.map((one) => ({ ...one, best: bestOf(one.options) })) };
}

/** The method that needs the fewest minutes among those in common use: the nearest to doing nothing. */
function leastWorked({ costs }: PlanFit): number {
  let least = -1;
  costs.minutes.forEach((minutes, method) => {
    const isCommon = costs.episodes[method]! >= 30;
    if (isCommon && (least < 0 || minutes < costs.minutes[least]!)) least = method;
  });
  return least;
}

/**
 * On the logit: what usual handling adds to the least worked method, over the share of the horizon that one episode fills,
 * because what begins nothing now is taken to begin nothing later either.
 */
function waitLoss(
  { effects }: CasePredictors,
  chances: Float32Array,
  row: number,
  methods: number,
  rest: number,
  firstShare: number,
): number {
  if (rest < 0) return 0;
  let usual = 0;
  for (let method = 0; method < methods; method += 1)
    usual += chances[row * methods + method]! * effects[row * methods + method]!;
  return Math.min(MOST_WAIT_LOSS, Math.max(0, usual - effects[row * methods + rest]!) / firstShare);
}

/** Upper hull of (minutes, gain), and the best besides. */
function worthLooking(options: readonly CaseOption[]): CaseOption[] {
  const kept = new Set(upperHull(options));
  const byGain = [...options].sort((one, other) => other.gainMinor - one.gainMinor);
  for (const option of byGain.slice(0, BEST_BESIDES)) kept.add(option);
  return options.filter((option) => kept.has(option));
}

/** Those that are best at some price of minutes ≥ 0, by minutes. */
export function upperHull(options: readonly CaseOption[]): CaseOption[] {
  const sorted = [...options].sort(
    (one, other) => one.minutes - other.minutes || other.gainMinor - one.gainMinor,
  );
  const hull: CaseOption[] = [];
  for (const option of sorted) {
    if (hull.length > 0 && option.gainMinor <= hull.at(-1)!.gainMinor) continue;
    while (hull.length > 1 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-1)!, option)) hull.pop();
    hull.push(option);
  }
  return hull;
}

const slope = (one: CaseOption, other: CaseOption): number =>
  other.minutes === one.minutes
    ? Number.POSITIVE_INFINITY
    : (other.gainMinor - one.gainMinor) / (other.minutes - one.minutes);

function bestOf(options: readonly CaseOption[]): CaseOption | null {
  return options
    .filter(({ method, handOver }) => method >= 0 || handOver !== null)
    .reduce<CaseOption | null>(
      (best, option) => (best === null || option.gainMinor > best.gainMinor ? option : best),
      null,
    );
}

/** Deviations of gains over draws of all coefficients. */
function addProbabilities(outlook: Omit<PlanOutlook, "cases"> & { cases: readonly CaseOutlook[] }): void {
  const squares = outlook.cases.map(({ options }) => new Float64Array(options.length));
  for (const draw of drawsOf(outlook.fit, DRAWS, 1)) {
    const drawn = drawnGains(outlook, draw);
    for (const [at, { options }] of outlook.cases.entries())
      for (let place = 0; place < options.length; place += 1)
        squares[at]![place]! += (drawn(at, options[place]!) - options[place]!.gainMinor) ** 2;
  }
  for (const [at, { options }] of outlook.cases.entries())
    options.forEach((option, place) => {
      option.deviationMinor = Math.sqrt(squares[at]![place]! / DRAWS);
      option.probability =
        option.method < 0 && option.handOver === null
          ? 0.5
          : normalCdf(option.gainMinor, 0, Math.max(1e-9, WIDENED * option.deviationMinor));
    });
}

export function* drawsOf(fit: PlanFit, count: number, widened: number): Generator<ShrunkenDraw> {
  const draw = shrunkenDraws(fit.model, normalDraws(seededRandom(SEED)), widened);
  for (let at = 0; at < count; at += 1) yield draw();
}

/** What an option of a case gains if the draw is the truth. Waiting keeps its expected loss. */
export function drawnGains(
  {
    fit,
    asked,
    chances,
    cases,
  }: Pick<PlanOutlook, "fit" | "asked" | "chances"> & { cases: readonly CaseOutlook[] },
  draw: ShrunkenDraw,
): (at: number, option: CaseOption) => number {
  const methods = fit.methods.length;
  const predictors = casePredictors(asked, methods, draw);
  const counted = countedOn(fit.gate.handOvers);
  const slopeOfTenure = draw.coefficients[fit.space.stuckTenure.column]!;
  const usuals = new Float64Array(asked.rows).fill(Number.NaN);
  return (at, option) => {
    const { open, row } = cases[at]!;
    const officer = fit.officers.get(open.officerId!);
    const own = officer === undefined ? 0 : draw.groupEffects[officer]!;
    const eta = predictors.prognosis[row]! + own;
    if (Number.isNaN(usuals[row]!)) usuals[row] = usualShare(eta, predictors, chances, row, methods);
    if (option.method === WAIT) return option.gainMinor;
    const { handOver } = option;
    const shift =
      handOver === null
        ? 0
        : (counted.skill ? draw.groupEffects[handOver.group]! - own : 0) +
          (counted.tenure ? slopeOfTenure * handOver.tenureChange : 0);
    if (option.method === USUAL)
      return handOver === null
        ? 0
        : open.outstandingMinor * (usualShare(eta + shift, predictors, chances, row, methods) - usuals[row]!);
    const share = shareOf(eta + shift + predictors.effects[row * methods + option.method]!);
    const cost = fit.costs.costMinor[option.method]! - mixed(fit.costs.costMinor, chances, row);
    return open.outstandingMinor * (share - usuals[row]!) - cost;
  };
}
