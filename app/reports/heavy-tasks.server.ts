/** Everything that the heavy lane can be asked for. */
import type { AnyStream, AnyTask } from "~/heavy-lane/task.server";
import { creditRulesTask } from "./credit-rules-task.server";
import { lateTrialsTask } from "./effects/late-trials-task.server";
import { methodEffectsTask } from "./effects/method-effects-task.server";
import { exportStream } from "./export.server";
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
