/** The lists of the officers inside the filters, as markup. */
import type { PlanView } from "~/domain/plan/plan-view";
import { stillPart } from "~/frame/still-part.server";
import { planWords } from "~/words/served-words.server";
import { MondayLists } from "./monday-lists";

const drawn = stillPart("monday", MondayLists, planWords);

/** Null while nothing is loaded. */
export function mondayMarkup(view: PlanView, leads: readonly string[], request: Request): string | null {
  return view.list.cutOffDate === null ? null : drawn(view.list, { view, leads }, request);
}
