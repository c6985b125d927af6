/** Whether the list of what cannot wait knows how fast moments fade, and recovers more than the newest first. */
import type { OccasionKind } from "../../../../seeds/occasion-parameters";
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareWithinWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedWhyNow, judgedWhyNow } from "./judged-why-now";

export interface MeasuredWhyNow {
  /** Mean of estimated over planted half-life, by kind; null: never known. */
  halfLives: Readonly<Record<OccasionKind, number | null>>;
  withinThirty: MeasuredShare;
  /** What the list recovers over what newest-first recovers, over all worlds. */
  overNewest: number | null;
  worst: number | null;
}

const KINDS = ["signal", "receivable", "harvest"] as const satisfies readonly OccasionKind[];
const NEAR = 0.3;

export function measuredWhyNow(worlds: readonly JudgedWhyNow[]): MeasuredWhyNow {
  const known = worlds.flatMap(({ seed, halfLives }) =>
    KINDS.flatMap((kind) =>
      halfLives[kind] === null ? [] : [{ world: seed, kind, ratio: halfLives[kind] }],
    ),
  );
  const mean = (kind: OccasionKind) => {
    const own = known.filter((one) => one.kind === kind);
    return own.length === 0 ? null : own.reduce((sum, { ratio }) => sum + ratio, 0) / own.length;
  };
  const sum = (of: (world: JudgedWhyNow) => number) => worlds.reduce((total, world) => total + of(world), 0);
  const newest = sum(({ newestFirstMinor }) => newestFirstMinor);
  return {
    halfLives: { signal: mean("signal"), receivable: mean("receivable"), harvest: mean("harvest") },
    withinThirty: shareWithinWorlds(known, ({ ratio }) => Math.abs(ratio - 1) <= NEAR),
    overNewest: newest > 0 ? sum(({ byLossMinor }) => byLossMinor) / newest : null,
    worst: Math.min(...worlds.map(({ byLossMinor, newestFirstMinor }) => byLossMinor / newestFirstMinor)),
  };
}

export function whyNowLines({ halfLives, withinThirty, overNewest, worst }: MeasuredWhyNow): MeasuredLine[] {
  const text = (value: number | null) => (value === null ? null : value.toFixed(2));
  return [
    demandedLine(
      "gains of the list over newest first",
      overNewest,
      text(overNewest),
      "1.3 or more",
      (v) => v >= 1.3,
    ),
    demandedLine("– the least of a world", worst, text(worst), "", () => true),
    ...KINDS.map((kind) =>
      demandedLine(
        `half-life estimated over planted: ${kind}`,
        halfLives[kind],
        text(halfLives[kind]),
        "0.7–1.3",
        (v) => Math.abs(v - 1) <= NEAR,
      ),
    ),
    shareLine("– within 30 %, world by world", withinThirty),
  ];
}

export const whyNowProof = proof({
  name: "why-now",
  question:
    "Why now: half-lives of signals, receivables and harvests, and what acting in the order of the list recovers",
  judged: judgedWhyNow,
  measured: measuredWhyNow,
  lines: whyNowLines,
});
