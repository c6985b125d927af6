/** The effects of methods in a table: what was measured, what is demanded, and whether it holds. */
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import type { MeasuredMethods } from "./measured-methods";

export function methodLines(measured: MeasuredMethods): MeasuredLine[] {
  const { meanBias, meanStandardError, bestByAdjusted, bestByRaw } = measured;
  const biasShare = meanBias === null || !meanStandardError ? null : Math.abs(meanBias) / meanStandardError;
  const lead =
    bestByAdjusted.share === null || bestByRaw.share === null ? null : bestByAdjusted.share - bestByRaw.share;
  return [
    shareLine(
      "95 % intervals that cover, gates passed",
      measured.coverage,
      "93–97 %",
      (share) => share >= 0.93 && share <= 0.97,
    ),
    demandedLine(
      "mean bias over mean standard error",
      biasShare,
      biasShare === null
        ? null
        : `${biasShare.toFixed(2)} (${points(meanBias)} / ${points(meanStandardError)})`,
      "under 0.25",
      (share) => share < 0.25,
    ),
    shareLine(
      "best method in the first two, adjusted",
      bestByAdjusted,
      "80 % or more",
      (share) => share >= 0.8,
    ),
    shareLine("best method in the first two, raw", bestByRaw),
    demandedLine(
      "adjusted less raw",
      lead,
      lead === null ? null : `${points(lead)} points`,
      "30 or more",
      (share) => share >= 0.3,
    ),
    shareLine("methods that pass every gate", measured.passed),
    shareLine("a method for the hopeless refused", measured.refusedHopeless),
    shareLine("misled by what is hidden, and warned", measured.warnedHidden),
  ];
}

const points = (difference: number | null) =>
  difference === null ? "unknown" : (100 * difference).toFixed(2);
