/**
 * The course of a case: its plan, its officers and, for every planned episode, how much payment is expected day by
 * day. A course answers for what was done and for what might have been done instead.
 */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import { methodEffectsOn } from "./method-chances";
import { PHASE_STARTS } from "./method-effects";
import type { PortfolioParameters } from "./parameters";
import { logPaymentRate, meanShare, paymentMix } from "./payment-rate";
import { RandomStream, STREAM } from "./random-stream";
import { type Hold, holdOn, holdsFrom } from "./simulate-holds";
import { officerFor } from "./simulate-people";
import { type PlannedEpisode, simulatedPlan } from "./simulate-plan";
import { type CaseProfile, simulatedProfile } from "./simulate-profile";
import { METHOD_CODES, methodIndex, type World } from "./world";

/** Days with one rate of payments each, before the effect of a method: [startDay, endDay). */
export interface Stretch {
  startDay: number;
  endDay: number;
  paymentsPerDay: number;
  /** Phase of the method's effect: 0, 1 or 2. */
  phase: number;
}

/** What one payment takes off the debt on average, and ends. */
export interface PaymentToll {
  /** Share of the running debt that stops running with a payment. */
  ended: number;
  /** Share of what stopped running that was paid (a settlement forgives the rest). */
  paidOfEnded: number;
  /** Chance that a payment closes the case, and that it does so by paying in full. */
  closing: number;
  fullOfClosing: number;
}

/** The officers of a case as they follow each other, given the rotations that were used as a method so far. */
export interface Staffing {
  id: number;
  holds: readonly Hold[];
}

/** No case has so many: only for making keys. */
const EPISODES_AT_MOST = 256;

export const ROTATION_METHOD = methodIndex("personnel-rotation");

export class CaseCourse {
  readonly profile: CaseProfile;
  readonly plan: readonly PlannedEpisode[];
  /** First day that is no longer observed or no longer the bank's. */
  readonly untilDay: number;
  /** Factor on the rate of payments: by method, then by phase. */
  readonly factors: readonly number[];
  readonly tolls: readonly PaymentToll[];
  /** Officers while nobody uses rotation as a method. */
  readonly staffing: Staffing;
  private readonly staffings = new Map<number, Staffing>();
  private readonly stretches = new Map<number, readonly Stretch[]>();

  constructor(
    readonly world: World,
    caseNumber: number,
  ) {
    this.profile = simulatedProfile(world, caseNumber);
    this.plan = simulatedPlan(world, this.profile);
    this.untilDay = Math.min(this.profile.exit?.day ?? Number.POSITIVE_INFINITY, world.endDay + 1);
    const effects = methodEffectsOn(world, this.profile);
    this.factors = effects.flatMap((effect, method) =>
      world.timings[method]!.map((share) => Math.exp(effect * share)),
    );
    this.tolls = METHOD_CODES.map((method) => paymentToll(this.profile, world.parameters, method));
    this.staffing = { id: 0, holds: this.firstHolds() };
  }

  /** The officers of the case once personnel-rotation has been used in an episode. */
  rotated(staffing: Staffing, episode: number): Staffing {
    const key = staffing.id * EPISODES_AT_MOST + episode;
    let rotated = this.staffings.get(key);
    if (!rotated) {
      rotated = { id: this.staffings.size + 1, holds: this.holdsAfter(staffing, episode) };
      this.staffings.set(key, rotated);
    }
    return rotated;
  }

  /** The officers from an episode on, if it is begun with this method. */
  staffingUnder(method: number, staffing: Staffing, episode: number): Staffing {
    return method === ROTATION_METHOD ? this.rotated(staffing, episode) : staffing;
  }

  /** Days before the first activity. */
  stretchesBeforePlan(): readonly Stretch[] {
    const { defaultDay } = this.profile;
    return this.cut(defaultDay, this.plan[0]?.startDay ?? this.untilDay, this.staffing, false);
  }

