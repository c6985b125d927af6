/** What a ratio of observed to expected would be without chance and without doubt about the expectation. */
import { holdPlaces } from "~/analysis/officers/hold-places";
import type { HoldRecords } from "~/domain/hold-records";
import type { Horizon } from "~/domain/rules";
import { chanceOfPayment, type HoldOutlook, holdOutlooks } from "../../../../seeds/hold-outlook";
import type { World } from "../../../../seeds/world";

/**
 * By officer: payers to be expected among the officer's own holds, over those to be expected of the same holds had each been
 * begun by one of the officers of its branch, drawn as often as they hold cases there; later officers within the horizon stay.
 *
 * @param holds ids of cases are the simulator's numbers
 */
export function trueRatios(world: World, holds: HoldRecords, horizon: Horizon): Map<number, number> {
  const outlooks = outlooksOf(world, holds, horizon);
  const { placeOf } = holdPlaces(holds);
  const places = new Map<number, { holds: number; skills: Map<number, number> }>();
  outlooks.forEach(({ officer: { skill } }, row) => {
    const place = places.get(placeOf[row]!) ?? { holds: 0, skills: new Map<number, number>() };
    places.set(placeOf[row]!, place);
    place.holds += 1;
    place.skills.set(skill, (place.skills.get(skill) ?? 0) + 1);
  });
  const sums = new Map<number, { own: number; usual: number }>();
  outlooks.forEach((outlook, row) => {
    const sum = sums.get(holds.officerId[row]!) ?? { own: 0, usual: 0 };
    sums.set(holds.officerId[row]!, sum);
    sum.own += chanceOfPayment(outlook);
    const { holds: all, skills } = places.get(placeOf[row]!)!;
    for (const [skill, count] of skills) sum.usual += (count / all) * chanceOfPayment(outlook, skill);
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
