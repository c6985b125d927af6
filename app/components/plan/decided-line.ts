import type { DecidedStep } from "~/domain/plan/decided-step";
import { DECLINE_REASONS, isDeclineReason } from "~/domain/plan/decisions";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

/** What was decided, when, by whom, and the reason given: `Declined on 5 Jan 2026, on this machine: tried recently`. */
export function decidedLine(
  { answer, decidedOn, by, reason, note }: DecidedStep,
  format: Format,
  text: PlanWords,
): string {
  const { language } = format;
  const { decide: say } = text;
  const who = by === null ? say.thisMachine : say.by(by);
  const said = [
    reason !== null && isDeclineReason(reason) ? inLanguage(DECLINE_REASONS[reason], language) : null,
    note,
  ].filter((part) => part !== null);
  const line = say.said(say.answers[answer], format.date(decidedOn), who);
  return said.length === 0 ? line : line + marks(language).colon + said.join(marks(language).clause);
}
