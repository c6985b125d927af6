import type { PlanView } from "~/domain/plan/plan-view";
import type { Row } from "~/domain/report";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { numberAt, textAt } from "../row-values";
import { stepName } from "./step-name";

/** What else could be done on a case, and how much worse it would be; or that its hours earn more elsewhere. */
export function insteadText(
  row: Row,
  named: Pick<PlanView, "names">,
  format: Format,
  text: PlanWords,
): string {
  const say = text.oneCase;
  if (row.instead == null) return say.noOther;
  const step = stepName(textAt(row, "instead"), named, text, format.language);
  const worse = (numberAt(row, "expected_gain_minor") ?? 0) - (numberAt(row, "instead_gain_minor") ?? 0);
  return worse >= 0 ? say.instead(step, format.money(worse)) : say.insteadOfHours(step, format.money(-worse));
}
