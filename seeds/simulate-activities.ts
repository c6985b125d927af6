/** The log of a case: what was done in each episode, by whom, for how long, and with what outcome. */

import { EPISODE_GAP_DAYS } from "~/domain/rules";
import { type ActivityConduct, type ActivityVisit, activityConduct } from "./activity-conduct";
import type { ActivityRecipe, Channel } from "./activity-recipes";
import { ACTIVITY_RECIPES } from "./activity-recipes";
import type { CaseCourse } from "./case-course";
import { type ActivityRow, NO_PANEL, rowId } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import type { CaseHistory, EpisodeRun } from "./simulate-history";
import { holdOn } from "./simulate-holds";
import { isAtWork, type Officer } from "./simulate-people";
import { METHOD_CODES } from "./world";

const RECIPES = METHOD_CODES.map((code) => ACTIVITY_RECIPES.find((recipe) => recipe.method === code)!);

/** An episode and the next one must be further apart than that, or a repeated method would be one episode. */
const QUIET_DAYS = EPISODE_GAP_DAYS + 2;
/** Travel of one officer, and postage, in minor units. */
export const TRAVEL_MINOR = [1_000, 3_000] as const;
export const POSTAGE_MINOR = 1_200;

export function activityRows(course: CaseCourse, history: CaseHistory, stream: RandomStream): ActivityRow[] {
  const rows: ActivityRow[] = [];
  for (const run of history.runs) {
    const recipe = RECIPES[run.method]!;
    const hasProof = stream.chance(recipe.proof.share);
    const days = activityDays(course, history, run, recipe, stream);
    const team = teamOf(course, run, recipe, stream);
    days.forEach((day, turn) => {
      const officers = officersPresent(run, day, team);
      const channel = channelOf(recipe, stream);
      const visit: ActivityVisit = { day, turn, isLast: turn === days.length - 1, hasProof, channel };
      const conduct = activityConduct(course, history, run, recipe, visit, stream);
      const minutes = officers.length * stream.whole(...recipe.minutes);
      rows.push({
        activityId: rowId("A", course.profile.caseNumber, rows.length + 1),
        caseId: course.profile.caseId,
        day,
        method: recipe.method,
        officers: officers.map((officer) => officer.code),
        minutes,
        costMinor: costOf(course, recipe, conduct, minutes, officers.length, stream),
        ...conduct,
        ...NO_PANEL,
      });
    });
  }
  return rows;
}

/** The first on the day the episode begins; none once the case is closed or the record ends. */
function activityDays(
  course: CaseCourse,
  { closedDay }: CaseHistory,
  run: EpisodeRun,
  recipe: ActivityRecipe,
  stream: RandomStream,
): number[] {
  const quietFrom = course.plan[run.episode]!.endDay - QUIET_DAYS;
  const lastDay = Math.min(quietFrom, course.untilDay - 1, closedDay ?? Number.POSITIVE_INFINITY);
  const { activityScale } = course.world.parameters;
  const count = Math.round(activityScale * stream.whole(...recipe.activities));
  const days = [run.startDay];
  for (let turn = 1; turn < count; turn++) {
    days.push(days[turn - 1]! + Math.max(1, Math.round(stream.whole(...recipe.gapDays) / activityScale)));
  }
  return days.filter((day, turn) => turn === 0 || day <= lastDay);
}

/** Colleagues of the branch who join the holder. A few group attacks fall short of three officers. */
function teamOf(
  course: CaseCourse,
  run: EpisodeRun,
  recipe: ActivityRecipe,
  stream: RandomStream,
): Officer[] {
  const lead = holdOn(run.staffing.holds, run.startDay).officer;
  const fallsShort = recipe.method === "group-attack" && stream.chance(0.06);
  const size = fallsShort ? 2 : stream.whole(...recipe.officers);
  if (size === 1) return [];
  const colleagues = course.profile.branch.officers.filter(
    (officer) => officer !== lead && isAtWork(officer, run.startDay),
  );
  const team: Officer[] = [];
  while (team.length < size - 1 && colleagues.length > 0) {
    team.push(...colleagues.splice(stream.whole(0, colleagues.length - 1), 1));
  }
  return team;
}

/** The holder of the day leads. */
function officersPresent(run: EpisodeRun, day: number, team: Officer[]): Officer[] {
  const lead = holdOn(run.staffing.holds, day).officer;
  return [lead, ...team.filter((officer) => officer !== lead && isAtWork(officer, day))];
}

function channelOf(recipe: ActivityRecipe, stream: RandomStream): Channel {
  const channels = Object.entries(recipe.channels) as [Channel, number][];
  return channels[stream.weighted(channels.map(([, weight]) => weight))]![0];
}

function costOf(
  course: CaseCourse,
  recipe: ActivityRecipe,
  { channel }: ActivityConduct,
  minutes: number,
  officers: number,
  stream: RandomStream,
): number {
  const time = (minutes / 60) * course.world.parameters.officerHourMinor;
  const travel = channel === "visit" ? officers * stream.whole(...TRAVEL_MINOR) : 0;
  const postage = channel === "letter" ? POSTAGE_MINOR : 0;
  const expenses = recipe.expensesMinor ? stream.whole(...recipe.expensesMinor) : 0;
  return Math.round(time + travel + postage + expenses);
}
