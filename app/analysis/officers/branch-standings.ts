/** Branches beside what their cases would pay in the bank as a whole: what no officer is credited with or blamed for. */
import { LEAST_MATURED } from "~/domain/gates";
import { type BranchStanding, LEAST_EXPECTED } from "~/domain/officer-comparison";
import type { HoldPlaces } from "./hold-places";
import { type JudgedRows, summed } from "./observed-and-expected";
import { ownRatio } from "./ratio-range";

/** @param rows with chances of the whole bank, in which places have no level */
export function branchStandings(rows: JudgedRows, { placeOf, places }: HoldPlaces): BranchStanding[] {
  const officers = new Map<number, Set<number>>();
  placeOf.forEach((place, row) => {
    if (!(rows.isChosen?.[row] ?? true)) return;
    const own = officers.get(place) ?? new Set<number>();
    officers.set(place, own.add(rows.officerOf[row]!));
  });
  return [...summed(rows, (row) => placeOf[row]!)]
    .flatMap(([place, sums]): BranchStanding[] => {
      const { branchId } = places[place]!;
      const { matured, payers, expected } = sums;
      if (branchId === null || matured < LEAST_MATURED || expected < LEAST_EXPECTED) return [];
      return [
        { branchId, officers: officers.get(place)!.size, matured, payers, expected, ratio: ownRatio(sums) },
      ];
    })
    .sort((one, other) => other.matured - one.matured || one.branchId - other.branchId);
}
