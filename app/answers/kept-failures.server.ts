/** What failed is said for a while before it is tried again. */
import type { FailureReason } from "~/domain/heavy-answer";
import { type Errand, nameOf } from "./messages.server";

export function keptFailures() {
  const failures = new Map<string, { reason: FailureReason; until: number }>();
  return {
    /** Why it failed of late; null where it did not, or long ago. */
    of(errand: Errand): FailureReason | null {
      const failure = failures.get(nameOf(errand));
      return failure !== undefined && failure.until > performance.now() ? failure.reason : null;
    },
    keep(errand: Errand, reason: FailureReason, keptMs: number): void {
      const now = performance.now();
      for (const [name, { until }] of failures) if (until <= now) failures.delete(name);
      failures.set(nameOf(errand), { reason, until: now + keptMs });
    },
  };
}
