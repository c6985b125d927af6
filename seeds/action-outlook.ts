/**
 * What may be done next on an open case, and what each step is expected to recover within the horizon after the record: exactly,
 * not by simulation. An action is a method begun on the day after the record by an officer of the branch; what follows it
 * is usual practice, with the chances it has for its methods. "Usual" begins a method by those chances too; "wait" begins
 * nothing, and the running episode goes on.
 */
import { monthOfDay } from "~/domain/calendar";
import { CaseCourse, ROTATION_METHOD } from "./case-course";
import { expectedShare, followedBy, type Passage, passageAfter, type Yield } from "./expected-recovery";
import { caseWeights, methodChances } from "./method-chances";
import { PHASE_STARTS } from "./method-effects";
import { logPaymentRate } from "./payment-rate";
import { RandomStream, STREAM } from "./random-stream";
import { type CaseHistory, simulatedHistory } from "./simulate-history";
import { type Hold, holdOn } from "./simulate-holds";
import { simulatedLedger } from "./simulate-ledger";
import { isAtWork, type Officer, officerFor } from "./simulate-people";
import { gapAfter } from "./simulate-plan";
import { METHOD_CODES, type World } from "./world";

/** Expected shares of what is owed, by what is done next. */
export interface OfficerOutlook {
  officer: string;
  usual: number;
  wait: number;
  /** In the order of METHODS. */
  byMethod: readonly number[];
}

export interface ActionOutlook {
  caseId: string;
  caseNumber: number;
  branch: string;
  /** Who holds the case at the end of the record; first in `officers`, where at work on the day after it. */
  holder: string;
  outstandingMinor: number;
  /** Chances of usual practice, in the order of METHODS. */
  chances: readonly number[];
  /** The holder, and everybody of the branch who is at work. */
  officers: readonly OfficerOutlook[];
}

/** Days with one rate: phases begin at multiples of it. */
const STEP_DAYS = 5;

/** @returns null where the case is closed at the end of the record */
export function actionOutlook(world: World, caseNumber: number, horizon = 180): ActionOutlook | null {
  const course = new CaseCourse(world, caseNumber);
  const history = simulatedHistory(course);
  if (history.closedDay !== null) return null;
  const ledger = simulatedLedger(course, history, new RandomStream(world.seed, STREAM.papers, caseNumber));
  const startDay = world.endDay + 1;
  const baseMinor = ledger.baseMinorAt(startDay);
  const outstandingMinor = baseMinor + ledger.chargesMinorAt(startDay);
  const owed = {
    baseShare: baseMinor / outstandingMinor,
    unreturnedShare: ledger.unreturnedMinorAt(startDay) / outstandingMinor,
  };
  const { holds } = history.runs.at(-1)?.staffing ?? course.staffing;
  const held = holdOn(holds, world.endDay);
  const { branch } = course.profile;
  const colleagues = branch.officers.filter((one) => one !== held.officer && isAtWork(one, startDay));
  const ahead = new CaseAhead(course, history, horizon);
  const outlookUnder = (hold: Hold): OfficerOutlook => {
    const byMethod = METHOD_CODES.map((_, method) => expectedShare(ahead.begun(method, hold), owed));
    return {
      officer: hold.officer.code,
      usual: mixed(byMethod, ahead.chances),
      wait: expectedShare(ahead.waited(hold), owed),
      byMethod,
    };
  };
  return {
    caseId: course.profile.caseId,
    caseNumber,
    branch: branch.code,
    holder: held.officer.code,
    outstandingMinor,
    chances: ahead.chances,
    officers: [
      outlookUnder(held),
      ...colleagues.map((officer) => outlookUnder({ officer, fromDay: startDay, reason: "rotation" })),
    ],
  };
}

const mixed = (values: readonly number[], chances: readonly number[]): number =>
  chances.reduce((sum, chance, at) => (chance > 0 ? sum + chance * values[at]! : sum), 0);

/** The time after the record of one case: when episodes would begin, and what they would recover. */
class CaseAhead {
  readonly chances: readonly number[];
  /** First days of the episode begun now and of those that follow within the horizon, and the day after the horizon. */
  private readonly starts: number[];
  private readonly untilDay: number;
  private readonly weights: readonly number[];
  private readonly episodesBefore: number;
  private readonly afterPayment: boolean;
  private readonly successors = new Map<Officer, Officer>();
  private readonly laters = new Map<string, Yield>();
  /** Expected payments of an episode by phase, whatever its method. */
  private readonly known = new Map<string, readonly number[]>();

  constructor(
    private readonly course: CaseCourse,
    private readonly history: CaseHistory,
    horizon: number,
  ) {
    const { world, profile } = course;
    const run = history.runs.at(-1);
    this.untilDay = world.endDay + horizon + 2;
    this.episodesBefore = history.runs.length;
    this.afterPayment = run !== undefined && history.payments.some(({ day }) => day >= run.startDay);
    this.weights = caseWeights(world, profile);
    this.chances = this.chancesOf(0, this.afterPayment);
    const stream = new RandomStream(world.seed, STREAM.ahead, profile.caseNumber);
    this.starts = [world.endDay + 1];
    while (this.starts.at(-1)! < this.untilDay)
      this.starts.push(
        this.starts.at(-1)! + gapAfter(this.episodesBefore + this.starts.length - 1, profile, stream),
      );
  }

