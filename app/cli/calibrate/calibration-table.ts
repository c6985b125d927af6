/** The calibration as a table: what was measured, what is demanded, and whether it holds. */
import { textTable } from "../text-table";
import type { Calibration, MeasuredShare } from "./calibration";

export function calibrationTable(measured: Calibration): string {
  const { meanBias, meanStandardError, bestByAdjusted, bestByRaw } = measured;
  const biasShare = meanBias === null || !meanStandardError ? null : Math.abs(meanBias) / meanStandardError;
  const lead =
    bestByAdjusted.share === null || bestByRaw.share === null ? null : bestByAdjusted.share - bestByRaw.share;
  const coverage = measured.coverage.share;
  return textTable([
    ["what", "measured", "demanded", "holds"],
    [
      "95 % intervals that cover, gates passed",
      shareText(measured.coverage),
      "93–97 %",
      holds(coverage, (share) => share >= 0.93 && share <= 0.97),
    ],
    [
      "mean bias over mean standard error",
      biasShare === null
        ? "unknown"
        : `${biasShare.toFixed(2)} (${points(meanBias)} / ${points(meanStandardError)})`,
      "under 0.25",
      holds(biasShare, (share) => share < 0.25),
    ],
    [
      "best method in the first two, adjusted",
      shareText(bestByAdjusted),
      "80 % or more",
      holds(bestByAdjusted.share, (share) => share >= 0.8),
    ],
    ["best method in the first two, raw", shareText(bestByRaw), "", ""],
    [
      "adjusted less raw",
      lead === null ? "unknown" : `${points(lead)} points`,
      "30 or more",
      holds(lead, (share) => share >= 0.3),
    ],
    ["methods that pass every gate", shareText(measured.passed), "", ""],
    ["a method for the hopeless refused", shareText(measured.refusedHopeless), "", ""],
    ["misled by what is hidden, and warned", shareText(measured.warnedHidden), "", ""],
  ]);
}

function shareText({ count, share, low, high }: MeasuredShare): string {
  if (share === null) return "unknown";
  const interval = low === null || high === null ? "" : ` (${percent(low)}–${percent(high)})`;
  return `${percent(share)} %${interval} of ${count}`;
}

const percent = (share: number) => (100 * Math.min(1, Math.max(0, share))).toFixed(1);

const points = (difference: number | null) =>
  difference === null ? "unknown" : (100 * difference).toFixed(2);

function holds(value: number | null, isMet: (value: number) => boolean): string {
  if (value === null) return "unknown";
  return isMet(value) ? "yes" : "no";
}
