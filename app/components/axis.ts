/** A scale with round ticks. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
  /** Position of a value along the axis as a percentage of its length, kept within it. */
  percent: (value: number) => number;
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** The axis that holds all values; its ends are ticks, about `tickCount` of them. Needs one finite value at least. */
export function axis(values: readonly number[], tickCount = 5): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (!Number.isFinite(least) || !Number.isFinite(most)) throw new RangeError("axis requires finite values");
  const size = Math.max(Math.abs(least), Math.abs(most));
  // Values that differ by less than a picture could show count as one.
  const span = most - least > size * 1e-9 ? most - least : size || 1;
  const step = roundStep(span / tickCount);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(Math.ceil(most / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return axisBetween(ticks[0] as number, ticks.at(-1) as number, ticks);
}

/** A straight axis with ends and ticks of one's own. */
export function axisBetween(low: number, high: number, ticks: number[]): Axis {
  const percent = (value: number) =>
    tidy(((Math.min(Math.max(value, low), high) - low) / (high - low)) * 100);
  return { low, high, ticks, percent };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (ROUND_STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** Without the dust of floating point: 0.30000000000000004 → 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
