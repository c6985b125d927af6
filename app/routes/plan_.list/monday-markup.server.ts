/** The lists of the officers inside the filters, as markup. */
import { stillPart } from "~/frame/still-part.server";
import type { MondayPage } from "~/reports/plan/monday-page.server";
import { planWords } from "~/words/served-words.server";
import { MondayLists } from "./monday-lists";

const drawn = stillPart("monday", MondayLists, planWords);

/** Null while nothing is loaded, or the plan is not there. */
export function mondayMarkup(
  { view, leads, notes }: Pick<MondayPage, "view" | "leads" | "notes">,
  request: Request,
): string | null {
  if (view === null || view.list.cutOffDate === null) return null;
  return drawn(view.list, { view, leads, notes }, request);
}
