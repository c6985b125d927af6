/** Methods that are mostly used late: they only meet cases that have lasted so long unpaid. */
import type { EffectEpisodes } from "~/domain/effect-episodes";

/** A first use is late after so many days in default, or after so many other methods. */
export const LATE_DAYS = 60;
const LATE_METHODS = 2;

/** Ids of the methods whose first use on a case is late more often than not, ascending. */
export function lateMethods(episodes: EffectEpisodes): number[] {
  const uses = new Map<number, { first: number; late: number }>();
  for (let row = 0; row < episodes.methodId.length; row += 1) {
    if (!episodes.isFirstOfMethod.at(row)) continue;
    const methodId = episodes.methodId.at(row)!;
    const isLate = isLateStart(episodes, row);
    const { first, late } = uses.get(methodId) ?? { first: 0, late: 0 };
    uses.set(methodId, { first: first + 1, late: late + Number(isLate) });
  }
  return [...uses]
    .filter(([, { first, late }]) => 2 * late > first)
    .map(([methodId]) => methodId)
    .sort((one, other) => one - other);
}

export function isLateStart({ daysInDefault, earlierMethods }: EffectEpisodes, row: number): boolean {
  return daysInDefault.at(row)! > LATE_DAYS || earlierMethods.at(row)! >= LATE_METHODS;
}
