import type { PlanView } from "~/domain/plan/plan-view";
import type { Language } from "~/domain/text";
import type { PlanWords } from "~/words/en/plan";
import type { Bar } from "../bar-list";
import { shownBars } from "../shown-bars";
import { stepName } from "./step-name";

/** Steps by their own name: beyond them bars are too short to compare. */
const NAMED = 12;

/** What each step gains, the small ones together. @param hrefOf where a step's bar leads */
export function barsOfSteps(
  view: Pick<PlanView, "steps" | "names">,
  text: PlanWords,
  language: Language,
  hrefOf: (action: string) => string | null = () => null,
): Bar[] {
  const casesOf = new Map(view.steps.map(({ action, cases }) => [action, cases]));
  const bars = view.steps.map(({ action, cases, gainMinor }) => ({
    key: action,
    name: stepName(action, view, text, language),
    href: hrefOf(action),
    value: gainMinor,
    note: text.cases(cases),
  }));
  const othersNote = (others: readonly Bar[]) =>
    text.cases(others.reduce((sum, { key }) => sum + casesOf.get(key)!, 0));
  return shownBars(bars, { keys: [], others: text.otherSteps, othersNote }, NAMED);
}
