/** Received against target, as markup. */
import { AgainstTarget, type AgainstTargetProps } from "../components/targets/against-target";
import type { Report } from "../domain/report";
import { targetWords } from "../words/served-words.server";
import { stillPart } from "./still-part.server";

const drawn = stillPart("target", AgainstTarget, targetWords);

/** Null while nothing is loaded. @param shown the report that it stands beside */
export function targetMarkup(
  shown: Pick<Report, "filters" | "currency" | "cutOffDate">,
  own: Pick<AgainstTargetProps, "against" | "table" | "isOwnPage">,
  request: Request,
): string | null {
  return shown.cutOffDate === null ? null : drawn(shown, own, request);
}
