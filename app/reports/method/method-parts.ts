/** What fits of all methods say of one. */
import type { CreditsOfWindow } from "~/analysis/effects/credit-beside-effect";
import type { WindowCredit } from "~/domain/method-analysis";

/** Shortest window first. */
export function creditOf(windows: readonly CreditsOfWindow[], id: unknown): WindowCredit[] {
  return windows.flatMap(({ windowDays, methods }) =>
    methods
      .filter(({ methodId }) => methodId === id)
      .map(({ methodId: _id, ...credit }) => ({ windowDays, ...credit })),
  );
}