  /** A method begun now by the officer who holds the case from now on. */
  begun(method: number, hold: Hold): Yield {
    return this.from(0, method, this.afterPayment, hold);
  }

  /** Nothing begun: what runs goes on. */
  waited(hold: Hold): Yield {
    const run = this.history.runs.at(-1);
    const stuck = run !== undefined && run.episode > 0 && !run.afterPayment;
    const span = [this.starts[0]!, this.untilDay] as const;
    const episodeDay = run?.startDay ?? span[0];
    return this.passage(span, episodeDay, run?.method ?? null, stuck, hold);
  }

  private chancesOf(ahead: number, afterPayment: boolean): readonly number[] {
    const { world, profile } = this.course;
    return methodChances(world, profile, this.weights, this.episodesBefore + ahead, afterPayment);
  }

  private from(ahead: number, method: number, afterPayment: boolean, before: Hold): Yield {
    const startDay = this.starts[ahead]!;
    const endDay = this.starts[ahead + 1]!;
    const hold = method === ROTATION_METHOD ? this.successor(before, startDay) : before;
    const stuck = this.episodesBefore + ahead > 0 && !afterPayment;
    const passage = this.passage([startDay, Math.min(endDay, this.untilDay)], startDay, method, stuck, hold);
    if (endDay >= this.untilDay) return passage;
    return followedBy(passage, this.later(ahead + 1, false, hold), this.later(ahead + 1, true, hold));
  }

  private later(ahead: number, afterPayment: boolean, hold: Hold): Yield {
    const key = `${ahead} ${afterPayment} ${hold.officer.code} ${hold.fromDay}`;
    let later = this.laters.get(key);
    if (!later) {
      const chances = this.chancesOf(ahead, afterPayment);
      const yields = METHOD_CODES.map((_, method) => this.from(ahead, method, afterPayment, hold));
      const mean = (field: keyof Yield) =>
        mixed(
          yields.map((one) => one[field]),
          chances,
        );
      later = { paid: mean("paid"), repaid: mean("repaid"), touched: mean("touched") };
      this.laters.set(key, later);
    }
    return later;
  }

  /** Who follows an officer where the case is rotated: one and the same whenever that happens. */
  private successor({ officer }: Hold, fromDay: number): Hold {
    const { world, profile } = this.course;
    let next = this.successors.get(officer);
    if (!next) {
      const at = profile.branch.officers.indexOf(officer);
      const stream = new RandomStream(world.seed, STREAM.ahead, profile.caseNumber, at + 1);
      const { officerCaseMix } = world.parameters;
      next = officerFor(profile.branch, world.endDay + 1, profile.hardness, officerCaseMix, stream, officer);
      this.successors.set(officer, next);
    }
    return { officer: next, fromDay, reason: "rotation" };
  }

  private passage(
    [fromDay, untilDay]: readonly [number, number],
    episodeDay: number,
    method: number | null,
    stuck: boolean,
    hold: Hold,
  ): Passage {
    const { factors, tolls } = this.course;
    const key = `${fromDay} ${episodeDay} ${stuck} ${hold.officer.code} ${hold.fromDay}`;
    let payments = this.known.get(key);
    if (!payments) {
      payments = this.payments([fromDay, untilDay], episodeDay, stuck, hold);
      this.known.set(key, payments);
    }
    const expected = payments.reduce(
      (sum, base, phase) => sum + base * (method === null ? 1 : factors[3 * method + phase]!),
      0,
    );
    return passageAfter(expected, tolls[method ?? 0]!);
  }

  /** Expected payments before the effect of the method, by its phase. */
  private payments(
    [fromDay, untilDay]: readonly [number, number],
    episodeDay: number,
    stuck: boolean,
    { officer, fromDay: heldFrom }: Hold,
  ): [number, number, number] {
    const { world, profile } = this.course;
    const payments: [number, number, number] = [0, 0, 0];
    const defaultMonth = monthOfDay(profile.defaultDay);
    for (let day = fromDay; day < untilDay; ) {
      const since = day - episodeDay;
      const toDay = Math.min(untilDay, episodeDay + STEP_DAYS * (Math.floor(since / STEP_DAYS) + 1));
      const middle = (day + toDay) / 2;
      const rate = logPaymentRate(profile, world.parameters, {
        month: monthOfDay(Math.floor(middle)),
        defaultMonth,
        skill: officer.skill,
        tenureDays: middle - heldFrom,
        stuck,
      });
      payments[since < PHASE_STARTS[0] ? 0 : since < PHASE_STARTS[1] ? 1 : 2] +=
        (toDay - day) * Math.exp(rate);
      day = toDay;
    }
    return payments;
  }
}
