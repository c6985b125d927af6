/** A share over simulated worlds, with how far so many worlds leave it open. */
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { wilson } from "~/statistics/intervals/wilson";

/** A share with its Monte-Carlo interval over worlds; null where nothing was counted or it cannot be said. */
export interface MeasuredShare {
  count: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

/** Of things of which a world has several: they share its chance, so the error is that of whole worlds. */
export function shareWithinWorlds<Thing extends { world: number }>(
  things: readonly Thing[],
  isSo: (thing: Thing) => boolean,
): MeasuredShare {
  const { estimate, low, high } = ratioOfSums(
    clusterMoments(
      things.map((thing) => Number(isSo(thing))),
      things.map(() => 1),
      things.map(({ world }) => world),
    ),
  );
  return { count: things.length, share: estimate, low, high };
}

/** Of whole worlds. */
export function shareOfWorlds<World>(
  worlds: readonly World[],
  isSo: (world: World) => boolean,
): MeasuredShare {
  const { estimate, low, high } = wilson(worlds.filter(isSo).length, worlds.length);
  return { count: worlds.length, share: estimate, low, high };
}
