/** What the page of the plan shows under its head, as markup. */
import type { PlanView } from "~/domain/plan/plan-view";
import { stillPart } from "~/frame/still-part.server";
import { wholePageMarkup } from "~/frame/whole-page-markup.server";
import { planWords } from "~/words/served-words.server";
import { PlanBody } from "./plan-body";

const drawn = stillPart("plan", PlanBody, planWords);

/** Null while nothing is loaded. Where no case stands on the list, there is no workbook of it. */
export function planMarkup(view: PlanView, request: Request): string | null {
  const { list } = view;
  return list.cutOffDate === null
    ? null
    : drawn(list, { view }, request) + (list.total === 0 ? "" : wholePageMarkup(list, request, list.search));
}
