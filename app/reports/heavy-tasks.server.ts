/** Everything that the heavy lane can be asked for. */
import type { AnyStream, AnyTask } from "~/answers/task.server";
import { exportStream } from "~/exports/export.server";
import { creditRulesTask } from "./methods/credit-rules-task.server";
import { lateTrialsTask } from "./methods/late-trials-task.server";
import { methodEffectsTask } from "./methods/method-effects-task.server";
import { officerComparisonTask } from "./officers/officer-comparison-task.server";
import { pageTask, storedPageTask } from "./page-questions.server";
import { handOverPlanTask } from "./rotation/hand-over-plan-task.server";
import { rotationAnalysisTask } from "./rotation/rotation-analysis-task.server";
import { groupAttackTask } from "./where-to-try/group-attack-task.server";
import { rotationPlacesTask } from "./where-to-try/rotation-places-task.server";

export const HEAVY_TASKS: readonly AnyTask[] = [
  pageTask,
  storedPageTask,
  methodEffectsTask,
  lateTrialsTask,
  creditRulesTask,
  officerComparisonTask,
  rotationAnalysisTask,
  handOverPlanTask,
  groupAttackTask,
  rotationPlacesTask,
];
export const HEAVY_STREAMS: readonly AnyStream[] = [exportStream];
