/** What a ratio of observed to expected would be without chance and without doubt about the expectation. */
import type { HoldRecords } from "~/domain/hold-records";
import type { Horizon } from "~/domain/rules";
import { chanceOfPayment, type HoldOutlook, holdOutlooks } from "../../../../seeds/hold-outlook";
import type { World } from "../../../../seeds/world";

/**
 * By officer: payers to be expected among the officer's own holds, over those to be expected of the same holds had each been
 * begun by one of all officers, drawn as often as they hold cases; later officers within the horizon stay.
 *
 * @param holds ids of cases are the simulator's numbers
 */
export function trueRatios(world: World, holds: HoldRecords, horizon: Horizon): Map<number, number> {
  const outlooks = outlooksOf(world, holds, horizon);
  const skills = new Map<number, number>();
  for (const { officer } of outlooks) skills.set(officer.skill, (skills.get(officer.skill) ?? 0) + 1);
  const sums = new Map<number, { own: number; usual: number }>();
  outlooks.forEach((outlook, row) => {
    const sum = sums.get(holds.officerId[row]!) ?? { own: 0, usual: 0 };
    sums.set(holds.officerId[row]!, sum);
    sum.own += chanceOfPayment(outlook);
    for (const [skill, count] of skills)
      sum.usual += (count / outlooks.length) * chanceOfPayment(outlook, skill);
  });
  return new Map([...sums].map(([officer, { own, usual }]) => [officer, own / usual]));
}

function outlooksOf(world: World, { caseId, startDay }: HoldRecords, horizon: Horizon): HoldOutlook[] {
  const ofCase = new Map<number, HoldOutlook[]>();
  return caseId.map((caseNumber, row) => {
    const known = ofCase.get(caseNumber) ?? holdOutlooks(world, caseNumber, horizon);
    ofCase.set(caseNumber, known);
    const outlook = known.find(({ fromDay }) => fromDay === startDay[row]);
    if (!outlook) throw new Error(`trueRatios requires the simulator's holds, got case ${caseNumber}`);
    return outlook;
  });
}
