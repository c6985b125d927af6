/** Staleness, misfits and what could be done about them: read from the cases, fitted in the heavy lane, and stored. */

import { noRotation, rotationAnalysis } from "~/analysis/rotation/rotation-analysis";
import type { Definition } from "~/answers/definition.server";
import { dayFromIso, MINUTES_PER_HOUR } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import { HANDOVER_MINUTES, type RotationAnalysis } from "~/domain/rotation";
import { EVERYTHING } from "~/domain/scope";
import { assignmentsGiven, heldCases, officersAtWork, openHeldCases } from "~db/queries/held-cases";
import { termsOf } from "../fence-terms.server";
import { FIT_SEED } from "../fit-seed";
import { hourCostMinor } from "../hour-cost.server";
import { bankComparisonFit } from "../officers/officer-comparison-fit.server";
import { PROPOSING } from "../reads";

/** Of the whole portfolio, whatever the scope: the effect of tenure is learned from all cases. Reports show each scope its own. */
export const rotationAnalysisFit: Definition<RotationAnalysis> = {
  name: "rotation-analysis",
  reads: [],
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ read, whole, reportProgress }) {
    const sources = await read(async (asked) => {
      const { store } = asked;
      const { cutOffDate, datesAssumed } = asked.portfolio;
      const cutOffDay = cutOffDate === null ? null : dayFromIso(cutOffDate);
      if (cutOffDay === null) return noRotation("no-observations");
      if (datesAssumed) return noRotation("dates-assumed");
      if (!(await assignmentsGiven(store))) return noRotation("not-recorded");
      return {
        cutOffDay,
        cases: await heldCases(store),
        open: await openHeldCases(store, termsOf(asked, cutOffDay)),
        officers: await officersAtWork(store, cutOffDay),
        handoverMinor: Math.round(
          (HANDOVER_MINUTES / MINUTES_PER_HOUR) * ((await hourCostMinor(asked)) ?? 0),
        ),
      };
    });
    if ("reason" in sources) return sources;
    reportProgress(0.1);
    const compare = () => {
      reportProgress(0.6);
      return whole(bankComparisonFit, { scope: EVERYTHING, filters: NO_FILTERS });
    };
    return rotationAnalysis({ ...sources, seed: FIT_SEED, compare });
  },
};
