/** The list of what cannot wait, as markup. */
import { stillPart } from "~/frame/still-part.server";
import type { WhyNowPage } from "~/reports/why-now/why-now-report.server";
import { whyNowWords } from "~/words/served-words.server";
import { WhyNowBody } from "./why-now-body";

const drawn = stillPart("why-now", WhyNowBody, whyNowWords);

/** Null while it is computed, or while nothing is loaded. */
export function whyNowMarkup(page: WhyNowPage, request: Request): string | null {
  return page.waiting !== null || page.list.cutOffDate === null ? null : drawn(page.list, { page }, request);
}
