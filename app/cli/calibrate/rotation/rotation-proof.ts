/** Whether staleness is recovered, nothing is changed for its own sake, and following the plan pays. */
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { ratioOfSums } from "~/statistics/intervals/ratio-of-sums";
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareOfWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedRotation, judgedRotation } from "./judged-rotation";

export interface MeasuredRotation {
  /** Of the slope, estimated less true, over all worlds; with the error that so many worlds leave. */
  meanBias: number | null;
  biasError: number | null;
  meanStandardError: number | null;
  coverage: MeasuredShare;
  adoptedInEven: MeasuredShare;
  plannedInEven: MeasuredShare;
  adoptedInStale: MeasuredShare;
  /** True gains in stale worlds, as shares of what the plan's cases pay if nothing changes. */
  plan: MeasuredShare;
  random: MeasuredShare;
  planLessRandom: MeasuredShare;
  /** What the plan predicts over what it truly gains. */
  predicted: MeasuredShare;
}

export function measuredRotation(worlds: readonly JudgedRotation[]): MeasuredRotation {
  const estimated = worlds.flatMap(({ slope, trueSlope }) => (slope ? [{ slope, trueSlope }] : []));
  const errors = estimated.map(({ slope, trueSlope }) => slope.estimate - trueSlope);
  const bias = mean(errors);
  const even = worlds.filter(({ kind }) => kind === "even");
  const stale = worlds.filter(({ kind }) => kind === "stale");
  const gain = (
    gained: (world: JudgedRotation) => number,
    of = (world: JudgedRotation) => world.unchangedMinor,
  ) => ratio(stale, gained, of);
  return {
    meanBias: bias,
    biasError:
      bias === null
        ? null
        : Math.sqrt(mean(errors.map((error) => (error - bias) ** 2))! / (errors.length - 1)),
    meanStandardError: mean(estimated.map(({ slope }) => slope.standardError)),
    coverage: shareOfWorlds(
      estimated,
      ({ slope, trueSlope }) => slope.low <= trueSlope && trueSlope <= slope.high,
    ),
    adoptedInEven: shareOfWorlds(even, ({ adopt }) => adopt > 0),
    plannedInEven: shareOfWorlds(even, ({ handOvers }) => handOvers > 0),
    adoptedInStale: shareOfWorlds(stale, ({ adopt }) => adopt > 0),
    plan: gain(({ planMinor }) => planMinor),
    random: gain(({ randomMinor }) => randomMinor),
    planLessRandom: gain(({ planMinor, randomMinor }) => planMinor - randomMinor),
    predicted: gain(
      ({ predictedMinor }) => predictedMinor,
      ({ planMinor }) => planMinor,
    ),
  };
}

/** With the error of whole worlds. */
function ratio(
  worlds: readonly JudgedRotation[],
  numerator: (world: JudgedRotation) => number,
  denominator: (world: JudgedRotation) => number,
): MeasuredShare {
  const { estimate, low, high } = ratioOfSums(
    clusterMoments(
      worlds.map(numerator),
      worlds.map(denominator),
      worlds.map(({ seed }) => seed),
    ),
  );
  return { count: worlds.length, share: estimate, low, high };
}

export function rotationLines(measured: MeasuredRotation): MeasuredLine[] {
  const { meanBias, biasError, meanStandardError, adoptedInEven, plan, planLessRandom } = measured;
  const share = meanBias === null || !meanStandardError ? null : Math.abs(meanBias) / meanStandardError;
  return [
    demandedLine(
      "bias of the slope of staleness over its standard error",
      share,
      share === null
        ? null
        : `${share.toFixed(2)} (${perMille(meanBias)} ± ${perMille(biasError)} of ${perMille(meanStandardError)} ‰)`,
      "under 0.25",
      (value) => value < 0.25,
    ),
    shareLine("95 % intervals of the slope that cover", measured.coverage),
    shareLine(
      "worlds without staleness or misfit where a change is adopted",
      adoptedInEven,
      "5 % or less",
      (value) => value <= 0.05,
    ),
    demandedLine(
      "– upper limit of that share",
      adoptedInEven.high,
      adoptedInEven.high === null ? null : `${(100 * adoptedInEven.high).toFixed(1)} %`,
      "10 % or less",
      (value) => value <= 0.1,
    ),
    shareLine("– where the plan moves a case", measured.plannedInEven),
    shareLine("stale worlds where a change is adopted", measured.adoptedInStale),
    demandedLine(
      "true gain of the plan over no change",
      plan.low,
      rangeText(plan),
      "above 0",
      (low) => low > 0,
    ),
    {
      what: "true gain of as many handovers at random",
      measured: rangeText(measured.random) ?? "unknown",
      demanded: "",
    },
    demandedLine(
      "– plan less random",
      planLessRandom.low,
      rangeText(planLessRandom),
      "above 0",
      (low) => low > 0,
    ),
    {
      what: "predicted over true gain of the plan",
      measured: rangeText(measured.predicted) ?? "unknown",
      demanded: "",
    },
  ];
}

const perMille = (value: number | null) => (value === null ? "unknown" : (1000 * value).toFixed(2));

/** Not clipped: a gain may be more than all, or below nothing. */
function rangeText({ count, share, low, high }: MeasuredShare): string | null {
  if (share === null || low === null || high === null) return null;
  const percent = (value: number) => (100 * value).toFixed(1);
  return `${percent(share)} % (${percent(low)} to ${percent(high)}) of ${count}`;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export const rotationProof = proof({
  name: "rotation",
  question:
    "Rotation: slope of tenure on stuck cases, verdicts, and the gain of following the plan within 180 days",
  judged: (seed) => judgedRotation(seed),
  measured: measuredRotation,
  lines: rotationLines,
});
