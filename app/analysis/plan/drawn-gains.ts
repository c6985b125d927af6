/** How far options gain more or less than expected if one draw of all coefficients is the truth: from it come deviations, probabilities and limits. */
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { type ShrunkenDraw, shrunkenDraws } from "~/statistics/regression/shrunken-draws";
import { type AskedFit, type CaseOption, type SeenCases, USUAL, WAIT } from "./case-option";
import { casePredictors, shareOf, usualShare } from "./case-yields";
import { mixed } from "./gate-value";
import { countedOn } from "./hand-over-gate";

const SEED = 151;

/** Of one case, among those of a part of the outlook. */
export interface OptionOfCase {
  /** Place among the cases. */
  at: number;
  option: CaseOption;
}

export function* drawsOf(fit: AskedFit, count: number, widened: number): Generator<ShrunkenDraw> {
  const draw = shrunkenDraws(fit.model, normalDraws(seededRandom(SEED)), widened);
  for (let at = 0; at < count; at += 1) yield draw();
}

/**
 * @param options those of one case beside each other. Waiting keeps its expected loss
 * @returns gain under a draw less the expected one, in minor units, in the order of the options; good until the next draw,
 * for the array is shared
 */
export function drawnMoves(
  { fit, asked, chances, cases }: SeenCases,
  options: readonly OptionOfCase[],
): (draw: ShrunkenDraw) => Float64Array {
  const methods = fit.methods.length;
  const counted = countedOn(fit.gate.handOvers);
  const moves = new Float64Array(options.length);
  const expected = Float64Array.from(options, ({ option }) => option.gainMinor);
  const asking = options.map(({ at, option }) => {
    const { open, row } = cases[at]!;
    const { method, handOver } = option;
    return {
      row,
      method,
      owed: open.outstandingMinor,
      officer: fit.officers.get(open.officerId!) ?? -1,
      receiver: handOver === null || !counted.skill ? -1 : handOver.group,
      tenureChange: handOver === null || !counted.tenure ? 0 : handOver.tenureChange,
      isHandOver: handOver !== null,
      cost: method < 0 ? 0 : fit.costs.costMinor[method]! - mixed(fit.costs.costMinor, chances, row),
    };
  });
  return (draw) => {
    const predictors = casePredictors(asked, methods, draw);
    const slopeOfTenure = draw.coefficients[fit.space.stuckTenure.column]!;
    let last = -1;
    let usual = 0;
    for (let place = 0; place < asking.length; place += 1) {
      const one = asking[place]!;
      const { row, method, officer, receiver } = one;
      if (method === WAIT || (method === USUAL && !one.isHandOver)) continue;
      const own = officer < 0 ? 0 : draw.groupEffects[officer]!;
      const eta = predictors.prognosis[row]! + own;
      if (row !== last) usual = usualShare(eta, predictors, chances, row, methods);
      last = row;
      const shift =
        (receiver < 0 ? 0 : draw.groupEffects[receiver]! - own) + slopeOfTenure * one.tenureChange;
      const share =
        method === USUAL
          ? usualShare(eta + shift, predictors, chances, row, methods)
          : shareOf(eta + shift + predictors.effects[row * methods + method]!);
      moves[place] = one.owed * (share - usual) - one.cost - expected[place]!;
    }
    return moves;
  };
}
