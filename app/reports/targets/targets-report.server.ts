/** Received against target, a row for each branch or region that has one. */
import type { Asked } from "~/answers/definition.server";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { reachedShare } from "~/domain/targets";
import { CHOSEN } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";
import { compared } from "./against-target.server";

export const targetsReport = reportDefinition({
  name: "targets",
  reads: CHOSEN,
  settings: ["targets"],
  rows,
});

/** None where nothing may be compared. */
async function rows(asked: Asked): Promise<KeptRow[]> {
  return (await compared(asked)).places.map((place) => {
    const share = reachedShare(place);
    return rowOf(REPORTS.targets.columns, [
      known({
        place: place.kind,
        key: place.code,
        label: place.name,
        months: place.months,
        target_minor: place.targetMinor,
        received_minor: place.receivedMinor,
      }),
      share === null ? unknown(["reached_share"], "zero-denominator") : known({ reached_share: share }),
    ]);
  });
}
