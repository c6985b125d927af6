import { MINUTES_PER_HOUR } from "~/domain/calendar";
import { RULE_KINDS } from "~/domain/conduct/rule-kinds";
import type { ConductRule } from "~/domain/conduct/rule-sets";
import { inLanguage, type Language } from "~/domain/text";

/** What a rule forbids, with its limit. */
export function breachText(
  { kind, mostContacts, pauseDays, hours }: ConductRule,
  language: Language,
): string {
  const limit = hours
    ? `${clock(hours.fromMinute)}–${clock(hours.toMinute)}`
    : String(mostContacts ?? pauseDays ?? "");
  return inLanguage(RULE_KINDS[kind].breach, language).replace("#", limit);
}

function clock(minute: number): string {
  const [hour, rest] = [Math.floor(minute / MINUTES_PER_HOUR), minute % MINUTES_PER_HOUR];
  return `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
