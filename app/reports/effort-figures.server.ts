/** What the work took, or why that is unknown. */
import type { Recorded } from "~db/queries/recorded";
import { known, type Part, unknown } from "./row";

export function costFigure(costMinor: number, recorded: Recorded): Part {
  return recorded.cost ? known({ cost_minor: costMinor }) : unknown(["cost_minor"], "not-recorded");
}

export function minutesFigure(minutes: number, recorded: Recorded): Part {
  return recorded.minutes ? known({ minutes }) : unknown(["minutes"], "not-recorded");
}
