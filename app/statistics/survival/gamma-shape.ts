/** Shapes looked for; beyond the last one groups do not differ. */
const LEAST = 0.05;
const MOST = 1000;
const STEPS = 40;

/**
 * How similar groups are: the shape k of gamma multipliers of mean 1 (variance 1/k) under which Poisson counts, given what is
 * expected of each group, are likeliest. It is where Σ [Σ_{j<N} 1/(k + j) + log k + 1 − log(k + E) − (k + N)/(k + E)] = 0.
 *
 * @param events whole numbers, one a group
 * @param expected one a group, above 0 where there are events
 * @returns infinity where counts differ no more than by chance
 * @see Lawless 1987, Canadian Journal of Statistics 15:209
 * @example
 * gammaShape(Float64Array.of(0, 8), Float64Array.of(2, 2)) // 0.26203
 */
export function gammaShape(events: Float64Array, expected: Float64Array): number {
  const groups = countsAndLogs(events, expected);
  if (slope(groups, MOST) >= 0) return Number.POSITIVE_INFINITY;
  let [low, high] = [Math.log(LEAST), Math.log(MOST)];
  if (slope(groups, LEAST) <= 0) return LEAST;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (slope(groups, Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

interface Groups {
  events: Float64Array;
  expected: Float64Array;
  /** How many groups have more than j events. */
  above: number[];
}

function countsAndLogs(events: Float64Array, expected: Float64Array): Groups {
  const above: number[] = [];
  for (const count of events) for (let j = 0; j < count; j += 1) above[j] = (above[j] ?? 0) + 1;
  return { events, expected, above };
}

/** Of the logarithm of the likelihood in k. */
function slope({ events, expected, above }: Groups, shape: number): number {
  let sum = 0;
  above.forEach((groups, j) => {
    sum += groups / (shape + j);
  });
  for (let group = 0; group < events.length; group += 1) {
    const whole = shape + expected[group]!;
    sum += Math.log(shape / whole) + 1 - (shape + events[group]!) / whole;
  }
  return sum;
}
