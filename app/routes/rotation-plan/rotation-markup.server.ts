/** The plan of all branches, as markup: nothing in it moves. */
import { RotationPlan } from "~/components/rotation/rotation-plan";
import type { RotationView } from "~/domain/rotation-view";
import { stillPart } from "~/frame/still-part.server";
import { rotationWords } from "~/words/served-words.server";

const drawn = stillPart("rotation", RotationPlan, rotationWords);

export function rotationMarkup(view: RotationView, request: Request): string {
  return drawn(view.pairs, { view, isOneBranch: false }, request);
}
