/** What really happens on a case: which episodes are carried out, which payments come, and how the case closes. */
import type { CaseCourse, Staffing, Stretch } from "./case-course";
import { PAID_SHARES, paymentMix } from "./payment-rate";
import { RandomStream, STREAM } from "./random-stream";
import { METHOD_CODES, methodIndex } from "./world";

const LITIGATION = methodIndex("litigation");
/** Share of the payments under litigation that the court enforces. */
const COURT_SHARE = 0.6;

/** An episode that was begun. */
export interface EpisodeRun {
  /** Position in the plan. */
  episode: number;
  startDay: number;
  /** Position in METHODS, and the chances it was drawn from. */
  method: number;
  chances: readonly number[];
  /** Whether the episode before was paid. */
  afterPayment: boolean;
  /** Officers until the episode, and from it on (another where the method is personnel-rotation). */
  staffingBefore: Staffing;
  staffing: Staffing;
}

/** A payment on the debt. */
export interface Payment {
  day: number;
  kind: "full" | "settled" | "cured" | "partial";
  /** Share of the exposure still unpaid that is paid (charges come on top of a payment in full). */
  share: number;
  /** Position of the running episode's method in METHODS; null before the first activity. */
  method: number | null;
  throughCourt: boolean;
}

export interface CaseHistory {
  runs: readonly EpisodeRun[];
  payments: readonly Payment[];
  /** Day on which the case closed, sold and written off included; null while open at the end. */
  closedDay: number | null;
}

export function simulatedHistory(course: CaseCourse): CaseHistory {
  const stream = new RandomStream(course.world.seed, STREAM.payments, course.profile.caseNumber);
  const runs: EpisodeRun[] = [];
  const payments = paymentsDuring(course.stretchesBeforePlan(), course, null, stream);
  let staffingBefore = course.staffing;
  let afterPayment = false;
  for (let episode = 0; episode < course.plan.length && !isClosed(payments); episode++) {
    const { startDay, methods, chances } = course.plan[episode]!;
    const branch = afterPayment ? 1 : 0;
    const method = methods[branch];
    const staffing = course.staffingUnder(method, staffingBefore, episode);
    runs.push({
      episode,
      startDay,
      method,
      chances: chances[branch],
      afterPayment,
      staffingBefore,
      staffing,
    });
    const stretches = course.stretchesOf(episode, afterPayment, staffing);
    const received = paymentsDuring(stretches, course, method, stream);
    payments.push(...received);
    afterPayment = received.length > 0;
    staffingBefore = staffing;
  }
  const closing = isClosed(payments) ? payments[payments.length - 1]!.day : null;
  return { runs, payments, closedDay: closing ?? course.profile.exit?.day ?? null };
}

function isClosed(payments: readonly Payment[]): boolean {
  return payments.length > 0 && payments[payments.length - 1]!.kind !== "partial";
}

/** Payments in order of time, up to the one that closes the case. */
function paymentsDuring(
  stretches: readonly Stretch[],
  course: CaseCourse,
  method: number | null,
  stream: RandomStream,
): Payment[] {
  const payments: Payment[] = [];
  let untilNext = stream.exponential();
  for (const { startDay, endDay, paymentsPerDay, phase } of stretches) {
    const rate = paymentsPerDay * (method === null ? 1 : course.factors[3 * method + phase]!);
    let time = startDay;
    while ((endDay - time) * rate > untilNext) {
      time += untilNext / rate;
      const payment = paymentOn(Math.floor(time), course, method, stream);
      payments.push(payment);
      if (payment.kind !== "partial") return payments;
      untilNext = stream.exponential();
    }
    untilNext -= (endDay - time) * rate;
  }
  return payments;
}

function paymentOn(day: number, course: CaseCourse, method: number | null, stream: RandomStream): Payment {
  const mix = paymentMix(
    course.profile,
    course.world.parameters,
    method === null ? "" : METHOD_CODES[method]!,
  );
  const kinds = ["full", "settled", "cured", "partial"] as const;
  const kind = kinds[stream.weighted(kinds.map((each) => mix[each]))]!;
  const share = kind === "full" ? 1 : stream.between(...PAID_SHARES[kind]);
  const throughCourt = method === LITIGATION && stream.chance(COURT_SHARE);
  return { day, kind, share, method, throughCourt };
}
