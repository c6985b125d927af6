/** What a proof measured, line by line: the figure, what is demanded of it, and whether it holds. */
import { textTable } from "../text-table";
import type { MeasuredShare } from "./measured-share";

export interface MeasuredLine {
  what: string;
  /** In words, with its interval. */
  measured: string;
  /** In words; empty where nothing is demanded. */
  demanded: string;
  /** null: it cannot be said; absent where nothing is demanded. */
  holds?: boolean | null;
}

/** A share that must meet a demand, or is only reported. */
export function shareLine(
  what: string,
  share: MeasuredShare,
  demanded = "",
  isMet?: (share: number) => boolean,
): MeasuredLine {
  return isMet
    ? demandedLine(what, share.share, shareText(share), demanded, isMet)
    : { what, measured: shareText(share), demanded };
}

/** Any figure that must hold something. @param text null where the figure is unknown */
export function demandedLine(
  what: string,
  value: number | null,
  text: string | null,
  demanded: string,
  isMet: (value: number) => boolean,
): MeasuredLine {
  return { what, measured: text ?? "unknown", demanded, holds: value === null ? null : isMet(value) };
}

export function measuredTable(lines: readonly MeasuredLine[]): string {
  return textTable([
    ["what", "measured", "demanded", "holds"],
    ...lines.map(({ what, measured, demanded, holds }) => [what, measured, demanded, HOLDS[`${holds}`]]),
  ]);
}

const HOLDS = { true: "yes", false: "no", null: "unknown", undefined: "" } as const;

function shareText({ count, share, low, high }: MeasuredShare): string {
  if (share === null) return "unknown";
  const interval = low === null || high === null ? "" : ` (${percent(low)}–${percent(high)})`;
  return `${percent(share)} %${interval} of ${count}`;
}

const percent = (share: number) => (100 * Math.min(1, Math.max(0, share))).toFixed(1);
