/** Whether intervals of methods under causes cover, also where cause matters, and drawing cells together pays. */
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { isWithin } from "../coverage";
import { type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareOfWorlds, shareWithinWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedCauses, type JudgedCell, judgedCauses } from "./judged-causes";

export interface MeasuredCauses {
  /** Of drawn intervals: in worlds where cause matters, there under the methods concerned, and where it does not. */
  matters: MeasuredShare;
  concerned: MeasuredShare;
  indifferent: MeasuredShare;
  own: MeasuredShare;
  /** Squared error of drawn estimates over that of the cells' own. */
  error: MeasuredShare;
  detected: MeasuredShare;
  falseAlarms: MeasuredShare;
}

type Cell = JudgedCell & { world: number; isWorldConcerned: boolean };

export function measuredCauses(worlds: readonly JudgedCauses[]): MeasuredCauses {
  const cells: Cell[] = worlds.flatMap(({ seed, matters, cells: ofWorld }) =>
    ofWorld.map((cell) => ({ ...cell, world: seed, isWorldConcerned: matters })),
  );
  const covered = (key: "own" | "drawn", isMeant: (cell: Cell) => boolean) =>
    shareWithinWorlds(
      cells.filter(isMeant),
      ({ truth, [key]: { low, high } }) => low <= truth && truth <= high,
    );
  const squares = (key: "own" | "drawn") => cells.map((cell) => (cell[key].estimate - cell.truth) ** 2);
  const error = ratioOfSums(
    clusterMoments(
      squares("drawn"),
      squares("own"),
      cells.map(({ world }) => world),
    ),
  );
  const isFound = ({ p }: JudgedCauses) => p !== null && p < 0.05;
  return {
    matters: covered("drawn", ({ isWorldConcerned }) => isWorldConcerned),
    concerned: covered("drawn", ({ matters }) => matters),
    indifferent: covered("drawn", ({ isWorldConcerned }) => !isWorldConcerned),
    own: covered("own", () => true),
    error: { count: cells.length, share: error.estimate, low: error.low, high: error.high },
    detected: shareOfWorlds(
      worlds.filter(({ matters }) => matters),
      isFound,
    ),
    falseAlarms: shareOfWorlds(
      worlds.filter(({ matters }) => !matters),
      isFound,
    ),
  };
}

export function causesLines(measured: MeasuredCauses): MeasuredLine[] {
  const demanded = ["93–97 %", isWithin] as const;
  // Drawn wholly together, cells that do not differ cover more often: how far they differ stays in doubt.
  const least = ["93 % or more", (share: number) => share >= 0.93] as const;
  return [
    shareLine("95 % intervals that cover, methods for which cause matters", measured.concerned, ...demanded),
    shareLine("– all methods of worlds where it matters for some", measured.matters, ...least),
    shareLine("– worlds where it matters for none", measured.indifferent, ...least),
    shareLine("– the cells' own intervals, everywhere", measured.own, ...demanded),
    shareLine("squared error, drawn of own", measured.error, "under 100 %", (share) => share < 1),
    shareLine("worlds where cause matters: differences found (p below 5 %)", measured.detected),
    shareLine("worlds where it does not: differences found", measured.falseAlarms),
  ];
}

export const causesProof = proof({
  name: "causes",
  question: "Methods under causes: adjusted effects by cell, horizon 180 days",
  judged: (seed) => judgedCauses(seed),
  measured: measuredCauses,
  lines: causesLines,
});
