import { type IntervalWithError, unknownInterval } from "../interval";

/** Any curve of this folder: steps ascending in time, each holding until the next. */
export interface StepCurve {
  /** `survival`: share still open after the step, of a curve of one cause among several. */
  steps: readonly (IntervalWithError & { time: number; survival?: number })[];
  lastTime: number | null;
}

/**
 * The value of a curve at a time: that of the last step not after it.
 *
 * @param before the value ahead of the first step: 1 for a survival curve, 0 for an incidence
 * @returns nulls with `no-observations` for an empty curve and `not-reached` beyond the last time anyone was seen (a
 *   curve stays where it is once everybody has ended); before the first step the value has no limits (`no-variation`)
 * @example
 * curveAt(kaplanMeier([{ time: 2, event: 1 }, { time: 4, event: 0 }]), 3, 1).estimate // 0.5
 * curveAt(kaplanMeier([{ time: 2, event: 1 }, { time: 4, event: 0 }]), 5, 1).reason // "not-reached"
 * curveAt(aalenJohansen([{ time: 2, event: 1 }, { time: 4, event: 1 }], 1), 5, 0).estimate // 1
 */
export function curveAt({ steps, lastTime }: StepCurve, time: number, before: 0 | 1): IntervalWithError {
  if (lastTime === null) return { ...unknownInterval("no-observations"), standardError: null };
  const last = steps.at(-1)!;
  const isOver = (before === 1 ? last.estimate : last.survival) === 0;
  if (time > lastTime && !isOver) return { ...unknownInterval("not-reached"), standardError: null };
  let from = 0;
  let upTo = steps.length;
  while (from < upTo) {
    const middle = (from + upTo) >> 1;
    if (steps[middle]!.time <= time) from = middle + 1;
    else upTo = middle;
  }
  if (from === 0)
    return { estimate: before, standardError: null, low: null, high: null, reason: "no-variation" };
  const { estimate, standardError, low, high, reason } = steps[from - 1]!;
  return { estimate, standardError, low, high, reason };
}
