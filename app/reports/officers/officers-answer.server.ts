/** What is known of officers beside what their cases foresee: asked of the heavy lane. */

import { awaitedAnswer, heavyAnswer } from "~/answers/heavy-answer.server";
import type { FilterState } from "~/domain/filters";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { OfficerComparison } from "~/domain/officer-comparison";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { fitQuestion } from "../fit-question.server";
import { officerComparisonTask } from "./officer-comparison-task.server";

/** Begun where needed. */
export function officersAnswer(
  store: Store,
  scope: Scope,
  filters: FilterState,
  forMs = 0,
): Promise<HeavyAnswer<OfficerComparison>> {
  return heavyAnswer(store, officerComparisonTask, fitQuestion(scope, filters, "officer"), { forMs });
}

/** Waits for it, whatever it takes: twins and the command line. */
export function awaitedOfficers(
  store: Store,
  scope: Scope,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<OfficerComparison> {
  return awaitedAnswer(store, officerComparisonTask, fitQuestion(scope, filters, "officer"), signal);
}
