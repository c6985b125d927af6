/** Whether group attack is suggested where it truly helps, and never adopted where it does not, though raw figures mislead. */
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareOfWorlds, shareWithinWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedAttack, type JudgedSegmentOfWorld, judgedAttack } from "./judged-attack";

export interface MeasuredAttack {
  /** Segments where it brings at least twice what it costs: adopt or try; and adopt alone. */
  found: MeasuredShare;
  adoptedWhereHelpful: MeasuredShare;
  /** Worlds in which most of what attacks could truly gain lies in segments to adopt or try. */
  worldsFound: MeasuredShare;
  /** Segments where it brings no more than it costs, and are adopted; and worlds with any such. */
  adoptedWhereHarmful: MeasuredShare;
  avoidedWhereHarmful: MeasuredShare;
  rawLooksHarmful: MeasuredShare;
}

/** "Truly helps" with a margin: what is about as good as its cost is no finding either way. */
const CLEARLY = 2;
const SUGGESTED: readonly string[] = ["adopt", "try"];

const isHelpful = ({ broughtMinor, costMinor }: JudgedSegmentOfWorld) => broughtMinor >= CLEARLY * costMinor;
const isHarmful = ({ broughtMinor, costMinor }: JudgedSegmentOfWorld) => broughtMinor <= costMinor;
const isSuggested = ({ verdict }: JudgedSegmentOfWorld) => SUGGESTED.includes(verdict);

export function measuredAttack(worlds: readonly JudgedAttack[]): MeasuredAttack {
  const segments = worlds.flatMap((world) => world.segments);
  const [helpful, harmful] = [segments.filter(isHelpful), segments.filter(isHarmful)];
  return {
    found: shareWithinWorlds(helpful, isSuggested),
    adoptedWhereHelpful: shareWithinWorlds(helpful, ({ verdict }) => verdict === "adopt"),
    worldsFound: shareOfWorlds(worlds, (world) => {
      const own = world.segments.filter(isHelpful);
      return 2 * gainOf(own.filter(isSuggested)) > gainOf(own);
    }),
    adoptedWhereHarmful: shareWithinWorlds(harmful, ({ verdict }) => verdict === "adopt"),
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
  const { adoptedWhereHarmful } = measured;
  return [
    shareLine(
      "segments where it brings twice its cost or more: adopt or try",
      measured.found,
      "80 % or more",
      (share) => share >= 0.8,
    ),
    shareLine("– adopt", measured.adoptedWhereHelpful),
    shareLine(
      "worlds where most of the true gain lies in adopt or try",
      measured.worldsFound,
      "80 % or more",
      (share) => share >= 0.8,
    ),
    shareLine(
      "segments where it brings no more than its cost: adopt",
      adoptedWhereHarmful,
      "5 % or less",
      (share) => share <= 0.05,
    ),
    demandedLine(
      "– upper limit of that share",
      adoptedWhereHarmful.high,
      adoptedWhereHarmful.high === null ? null : `${(100 * adoptedWhereHarmful.high).toFixed(1)} %`,
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
