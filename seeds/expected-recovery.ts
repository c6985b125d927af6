/**
 * The recovery to be expected of an episode had it been begun with each of the methods, whatever followed: exactly, not
 * by simulation. Payments come at a known rate, each takes a known share off the debt on average, and what would follow
 * is planned on both branches (money from the episode before, or none), so the expected debt can be carried forward.
 *
 * Y_h is what STATISTICS means by it: receipts less advances in [t0, t0 + h] over what was owed at the opening of t0. New
 * money lent in the window and its return cancel (the first payment after an advance returns the advance); an advance that
 * does not return makes no Y below 0, because Y is clipped. What was lent before the window and returns in it counts.
 */
import { HORIZONS } from "~/domain/rules";
import type { CaseCourse, PaymentToll, Staffing, Stretch } from "./case-course";
import { METHOD_CODES } from "./world";

/** What a stretch of time recovers per unit of running debt. */
export interface Yield {
  /** Share of the debt paid. */
  paid: number;
  /** Chance that the case is repaid in full. */
  repaid: number;
  /** Chance of any payment. */
  touched: number;
}

/** What one episode does to the running debt, up to a day. */
export interface Passage extends Yield {
  /** Running debt, and share of cases still open, at the end. */
  running: number;
  open: number;
}

export interface EpisodeStart {
  /** Position in the plan. */
  episode: number;
  afterPayment: boolean;
  /** Officers until then. */
  staffing: Staffing;
  /** Share of what is owed at the opening that is exposure; the rest are charges, paid only by who pays in full. */
  baseShare: number;
  /** New money lent before that has not returned, as a share of what is owed. */
  unreturnedShare: number;
}

/** Expected Y_h by horizon and method: element `horizon × methods + method`; horizons in the order of HORIZONS. */
export function expectedRecovery(course: CaseCourse, start: EpisodeStart): number[] {
  const methods = METHOD_CODES.length;
  const expected = new Array<number>(HORIZONS.length * methods).fill(0);
  const { startDay } = course.plan[start.episode]!;
  HORIZONS.forEach((horizon, at) => {
    const untilDay = startDay + horizon + 1;
    const later = new LaterYields(course, untilDay);
    for (let method = 0; method < methods; method++) {
      expected[at * methods + method] = expectedShare(
        yieldFrom(course, start, method, untilDay, later),
        start,
      );
    }
  });
  return expected;
}

function yieldFrom(
  course: CaseCourse,
  { episode, afterPayment, staffing }: Pick<EpisodeStart, "episode" | "afterPayment" | "staffing">,
  method: number,
  untilDay: number,
  later: LaterYields,
): Yield {
  const officers = course.staffingUnder(method, staffing, episode);
  const stretches = course.stretchesOf(episode, afterPayment, officers);
  const passage = passageOf(stretches, course.factors, method, course.tolls[method]!, untilDay);
  if (untilDay <= course.plan[episode]!.endDay || episode + 1 >= course.plan.length) return passage;
  return followedBy(passage, later.of(episode + 1, false, officers), later.of(episode + 1, true, officers));
}

/** An episode with what comes after it, where it was not paid and where it was. */
export function followedBy(passage: Passage, unpaid: Yield, paid: Yield): Yield {
  const { running, open } = passage;
  const untouched = 1 - passage.touched;
  return {
    touched: passage.touched + untouched * unpaid.touched,
    paid: passage.paid + untouched * unpaid.paid + (running - untouched) * paid.paid,
    repaid: passage.repaid + untouched * unpaid.repaid + (open - untouched) * paid.repaid,
  };
}

/** Y_h of a yield, given what is owed at its start. */
export function expectedShare(
  { paid, repaid, touched }: Yield,
  { baseShare, unreturnedShare }: Pick<EpisodeStart, "baseShare" | "unreturnedShare">,
): number {
  return baseShare * paid + (1 - baseShare) * repaid + unreturnedShare * (touched - repaid);
}

/** Yields of the episodes that follow, with the methods planned for them; each is computed once. */
class LaterYields {
  private readonly known = new Map<number, Yield>();

  constructor(
    private readonly course: CaseCourse,
    private readonly untilDay: number,
  ) {}

  of(episode: number, afterPayment: boolean, staffing: Staffing): Yield {
    const key = (staffing.id * 256 + episode) * 2 + (afterPayment ? 1 : 0);
    let later = this.known.get(key);
    if (!later) {
      const method = this.course.plan[episode]!.methods[afterPayment ? 1 : 0];
      later = yieldFrom(this.course, { episode, afterPayment, staffing }, method, this.untilDay, this);
      this.known.set(key, later);
    }
    return later;
  }
}

function passageOf(
  stretches: readonly Stretch[],
  factors: readonly number[],
  method: number,
  toll: PaymentToll,
  untilDay: number,
): Passage {
  let payments = 0;
  for (const { startDay, endDay, paymentsPerDay, phase } of stretches) {
    if (startDay >= untilDay) break;
    payments += (Math.min(endDay, untilDay) - startDay) * paymentsPerDay * factors[3 * method + phase]!;
  }
  return passageAfter(payments, toll);
}

/** Payments come as a Poisson process: a debt of which each payment ends a share s is exp(−s × expected payments) later. */
export function passageAfter(payments: number, toll: PaymentToll): Passage {
  const running = Math.exp(-payments * toll.ended);
  const open = Math.exp(-payments * toll.closing);
  return {
    touched: 1 - Math.exp(-payments),
    running,
    open,
    paid: (1 - running) * toll.paidOfEnded,
    repaid: (1 - open) * toll.fullOfClosing,
  };
}
