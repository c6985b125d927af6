/** Sums of gains over chosen cases, with limits by draws: an error in one coefficient is shared by all cases. */
import type { GainRange } from "~/domain/plan/plan";
import { quantile } from "~/statistics/quantile";
import { type PlanOutlook, WAIT } from "./case-option";
import { drawnMoves, drawsOf, type OptionOfCase } from "./drawn-gains";
import { partOfCases } from "./part-of-cases";

const DRAWS = 200;
const LOW = 0.025;
/** The model is no more than a model: its deviations are widened beyond what borrowers' likeness asks for. */
const MODEL_WIDENING = 1.25;

export interface DrawnOption extends OptionOfCase {
  /** Net of the price of a handover. */
  valueMinor: number;
}

/** @returns a range of any of the options given, by their places */
export function gainDraws(
  outlook: PlanOutlook,
  options: readonly DrawnOption[],
): (places: readonly number[]) => GainRange {
  // What waits keeps its expected loss, whatever is drawn.
  const moving = Uint32Array.from(options.keys()).filter((place) => options[place]!.option.method !== WAIT);
  const moves = drawnMoves(
    partOfCases(
      outlook,
      Array.from(moving, (place) => options[place]!.at),
    ),
    Array.from(moving, (place, at) => ({ at, option: options[place]!.option })),
  );
  const widened = MODEL_WIDENING * outlook.fit.designEffect;
  const moved = new Float32Array(DRAWS * options.length);
  let start = 0;
  if (moving.length > 0)
    for (const draw of drawsOf(outlook.fit, DRAWS, widened)) {
      const own = moves(draw);
      for (let at = 0; at < moving.length; at += 1) moved[start + moving[at]!] = own[at]!;
      start += options.length;
    }
  return (places) => {
    const expected = places.reduce((sum, place) => sum + options[place]!.valueMinor, 0);
    const sums = Float64Array.from({ length: DRAWS }, (_, at) => {
      let sum = expected;
      for (const place of places) sum += moved[at * options.length + place]!;
      return sum;
    }).sort();
    return {
      expectedMinor: Math.round(expected),
      lowMinor: Math.round(quantile(sums, LOW)),
      highMinor: Math.round(quantile(sums, 1 - LOW)),
    };
  };
}
