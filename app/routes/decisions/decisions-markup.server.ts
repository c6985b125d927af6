/** What became of decisions, as markup. */
import { stillPart } from "~/frame/still-part.server";
import type { DecisionsPage } from "~/reports/decisions/decisions-page.server";
import { planWords } from "~/words/served-words.server";
import { DecisionsBody } from "./decisions-body";

const drawn = stillPart("decisions", DecisionsBody, planWords);

/** Null while nothing is loaded. */
export function decisionsMarkup(page: DecisionsPage, request: Request): string | null {
  return page.list.cutOffDate === null ? null : drawn(page.list, { page }, request);
}
