/** Which steps of a plan an address asks for. */
import { type FilterState, isAskedFor } from "../filters";

type StepChoice = Pick<FilterState, "action" | "not_action">;

export function isStepChosen({ action, not_action }: StepChoice): boolean {
  return action.length + not_action.length > 0;
}

/** Whether a step is among those asked for; a case without one is where steps are only left out. */
export function isStepAsked(code: string | null, { action, not_action }: StepChoice): boolean {
  return code === null ? action.length === 0 : isAskedFor(code, action, not_action);
}
