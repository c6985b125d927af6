/** Staleness, misfits and what could be done about them: read from the cases, fitted in the heavy lane, and stored. */

import { noRotation, rotationAnalysis } from "~/analysis/rotation/rotation-analysis";
import { awaitedAnswer } from "~/answers/heavy-answer.server";
import type { HeavyTask } from "~/answers/task.server";
import { dayFromIso } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import { HANDOVER_MINUTES, type RotationAnalysis } from "~/domain/rotation";
import { EVERYTHING } from "~/domain/scope";
import type { Database } from "~db/client";
import {
  assignmentsGiven,
  heldCases,
  minuteCostMinor,
  officersAtWork,
  openHeldCases,
} from "~db/queries/held-cases";
import { readPortfolio } from "~db/queries/portfolio";
import { FIT_SEED, fitQuestion } from "../fit-question.server";
import { givenHourCostMinor } from "../hour-cost.server";
import { officerComparisonTask } from "../officers/officer-comparison-task.server";

const MINUTES_PER_HOUR = 60;

/** `hourCostMinor` of an officer, in minor units; null: the portfolio's own. */
export interface RotationQuestion {
  hourCostMinor: number | null;
}

export function rotationQuestion(database: Database): RotationQuestion {
  return { hourCostMinor: givenHourCostMinor(database) };
}

/** Of the whole portfolio, whoever asks: what tenure does is learned from all cases. Reports show each his own. */
export const rotationAnalysisTask: HeavyTask<RotationQuestion, RotationAnalysis> = {
  name: "rotation-analysis",
  isStored: true,
  async run(database, { hourCostMinor }, { read, tell }) {
    const sources = read(() => {
      const { cutOffDate, datesAssumed } = readPortfolio(database);
      const cutOffDay = cutOffDate === null ? null : dayFromIso(cutOffDate);
      if (cutOffDay === null) return noRotation("no-observations");
      if (datesAssumed) return noRotation("dates-assumed");
      if (!assignmentsGiven(database)) return noRotation("not-recorded");
      return {
        cutOffDay,
        cases: heldCases(database),
        open: openHeldCases(database, cutOffDay),
        officers: officersAtWork(database, cutOffDay),
        handoverMinor: Math.round(
          HANDOVER_MINUTES *
            (hourCostMinor === null ? minuteCostMinor(database) : hourCostMinor / MINUTES_PER_HOUR),
        ),
      };
    });
    if ("reason" in sources) return sources;
    tell(0.1);
    const compare = () => {
      tell(0.6);
      return awaitedAnswer(database, officerComparisonTask, fitQuestion(EVERYTHING, NO_FILTERS, "officer"));
    };
    return rotationAnalysis({ ...sources, seed: FIT_SEED, compare });
  },
};
