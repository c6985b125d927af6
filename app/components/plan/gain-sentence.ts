import type { PlanView } from "~/domain/plan/plan-view";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

/** What the plan expects of its first steps: with limits where it is the whole plan's. */
export function gainSentence(
  format: Format,
  text: PlanWords,
  { gain, counts, list }: Pick<PlanView, "gain" | "counts" | "list">,
): string {
  const days = format.days(list.filters.horizon);
  if (gain.expectedMinor < 0) return text.short(counts.first, format.money(-gain.expectedMinor), days);
  const money = format.money(gain.expectedMinor);
  return gain.lowMinor === null || gain.highMinor === null
    ? text.leadWithin(counts.first, money, days)
    : text.lead(counts.first, money, format.money(gain.lowMinor), format.money(gain.highMinor), days);
}
