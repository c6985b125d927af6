/** How one activity went: outcome, proof, and what the rules of conduct look at; most of it proper, some of it not. */
import { isoFromDay } from "~/domain/calendar";
import type { ActivityRecipe, Channel } from "./activity-recipes";
import type { CaseCourse } from "./case-course";
import type { ActivityRow, PanelFields } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import type { CaseHistory, EpisodeRun } from "./simulate-history";

/** One activity of an episode as it is about to happen. */
export interface ActivityVisit {
  day: number;
  /** Position in the episode. */
  turn: number;
  isLast: boolean;
  /** Whether the episode has the proof of proper use. */
  hasProof: boolean;
  channel: Channel;
}

export type ActivityConduct = Omit<
  ActivityRow,
  "activityId" | "caseId" | "day" | "method" | "officers" | "minutes" | "costMinor" | keyof PanelFields
>;

/** Shares of third-party contacts with the borrower's consent, and of visits at which a notice was served. */
const CONSENT_SHARE = 0.85;
const NOTICE_SHARE = 0.9;
const TIMED_SHARE = 0.35;

export function activityConduct(
  course: CaseCourse,
  history: CaseHistory,
  run: EpisodeRun,
  recipe: ActivityRecipe,
  visit: ActivityVisit,
  stream: RandomStream,
): ActivityConduct {
  const { parameters } = course.world;
  const freezes = recipe.method === "information-capture" && visit.isLast && visit.turn > 0;
  const channel = freezes ? "court" : visit.channel;
  const thirdParty = thirdPartyOf(recipe, parameters.policeShare, stream);
  const needsNumber = recipe.method === "litigation" || freezes;
  const lacksNumber = stream.chance(freezes ? parameters.unlawfulFreezeShare : 0.03);
  const proof = visit.hasProof ? recipe.proof.evidence : null;
  const minuteOfDay =
    channel !== "letter" && stream.chance(TIMED_SHARE) ? timeOfDay(parameters.nightShare, stream) : null;
  return {
    minuteOfDay,
    channel,
    outcome: outcomeOf(course, history, run, recipe, visit, stream),
    stance: recipe.stances ? stanceOf(run, visit.turn) : null,
    noticeServed: noticeServed(channel, recipe, stream),
    consent: consentTo(thirdParty, recipe, stream),
    thirdParty,
    courtNumber: needsNumber && !lacksNumber ? courtNumber(course, visit.day) : null,
    leaderRank: recipe.leaderRanks ? stream.pick(recipe.leaderRanks) : null,
    evidence: freezes ? "account freeze" : proof,
    note: recipe.method === "group-attack" && visit.turn === 0 ? "Lead named, tasks shared out" : null,
  };
}

function thirdPartyOf(
  recipe: ActivityRecipe,
  policeShare: number,
  stream: RandomStream,
): ActivityRow["thirdParty"] {
  if (!recipe.thirdParties) return "none";
  return stream.chance(policeShare) ? "police" : stream.pick(recipe.thirdParties);
}

/** Whether a written demand was handed over; letters demand as a rule, calls cannot. */
function noticeServed(
  channel: ActivityRow["channel"],
  { method }: ActivityRecipe,
  stream: RandomStream,
): boolean | null {
  if (channel === "visit") return stream.chance(method === "emotional-investment" ? 0.6 : NOTICE_SHARE);
  if (channel === "letter") return stream.chance(0.7);
  return channel === "call" ? false : null;
}

function consentTo(
  thirdParty: ActivityRow["thirdParty"],
  { method }: ActivityRecipe,
  stream: RandomStream,
): boolean | null {
  if (thirdParty === "none") return method === "help-collect-debts" ? stream.chance(CONSENT_SHARE) : null;
  return thirdParty === "police" ? false : stream.chance(CONSENT_SHARE);
}

/** Working hours and the early evening; at night only in breach of the rules. */
function timeOfDay(nightShare: number, stream: RandomStream): number {
  if (stream.chance(nightShare)) return stream.whole(22 * 60, 24 * 60 - 1);
  return stream.whole(8 * 60 + 15, 19 * 60 + 30);
}

/** Half of the episodes go from soft to firm, half from firm to soft. */
function stanceOf(run: EpisodeRun, turn: number): ActivityRow["stance"] {
  return (turn + run.startDay) % 2 === 0 ? "soft" : "firm";
}

function courtNumber({ profile }: CaseCourse, day: number): string {
  return `(${isoFromDay(day).slice(0, 4)})民初${String(profile.caseNumber).padStart(4, "0")}号`;
}

/** Borrowers who pay soon afterwards mostly promised it; the others answer by their will. */
function outcomeOf(
  course: CaseCourse,
  { payments }: CaseHistory,
  run: EpisodeRun,
  recipe: ActivityRecipe,
  { day, isLast }: ActivityVisit,
  stream: RandomStream,
): ActivityRow["outcome"] {
  if (recipe.method === "information-capture" && stream.chance(0.5)) return "signal";
  const untilDay = course.plan[run.episode]!.endDay;
  const coming = payments.find((payment) => payment.day >= day && payment.day < untilDay);
  if (coming?.kind === "settled" && isLast) return "settlement";
  if (coming && coming.day <= day + 45 && stream.chance(0.55)) return "promise";
  const will = course.profile.borrower.will;
  const weights = [0.25, 0.35, 0.12 * Math.exp(0.3 * will), 0.28 * Math.exp(-0.5 * will)];
  return (["none", "contact", "promise", "refusal"] as const)[stream.weighted(weights)]!;
}
