import type { SimulatedCase, SimulatedEpisode } from "../../seeds/simulate-case";

/** Y_h of an episode as STATISTICS defines it, from the rows alone. */
export function observedRecovery(
  { rows }: SimulatedCase,
  episode: SimulatedEpisode,
  horizon: number,
): number {
  const inWindow = (row: { day: number }) =>
    row.day >= episode.startDay && row.day <= episode.startDay + horizon;
  const sum = (all: readonly { day: number; amountMinor: number }[]) =>
    all.filter(inWindow).reduce((total, row) => total + row.amountMinor, 0);
  const share = (sum(rows.receipts) - sum(rows.advances)) / episode.outstandingMinor;
  return Math.min(1, Math.max(0, share));
}
