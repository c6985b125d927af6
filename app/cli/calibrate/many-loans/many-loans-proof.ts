/** Whether officers are compared as borrowers pay: loans of one borrower are no evidence of their own each. */
import { isWithin } from "../coverage";
import { type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareWithinWorlds } from "../measured-share";
import { type JudgedOfficer, judgedHolds } from "../officers/judged-officers";
import { proof } from "../proof";
import { type BorrowersKind, CUT_OFF_DAY, drawnBorrowers, trueRatiosOf } from "./drawn-loans-of-borrowers";

export interface JudgedBorrowers {
  seed: number;
  kind: BorrowersKind;
  skillSpread: number;
  officers: JudgedOfficer[];
}

export function judgedBorrowers(seed: number): JudgedBorrowers {
  const world = drawnBorrowers(seed);
  const { officers } = judgedHolds(world.holds, trueRatiosOf(world), CUT_OFF_DAY, seed);
  return { seed, kind: world.kind, skillSpread: world.skillSpread, officers };
}

export interface MeasuredBorrowers {
  /** Where officers differ: of all, and by kind. */
  coverage: Record<"all" | BorrowersKind, MeasuredShare>;
  plainCoverage: MeasuredShare;
  /** Where they do not: intervals wholly on one side of 1, and flags. */
  wronged: MeasuredShare;
  flagged: MeasuredShare;
  rated: MeasuredShare;
}

export function measuredBorrowers(worlds: readonly JudgedBorrowers[]): MeasuredBorrowers {
  const all = worlds.flatMap(({ seed, kind, skillSpread, officers }) =>
    officers.map((officer) => ({ world: seed, kind, isEqual: skillSpread === 0, ...officer })),
  );
  const rated = all.filter(({ shrunken }) => shrunken !== null);
  const [equal, different] = [
    rated.filter(({ isEqual }) => isEqual),
    rated.filter(({ isEqual }) => !isEqual),
  ];
  const coverage = (key: "shrunken" | "ratio", kinds: readonly BorrowersKind[] = ["together", "related"]) =>
    shareWithinWorlds(
      different.filter(({ kind }) => kinds.includes(kind)),
      (officer) => officer[key]!.low <= officer.trueRatio && officer.trueRatio <= officer[key]!.high,
    );
  return {
    coverage: {
      all: coverage("shrunken"),
      together: coverage("shrunken", ["together"]),
      related: coverage("shrunken", ["related"]),
    },
    plainCoverage: coverage("ratio"),
    wronged: shareWithinWorlds(equal, ({ shrunken }) => shrunken!.low > 1 || shrunken!.high < 1),
    flagged: shareWithinWorlds(equal, ({ flag }) => flag === "above" || flag === "below"),
    rated: shareWithinWorlds(all, ({ reason }) => reason === null),
  };
}

export function borrowersLines(measured: MeasuredBorrowers): MeasuredLine[] {
  const { coverage, plainCoverage, wronged, flagged, rated } = measured;
  return [
    shareLine(
      "95 % intervals that cover, officers of different skill, shrunken",
      coverage.all,
      "93–97 %",
      isWithin,
    ),
    shareLine("– all loans of a borrower paid or none, with one officer", coverage.together),
    shareLine("– loans paid one by one, with several officers", coverage.related, "93–97 %", isWithin),
    shareLine("– plain", plainCoverage),
    shareLine(
      "officers of equal skill wholly above or below 1",
      wronged,
      "5 % or less",
      (share) => share <= 0.05,
    ),
    shareLine("– flagged", flagged, "1 % or less", (share) => share <= 0.01),
    shareLine("officers rated", rated),
  ];
}

export const manyLoansProof = proof({
  name: "many-loans",
  question: "Officers compared on borrowers with many loans, horizon 180 days",
  judged: judgedBorrowers,
  measured: measuredBorrowers,
  lines: borrowersLines,
});
