/** Received against target by branch, as markup. */
import { AgainstTarget } from "~/components/targets/against-target";
import { stillPart } from "~/frame/still-part.server";
import type { BesideTargets } from "~/reports/targets/beside-targets.server";
import { targetWords } from "~/words/served-words.server";

const drawn = stillPart("target", AgainstTarget, targetWords);

/** Null while nothing is loaded. */
export function targetMarkup({ against, table }: BesideTargets, request: Request): string | null {
  return table.cutOffDate === null ? null : drawn(table, { against, table }, request);
}
