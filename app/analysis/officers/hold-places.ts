/**
 * Whose colleagues an officer is compared with on a case: those who hold cases of its branch. What a branch pays, and what its
 * officers achieve, cannot be told apart between branches; within one, all have the same market. Cases of an unknown branch
 * stand with those of their region, and so do the branches beyond the largest, for each has a column of its own in the fit.
 */
import { MOST_MEMBERS } from "../effects/covariate";

export interface Place {
  /** null: cases of the region whose branch is unknown, or is one of very many small ones. */
  branchId: number | null;
  regionId: number;
}

export interface HoldPlaces {
  /** Of each hold, its place in `places`. */
  placeOf: readonly number[];
  places: readonly Place[];
}

/** @param branchId of each hold, 0 where unknown, as `regionId` */
export function holdPlaces(
  { branchId, regionId }: { branchId: readonly number[]; regionId: readonly number[] },
  most = MOST_MEMBERS - 50,
): HoldPlaces {
  const own = largest(branchId, most);
  const ids = new Map<string, number>();
  const places: Place[] = [];
  const placeOf = branchId.map((branch, row) => {
    const place = own.has(branch)
      ? { branchId: branch, regionId: regionId[row]! }
      : { branchId: null, regionId: regionId[row]! };
    const key = place.branchId === null ? `region ${place.regionId}` : `branch ${branch}`;
    const id = ids.get(key) ?? places.length;
    if (id === places.length) {
      ids.set(key, id);
      places.push(place);
    }
    return id;
  });
  return { placeOf, places };
}

function largest(branchIds: readonly number[], most: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const branch of branchIds) if (branch !== 0) counts.set(branch, (counts.get(branch) ?? 0) + 1);
  const bySize = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other);
  return new Set(bySize.slice(0, most).map(([branch]) => branch));
}
