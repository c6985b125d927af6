/** Staleness, misfits and what could be done about them: read from the cases, fitted in the heavy lane, and stored. */

import { dayFromIso } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import { HANDOVER_MINUTES, type RotationAnalysis } from "~/domain/rotation";
import { EVERYTHING } from "~/domain/scope";
import { awaitedAnswer } from "~/heavy-lane/heavy-answer.server";
import type { HeavyTask } from "~/heavy-lane/task.server";
import {
  assignmentsGiven,
  heldCases,
  minuteCostMinor,
  officersAtWork,
  openHeldCases,
} from "~db/queries/held-cases";
import { readPortfolio } from "~db/queries/portfolio";
import { FIT_SEED, fitQuestion } from "../fit-question.server";
import { officerComparisonTask } from "../officers/officer-comparison-task.server";
import { noRotation, rotationAnalysis } from "./rotation-analysis";

/** Of the whole portfolio, whoever asks: what tenure does is learned from all cases. Reports show each his own. */
export const rotationAnalysisTask: HeavyTask<Record<string, never>, RotationAnalysis> = {
  name: "rotation-analysis",
  isStored: true,
  async run(database, _question, { read, tell }) {
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
        handoverMinor: Math.round(HANDOVER_MINUTES * minuteCostMinor(database)),
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
