/** Received against target, as markup. */
import { AgainstTarget, type AgainstTargetProps } from "../components/targets/against-target";
import type { Report } from "../domain/report";
import { targetWords } from "../words/served-words.server";
import { stillPart } from "./still-part.server";

const drawn = stillPart("target", AgainstTarget, targetWords);

/** Null while nothing is loaded. @param told the report that it stands beside */
export function targetMarkup(
  told: Pick<Report, "filters" | "currency" | "cutOffDate">,
  own: Pick<AgainstTargetProps, "against" | "table" | "isOwnPage">,
  request: Request,
): string | null {
  return told.cutOffDate === null ? null : drawn(told, own, request);
}
