/** Whether group attack is suggested where it truly helps, and never adopted where it does not, though raw figures mislead. */
import { LEAST_OF_TRIAL } from "~/analysis/where-to-try/segment-verdict";
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareOfWorlds, shareWithinWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedAttack, type JudgedSegmentOfWorld, judgedAttack } from "./judged-attack";

export interface MeasuredAttack {
  /** Segments large enough for a trial where it recovers at least twice its cost: adopt or try; and adopt alone. */
  found: MeasuredShare;
  adoptedWhereHelpful: MeasuredShare;
  /** Worlds with any such segment, in which most of what it could truly gain there lies in adopt or try. */
  worldsFound: MeasuredShare;
  /** Segments adopted although it recovers no more than it costs; and worlds with any such. */
  adoptedWhereHarmful: MeasuredShare;
  worldsAdoptingHarm: MeasuredShare;
  avoidedWhereHarmful: MeasuredShare;
  rawLooksHarmful: MeasuredShare;
}

/** "Truly helps" with a margin: what is about as good as its cost is no finding either way. */
const CLEARLY = 2;
const SUGGESTED: readonly string[] = ["adopt", "try"];

// Fewer cases are too few for a random draw: to wait is then no failure to see that it helps.
const isHelpful = ({ broughtMinor, costMinor, candidates }: JudgedSegmentOfWorld) =>
  broughtMinor >= CLEARLY * costMinor && candidates >= LEAST_OF_TRIAL;
const isHarmful = ({ broughtMinor, costMinor }: JudgedSegmentOfWorld) => broughtMinor <= costMinor;
const isAdopted = ({ verdict }: JudgedSegmentOfWorld) => verdict === "adopt";
// The engine is held to what it knows of a gain; whose hours earn more elsewhere is another question.
const isSuggested = ({ verdict, isOutbid }: JudgedSegmentOfWorld) => isOutbid || SUGGESTED.includes(verdict);

export function measuredAttack(worlds: readonly JudgedAttack[]): MeasuredAttack {
  const segments = worlds.flatMap((world) => world.segments);
  const [helpful, harmful] = [segments.filter(isHelpful), segments.filter(isHarmful)];
  const worldsWithHelpful = worlds.filter((world) => world.segments.some(isHelpful));
  return {
    found: shareWithinWorlds(helpful, isSuggested),
    adoptedWhereHelpful: shareWithinWorlds(helpful, isAdopted),
    worldsFound: shareOfWorlds(worldsWithHelpful, (world) => {
      const own = world.segments.filter(isHelpful);
      return 2 * gainOf(own.filter(isSuggested)) > gainOf(own);
    }),
    adoptedWhereHarmful: shareWithinWorlds(harmful, isAdopted),
    worldsAdoptingHarm: shareOfWorlds(worlds, (world) =>
      world.segments.some((segment) => isHarmful(segment) && isAdopted(segment)),
    ),
    avoidedWhereHarmful: shareWithinWorlds(harmful, ({ verdict }) => verdict === "avoid"),
    rawLooksHarmful: shareOfWorlds(
      worlds,
      ({ rawDifference }) => rawDifference !== null && rawDifference < 0,
    ),
  };
}

function gainOf(segments: readonly JudgedSegmentOfWorld[]): number {
  return segments.reduce((sum, { broughtMinor, costMinor }) => sum + broughtMinor - costMinor, 0);
}

export function attackLines(measured: MeasuredAttack): MeasuredLine[] {
  const { adoptedWhereHarmful, worldsAdoptingHarm } = measured;
  return [
    shareLine(
      `segments of ${LEAST_OF_TRIAL} cases or more where it gains twice its cost or more: adopt, try, or likely better but short of hours`,
      measured.found,
      "80 % or more",
      (share) => share >= 0.8,
    ),
    shareLine("– adopt", measured.adoptedWhereHelpful),
    shareLine(
      "worlds where most of the true gain there lies in adopt or try",
      measured.worldsFound,
      "80 % or more",
      (share) => share >= 0.8,
    ),
    shareLine(
      "segments where it gains no more than its cost: adopt",
      adoptedWhereHarmful,
      "5 % or less",
      (share) => share <= 0.05,
    ),
    shareLine("– worlds with any such segment adopted", worldsAdoptingHarm),
    demandedLine(
      "– upper limit of that share of worlds",
      worldsAdoptingHarm.high,
      worldsAdoptingHarm.high === null ? null : `${(100 * worldsAdoptingHarm.high).toFixed(1)} %`,
      "10 % or less",
      (value) => value <= 0.1,
    ),
    shareLine("– avoid", measured.avoidedWhereHarmful),
    shareLine("worlds where raw figures make it look harmful", measured.rawLooksHarmful),
  ];
}

export const attackProof = proof({
  name: "group-attack",
  question: "Group attack: verdicts by segment where it truly helps and where it does not, within 180 days",
  judged: judgedAttack,
  measured: measuredAttack,
  lines: attackLines,
});
