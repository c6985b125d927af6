/** What may be done next on every open case, what it is expected to gain, how sure that is and what it needs. No setting. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { OpenPlanCase } from "~/domain/plan/case-facts";
import type { PlanRows } from "~/domain/plan/plan-rows";
import type { ShrunkenDraw } from "~/statistics/regression/shrunken-draws";
import {
  askedCase,
  askedFit,
  type CaseOption,
  type CaseOutlook,
  type PlanOutlook,
  type SeenCases,
  USUAL,
  upperHull,
  WAIT,
} from "./case-option";
import { type CasePredictors, casePredictors, shareOf, usualShare } from "./case-yields";
import { isComparable } from "./comparable-methods";
import { drawnMoves, drawsOf } from "./drawn-gains";
import { mixed } from "./gate-value";
import { type HandOverChoice, handOverChoices } from "./hand-over-choices";
import { growingOptions } from "./option-table";
import { partOfCases } from "./part-of-cases";
import type { PlanFit } from "./plan-fit";
import { askedCases } from "./plan-model";
import { usualChances } from "./usual-choice";

/** Draws from which deviations come. */
const DRAWS = 100;
/** Cases whose deviations are found side by side: of a large portfolio all at once would take a gigabyte. */
const TOGETHER = 4096;
/**
 * Posterior deviations of gains are widened by it: in simulated banks, of what is shown at 0.8–0.9 as many are then truly
 * above zero (calibration of the plan, seeds 0 to 13: 0.84 in the demo's kind, 0.94 in the other bank; by 1.5 it was 0.75).
 */
const GAIN_WIDENED = 1.7;
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
  const chances = usualChances(
    asked,
    fit.choice,
    methods,
    (row) => fit.officers.get(open[row]!.officerId!) ?? -1,
  );
  const cases = open.map(
    (one, row): CaseOutlook => ({
      open: askedCase(one),
      row,
      usualMinutes: mixed(fit.costs.minutes, chances, row),
    }),
  );
  const seen: SeenCases = { fit: askedFit(fit), asked, chances, cases };
  const optionsAt = expectedOptions(rows, fit, open, seen);
  const draws = [...drawsOf(seen.fit, DRAWS, 1)];
  const found = growingOptions();
  for (let from = 0; from < cases.length; from += TOGETHER) {
    const places = Array.from({ length: Math.min(TOGETHER, cases.length - from) }, (_, at) => from + at);
    const options = places.map(optionsAt);
    addProbabilities(partOfCases(seen, places), options, draws);
    for (const own of options) found.add(own);
  }
  return { ...seen, options: found.table() };
}

/** What may be done next on each case, with what it gains as far as is expected; how sure that is comes later. */
function expectedOptions(
  rows: PlanRows,
  fit: PlanFit,
  open: readonly OpenPlanCase[],
  { asked, chances, cases }: SeenCases,
): (row: number) => CaseOption[] {
  const methods = fit.methods.length;
  const predictors = casePredictors(asked, methods, fit.model);
  const receivers = handOverChoices(rows, fit, open);
  const rest = leastWorked(fit);
  return (row) => {
    const one = open[row]!;
    const officer = fit.officers.get(one.officerId!);
    const eta = predictors.prognosis[row]! + (officer === undefined ? 0 : fit.model.groupEffects[officer]!);
    const usual = usualShare(eta, predictors, chances, row, methods);
    const usualCost = mixed(fit.costs.costMinor, chances, row);
    const { usualMinutes } = cases[row]!;
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
      fit.mayPropose[at] === 1 &&
      !Object.hasOwn(one.barredMethods, method) &&
      isComparable(chances[row * methods + at]!, fit.shares[at]!)
        ? [at]
        : [],
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
    return options;
  };
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

/** Deviations of gains over draws of all coefficients. @param optionsOf each of the cases */
function addProbabilities(
  seen: SeenCases,
  optionsOf: readonly CaseOption[][],
  draws: readonly ShrunkenDraw[],
): void {
  const options = optionsOf.flatMap((own, at) => own.map((option) => ({ at, option })));
  const squares = new Float64Array(options.length);
  const moved = drawnMoves(seen, options);
  for (const draw of draws) {
    const moves = moved(draw);
    for (let place = 0; place < moves.length; place += 1) squares[place]! += moves[place]! ** 2;
  }
  options.forEach(({ option }, place) => {
    option.deviationMinor = Math.sqrt(squares[place]! / DRAWS);
    option.probability =
      option.method < 0 && option.handOver === null
        ? 0.5
        : normalCdf(option.gainMinor, 0, Math.max(1e-9, GAIN_WIDENED * option.deviationMinor));
  });
}
