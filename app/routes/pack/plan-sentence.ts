import { gainSentence } from "~/components/plan/gain-sentence";
import { withoutLines } from "~/components/plan/without-lines";
import type { PlanView } from "~/domain/plan/plan-view";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

/** What the plan expects, in the words of its own page; why there is none where there is none. */
export function planSentence(format: Format, text: PlanWords, plan: PlanView): string {
  return plan.reason === null && plan.counts.first > 0
    ? gainSentence(format, text, plan)
    : withoutLines(plan, text);
}
