/**
 * When the episodes of a case would begin and with which method, written down before any money comes: for each episode
 * one method in case the episode before was paid and one in case it was not. Payments then pick the branch. That
 * is what lets the truth be computed exactly: what would follow is known on either branch.
 */
import { caseWeights, methodChances } from "./method-chances";
import { RandomStream, STREAM } from "./random-stream";
import type { CaseProfile } from "./simulate-profile";
import type { World } from "./world";

export interface PlannedEpisode {
  startDay: number;
  /** First day of the next planned episode: the method is at work until the day before. */
  endDay: number;
  /** Method (position in METHODS) and the chances it was drawn from: [no money from the episode before, money]. */
  methods: readonly [number, number];
  chances: readonly [readonly number[], readonly number[]];
}

/** Days from one episode to the next: at least these, and more the longer a case lasts. */
const SHORTEST_GAP = 52;

export function simulatedPlan(world: World, profile: CaseProfile): PlannedEpisode[] {
  const stream = new RandomStream(world.seed, STREAM.plan, profile.caseNumber);
  const weights = caseWeights(world, profile);
  const untilDay = profile.exit?.day ?? world.endDay + 1;
  const plan: PlannedEpisode[] = [];
  let startDay = profile.defaultDay + stream.whole(4, 35);
  while (startDay < untilDay) {
    const endDay = startDay + gapAfter(plan.length, profile, stream);
    const unpaid = methodChances(world, profile, weights, plan.length, false);
    const paid = plan.length === 0 ? unpaid : methodChances(world, profile, weights, plan.length, true);
    plan.push({
      startDay,
      endDay,
      methods: [stream.weighted(unpaid), stream.weighted(paid)],
      chances: [unpaid, paid],
    });
    startDay = endDay;
  }
  return plan;
}

/** Officers give old cases less and less attention, and leave those struck by a disaster in peace for longer. */
export function gapAfter(episodesBefore: number, profile: CaseProfile, stream: RandomStream): number {
  const patience = profile.cause.code === "natural-disaster" ? 1.8 : 1;
  const days = (62 + 26 * Math.min(episodesBefore, 8)) * patience * stream.between(0.8, 1.35);
  return Math.max(SHORTEST_GAP, Math.round(days));
}
