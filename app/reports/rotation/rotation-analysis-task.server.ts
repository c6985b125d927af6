/** Staleness, misfits and what could be done about them: read from the cases, fitted in the heavy lane, and stored. */

import { noRotation, rotationAnalysis } from "~/analysis/rotation/rotation-analysis";
import { awaitedAnswer } from "~/answers/heavy-answer.server";
import type { HeavyTask } from "~/answers/task.server";
import { dayFromIso } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import { HANDOVER_MINUTES, type RotationAnalysis } from "~/domain/rotation";
import { EVERYTHING } from "~/domain/scope";
import {
  assignmentsGiven,
  heldCases,
  minuteCostMinor,
  officersAtWork,
  openHeldCases,
} from "~db/queries/held-cases";
import { readPortfolio } from "~db/queries/portfolio";
import type { Store } from "~db/store";
import { FIT_SEED, fitQuestion } from "../fit-question.server";
import { givenHourCostMinor } from "../hour-cost.server";
import { officerComparisonTask } from "../officers/officer-comparison-task.server";

const MINUTES_PER_HOUR = 60;

/** `hourCostMinor` of an officer, in minor units; null: the portfolio's own. */
export interface RotationQuestion {
  hourCostMinor: number | null;
}

export async function rotationQuestion(store: Store): Promise<RotationQuestion> {
  return { hourCostMinor: await givenHourCostMinor(store) };
}

/** Of the whole portfolio, whoever asks: what tenure does is learned from all cases. Reports show each his own. */
export const rotationAnalysisTask: HeavyTask<RotationQuestion, RotationAnalysis> = {
  name: "rotation-analysis",
  isStored: true,
  async run(store, { hourCostMinor }, { read, tell }) {
    const sources = await read(async () => {
      const { cutOffDate, datesAssumed } = await readPortfolio(store);
      const cutOffDay = cutOffDate === null ? null : dayFromIso(cutOffDate);
      if (cutOffDay === null) return noRotation("no-observations");
      if (datesAssumed) return noRotation("dates-assumed");
      if (!(await assignmentsGiven(store))) return noRotation("not-recorded");
      return {
        cutOffDay,
        cases: await heldCases(store),
        open: await openHeldCases(store, cutOffDay),
        officers: await officersAtWork(store, cutOffDay),
        handoverMinor: Math.round(
          HANDOVER_MINUTES *
            (hourCostMinor === null ? await minuteCostMinor(store) : hourCostMinor / MINUTES_PER_HOUR),
        ),
      };
    });
    if ("reason" in sources) return sources;
    tell(0.1);
    const compare = () => {
      tell(0.6);
      return awaitedAnswer(store, officerComparisonTask, fitQuestion(EVERYTHING, NO_FILTERS, "officer"));
    };
    return rotationAnalysis({ ...sources, seed: FIT_SEED, compare });
  },
};
