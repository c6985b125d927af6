import type { PlanView } from "~/domain/plan/plan-view";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

/** What every part of the page is given. */
export interface PlanBodyProps {
  format: Format;
  text: PlanWords;
  view: PlanView;
  search: string;
}
