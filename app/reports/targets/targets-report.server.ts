/** Received against target, a row for each branch or region that has one. */
import type { Asked, Definition } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { reachedShare } from "~/domain/targets";
import { assemble } from "../assemble.server";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";
import { compared, TARGET_PAGE_READS, TARGET_READS } from "./against-target.server";

/** The head of the page: its forecast and its sentences read more than its table does. */
export const targetsFrame: Definition<KeptReport> = {
  name: "targets-frame",
  reads: TARGET_PAGE_READS,
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read((asked) => assemble(asked, "targets", [])),
};

export const targetsReport = reportDefinition({
  name: "targets",
  reads: TARGET_READS,
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
