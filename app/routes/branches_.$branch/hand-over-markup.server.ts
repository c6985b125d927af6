/** The branch's hand-over plan with its two limits to be moved, as markup. */
import { stillPart } from "~/frame/still-part.server";
import type { BranchPlan } from "~/reports/rotation/rotation-page.server";
import { rotationWords } from "~/words/served-words.server";
import { HandOver } from "./hand-over";

const drawn = stillPart("hand-over", HandOver, rotationWords);

/** Null while it is not there. @param exported the search of its twins */
export function handOverMarkup(
  { view, asked }: BranchPlan,
  exported: string,
  request: Request,
): string | null {
  if (view === null) return null;
  const { pathname } = new URL(request.url);
  return drawn(view.pairs, { view, asked, exported, path: pathname }, request);
}
