/**
 * Cases as their ordinary officers had them. A specialist receives a case because money is about to come, and with him that
 * money: left out, the case would seem never to have paid, and the next officer would seem to make it pay. So his days and
 * what came in on them stay with the officer before him, whose tenure goes on when the case comes back.
 */
import type { CaseHold, HeldCase } from "~/domain/held-case";

/** @param apart specialists (see `specialists`); a hold that begins the case has nobody before it and stays */
export function pastSpecialists(cases: readonly HeldCase[], apart: ReadonlySet<number>): readonly HeldCase[] {
  if (apart.size === 0) return cases;
  return cases.map((held) =>
    held.holds.some(({ officerId }) => apart.has(officerId))
      ? { ...held, holds: ordinaryHolds(held.holds, apart) }
      : held,
  );
}

function ordinaryHolds(holds: readonly CaseHold[], apart: ReadonlySet<number>): CaseHold[] {
  const ordinary: CaseHold[] = [];
  for (const hold of holds) {
    const before = ordinary.at(-1);
    const isContinued =
      before !== undefined &&
      !apart.has(before.officerId) &&
      (apart.has(hold.officerId) || hold.officerId === before.officerId) &&
      before.endDay === hold.startDay;
    if (isContinued) before.endDay = hold.endDay;
    else ordinary.push({ ...hold });
  }
  return ordinary;
}
