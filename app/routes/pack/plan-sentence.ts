import type { PlanView } from "~/domain/plan/plan-view";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

/** What the plan expects, in the words of its own page; why there is none where there is none. */
export function planSentence(
  format: Format,
  text: PlanWords,
  { reason, counts, gain, gate, list }: PlanView,
): string {
  if (reason !== null) return text.states[reason] ?? text.states["too-few"] ?? text.stateTitle;
  if (counts.first === 0) return text.none[gate];
  const days = format.days(list.filters.horizon);
  const money = format.money(gain.expectedMinor);
  return gain.lowMinor === null || gain.highMinor === null
    ? text.leadWithin(counts.first, money, days)
    : text.lead(counts.first, money, format.money(gain.lowMinor), format.money(gain.highMinor), days);
}