  /**
   * Days of one planned episode.
   * @param afterPayment whether the episode before was paid
   */
  stretchesOf(episode: number, afterPayment: boolean, staffing: Staffing): readonly Stretch[] {
    const key = (staffing.id * EPISODES_AT_MOST + episode) * 2 + (afterPayment ? 1 : 0);
    let stretches = this.stretches.get(key);
    if (!stretches) {
      const { startDay, endDay } = this.plan[episode]!;
      stretches = this.cut(startDay, endDay, staffing, episode > 0 && !afterPayment);
      this.stretches.set(key, stretches);
    }
    return stretches;
  }

  /** What one more month of tenure does to the logarithm of the rate of payments on the first day of an episode. */
  tenureSlope(episode: number, afterPayment: boolean, { holds }: Staffing): number {
    const day = this.plan[episode]!.startDay;
    const hold = holdOn(holds, day);
    const stuck = episode > 0 && !afterPayment;
    const tenureDays = day - hold.fromDay;
    return (
      this.logRate(day, hold, tenureDays + DAYS_PER_MONTH, stuck) - this.logRate(day, hold, tenureDays, stuck)
    );
  }

  private logRate(day: number, { officer }: Hold, tenureDays: number, stuck: boolean): number {
    const { parameters, calendar } = this.world;
    const month = calendar.month(day);
    const defaultMonth = calendar.month(this.profile.defaultDay);
    const { skill } = officer;
    return logPaymentRate(this.profile, parameters, { month, defaultMonth, skill, tenureDays, stuck });
  }

  private cut(startDay: number, endDay: number, { holds }: Staffing, stuck: boolean): Stretch[] {
    const lastDay = Math.min(endDay, this.untilDay);
    const stretches: Stretch[] = [];
    let from = startDay;
    while (from < lastDay) {
      const hold = holdOn(holds, from);
      const phase = from < startDay + PHASE_STARTS[0] ? 0 : from < startDay + PHASE_STARTS[1] ? 1 : 2;
      let to = Math.min(lastDay, this.world.calendar.nextMonthDay(from));
      for (const phaseStart of PHASE_STARTS) {
        if (startDay + phaseStart > from) to = Math.min(to, startDay + phaseStart);
      }
      for (const later of holds) if (later.fromDay > from) to = Math.min(to, later.fromDay);
      const tenureDays = (from + to) / 2 - hold.fromDay;
      const logRate = this.logRate(from, hold, tenureDays, stuck);
      stretches.push({ startDay: from, endDay: to, paymentsPerDay: Math.exp(logRate), phase });
      from = to;
    }
    return stretches;
  }

  private firstHolds(): Hold[] {
    const { profile, world } = this;
    const stream = new RandomStream(world.seed, STREAM.holds, profile.caseNumber);
    const mix = world.parameters.officerCaseMix;
    const officer = officerFor(profile.branch, profile.defaultDay, profile.hardness, mix, stream);
    const first: Hold = { officer, fromDay: profile.defaultDay, reason: "initial" };
    return holdsFrom(first, profile, world.parameters, this.untilDay, stream);
  }

  /** As before until the rotation, then another officer and any later ones. */
  private holdsAfter(staffing: Staffing, episode: number): Hold[] {
    const { profile, world } = this;
    const stream = new RandomStream(world.seed, STREAM.holds, profile.caseNumber, episode + 1);
    const day = this.plan[episode]!.startDay;
    const before = staffing.holds.filter((hold) => hold.fromDay < day);
    const previous = before[before.length - 1]?.officer ?? null;
    const mix = world.parameters.officerCaseMix;
    const officer = officerFor(profile.branch, day, profile.hardness, mix, stream, previous);
    const taken: Hold = { officer, fromDay: day, reason: "rotation" };
    return [...before, ...holdsFrom(taken, profile, world.parameters, this.untilDay, stream)];
  }
}

function paymentToll(profile: CaseProfile, parameters: PortfolioParameters, method: string): PaymentToll {
  const { full, settled, cured, partial } = paymentMix(profile, parameters, method);
  const paid =
    full + settled * meanShare("settled") + cured * meanShare("cured") + partial * meanShare("partial");
  const ended = full + settled + cured + partial * meanShare("partial");
  const closing = full + settled + cured;
  return { ended, paidOfEnded: paid / ended, closing, fullOfClosing: full / closing };
}
