/** Where a line of where to try leads: the rotation plan where it is the plan's, else the cases of its places. */
import { carriedSearch } from "../frame/pages";
import { candidatesAddress } from "./row-addresses";
import { searchWith } from "./search-with";

interface AddressedPlace {
  kind: string;
  branchCodes: readonly string[];
  cause: { code: string };
  stake: string;
}

export function lineAddress(
  { isPlanned, places }: { isPlanned: boolean; places: readonly AddressedPlace[] },
  search: string,
): string {
  const [place] = places;
  if (isPlanned || place === undefined) return planAddress(search);
  const branchCodes = [...new Set(places.flatMap((one) => one.branchCodes))].sort();
  return candidatesAddress(search, { ...place, branchCodes });
}

/** A plan is of officers, not of methods: it reads no choice of them. */
export function planAddress(search: string): string {
  return `/rotation-plan${searchWith(carriedSearch(search), "method", null)}`;
}
