/** Received against target, as markup. */
import { AgainstTarget } from "~/components/targets/against-target";
import type { OverviewReport } from "~/domain/overview";
import type { AgainstTarget as Against } from "~/domain/targets";
import { stillPart } from "~/frame/still-part.server";
import { targetWords } from "~/words/served-words.server";

const drawn = stillPart("target", AgainstTarget, targetWords);

/** Null while nothing is loaded. */
export function targetMarkup(report: OverviewReport, against: Against, request: Request): string | null {
  return report.cutOffDate === null ? null : drawn(report, { against, table: null }, request);
}
