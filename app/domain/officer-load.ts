/** How many cases an officer held on a day, from all holds of the portfolio. */
export interface HeldPeriod {
  officerId: number;
  startDay: number;
  /** First day no longer held, or after the case closed; null while held. */
  endDay: number | null;
}

/** A function of officer and day; each answer costs two binary searches. */
export function officerLoad(holds: Iterable<HeldPeriod>): (officerId: number, day: number) => number {
  const begun = new Map<number, number[]>();
  const ended = new Map<number, number[]>();
  for (const { officerId, startDay, endDay } of holds) {
    daysOf(begun, officerId).push(startDay);
    if (endDay !== null) daysOf(ended, officerId).push(Math.max(endDay, startDay));
  }
  for (const days of [...begun.values(), ...ended.values()]) days.sort((one, other) => one - other);
  return (officerId, day) => upTo(begun.get(officerId), day) - upTo(ended.get(officerId), day);
}

function daysOf(days: Map<number, number[]>, officerId: number): number[] {
  const list = days.get(officerId) ?? [];
  days.set(officerId, list);
  return list;
}

/** How many of the sorted days are the day or before it. */
function upTo(days: readonly number[] | undefined, day: number): number {
  if (!days) return 0;
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
