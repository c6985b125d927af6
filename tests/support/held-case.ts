/** A case as rotation sees it, with defaults for all that a test does not name. */
import type { HeldCase } from "~/domain/held-case";

export function heldCase(own: Partial<HeldCase> & Pick<HeldCase, "defaultedDay" | "holds">): HeldCase {
  return {
    caseId: 1,
    borrowerId: 1,
    regionId: 1,
    branchId: 1,
    causeId: 1,
    security: "none",
    borrowerKindId: 1,
    traits: null,
    exposureMinor: 100_000,
    dueDay: null,
    closedDay: null,
    episodes: [],
    payments: [],
    ...own,
  };
}
