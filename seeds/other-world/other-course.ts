/** The course of one case of the second bank: its borrower, its runs of activity with their chances, and its holds. */
import { DAYS_PER_YEAR } from "~/domain/calendar";
import { RandomStream } from "../random-stream";
import type { Branch, Officer } from "../simulate-people";
import { OTHER_CAUSES, OTHER_METHODS, OTHER_TRAITS, type OtherTrait } from "./other-parameters";
import { OTHER_STREAM, type OtherWorld } from "./other-world";

export interface OtherCase {
  caseNumber: number;
  caseId: string;
  /** Number of the borrower's first case. */
  borrower: number;
  borrowerKind: "household" | "sole-trader" | "small-business";
  branch: Branch;
  cause: (typeof OTHER_CAUSES)[number];
  traits: readonly OtherTrait[];
  security: "none" | "guarantee" | "pledge" | "mortgage";
  exposureMinor: number;
  /** Logarithm of exposure in standard deviations from its median. */
  size: number;
  defaultDay: number;
  /** First day on which it is written off if it is not closed before; null: never in the record. */
  writtenOffDay: number | null;
  /** What no file shows, and what of it draws hard methods. */
  latent: number;
  hidden: number;
}

export interface OtherRun {
  startDay: number;
  /** Position in OTHER_METHODS, and the chances it was drawn from. */
  method: number;
  chances: readonly number[];
  officer: Officer;
  heldFrom: number;
  /** Runs since the default or the last payment that recovered nothing. */
  emptyRuns: number;
  afterPayment: boolean;
  /** Of the exposure, unpaid at the opening. */
  unpaidMinor: number;
  payment: { day: number; amountMinor: number; isFull: boolean } | null;
}

export interface OtherHold {
  officer: Officer;
  fromDay: number;
}

export interface OtherCourse {
  one: OtherCase;
  runs: readonly OtherRun[];
  holds: readonly OtherHold[];
  closedDay: number | null;
  closeReason: "repaid" | "written-off" | null;
  unpaidMinor: number;
}

/** Share of payments that pay everything; the others pay a share between these. */
const FULL_SHARE = 0.3;
const PART = [0.15, 0.8] as const;
/** Expected share of what is owed that a payment covers. */
export const MEAN_PAID = FULL_SHARE + (1 - FULL_SHARE) * ((PART[0] + PART[1]) / 2);

/** A payment comes within so many days of the start of its run, the sooner the more likely. */
export const PAYING_DAYS = 170;
export const daysUntilPayment = (uniform: number): number => 3 + Math.floor(PAYING_DAYS * uniform ** 1.5);

const USUAL_LOGIT = -1;

export function otherCourse(world: OtherWorld, caseNumber: number): OtherCourse {
  const one = otherCase(world, caseNumber);
  const stream = new RandomStream(world.seed, OTHER_STREAM.course, caseNumber);
  const runs: OtherRun[] = [];
  const holds: OtherHold[] = [{ officer: stream.pick(one.branch.officers), fromDay: one.defaultDay }];
  let unpaidMinor = one.exposureMinor;
  let emptyRuns = 0;
  let startDay = one.defaultDay + stream.whole(10, 60);
  const untilDay = Math.min(one.writtenOffDay ?? Number.POSITIVE_INFINITY, world.endDay + 1);
  while (startDay < untilDay) {
    const held = holds[holds.length - 1]!;
    const afterPayment = runs.length > 0 && emptyRuns === 0;
    const chances = otherChances(world, one, held.officer, emptyRuns);
    const method = stream.weighted(chances);
    const begun = { startDay, officer: held.officer, heldFrom: held.fromDay, emptyRuns };
    const [isPaid, days, isFull, part] = [
      stream.chance(chanceOfPayment(world, one, method, begun)),
      daysUntilPayment(stream.uniform()),
      stream.chance(FULL_SHARE),
      stream.between(...PART),
    ];
    const paidMinor = isFull
      ? unpaidMinor
      : Math.min(unpaidMinor - 1, Math.round((part * unpaidMinor) / 100) * 100);
    const isSeen = isPaid && paidMinor > 0 && startDay + days < untilDay;
    const payment = isSeen ? { day: startDay + days, amountMinor: paidMinor, isFull } : null;
    runs.push({ ...begun, method, chances, afterPayment, unpaidMinor, payment });
    if (payment) unpaidMinor -= payment.amountMinor;
    if (payment?.isFull)
      return { one, runs, holds, closedDay: payment.day, closeReason: "repaid", unpaidMinor: 0 };
    emptyRuns = payment ? 0 : emptyRuns + 1;
    const nextDay = startDay + stream.whole(200, 320);
    const [changes, changeDay, next] = [
      stream.chance(world.parameters.handOverShare),
      nextDay - stream.whole(5, 190),
      stream.pick(one.branch.officers.filter((officer) => officer !== held.officer)),
    ];
    if (changes && changeDay < untilDay) holds.push({ officer: next, fromDay: changeDay });
    startDay = nextDay;
  }
  const closedDay = untilDay <= world.endDay ? untilDay : null;
  return { one, runs, holds, closedDay, closeReason: closedDay === null ? null : "written-off", unpaidMinor };
}

/** What the chance of a payment depends on beside the case: who begins it when. */
export interface Begun {
  startDay: number;
  officer: Officer;
  heldFrom: number;
  emptyRuns: number;
}

/** That an episode of a method is paid. */
export function chanceOfPayment(world: OtherWorld, one: OtherCase, method: number, begun: Begun): number {
  const { parameters } = world;
  const effect = world.effects[method]!;
  const isSecured = one.security === "pledge" || one.security === "mortgage";
  const traits = one.traits.reduce((sum, trait) => sum + (effect.byTrait[trait] ?? 0), 0);
  const years = (days: number) => Math.min(days / DAYS_PER_YEAR, 4);
  const logit =
    prognosis(world, one) +
    one.latent -
    parameters.hiddenConfounding * one.hidden -
    0.12 * years(begun.startDay - one.defaultDay) -
    0.15 * Math.min(begun.emptyRuns, 4) +
    begun.officer.skill +
    parameters.tenurePerYear * years(begun.startDay - begun.heldFrom) +
    effect.always +
    (effect.byCause[one.cause] ?? 0) +
    traits +
    (isSecured ? effect.secured : 0) +
    effect.size * one.size;
  return 1 / (1 + Math.exp(-logit));
}

/** What everybody sees of a case, on the logit. */
function prognosis({ causeShifts }: OtherWorld, one: OtherCase): number {
  return (
    USUAL_LOGIT +
    (causeShifts[one.cause] ?? 0) +
    one.branch.region.shift +
    { none: -0.2, guarantee: 0, pledge: 0.3, mortgage: 0.4 }[one.security] -
    0.25 * one.size +
    (one.traits.includes("willing") ? 0.4 : 0) -
    (one.traits.includes("evasive") ? 0.4 : 0)
  );
}

/** Chances of usual practice, in the order of OTHER_METHODS: officers have habits, branches likings. */
export function otherChances(
  world: OtherWorld,
  one: OtherCase,
  officer: Officer,
  emptyRuns: number,
): number[] {
  const { explorationShare, hardMethodsToHardCases, hiddenConfounding } = world.parameters;
  const hardness = USUAL_LOGIT - prognosis(world, one) + 0.3 * Math.min(emptyRuns, 4);
  const habits = world.habits.get(officer)!;
  const likings = world.likings.get(`${one.branch.code} ${one.cause}`)!;
  const weights = OTHER_METHODS.map((method, at) =>
    Math.exp(
      method.liking +
        habits[at]! +
        likings[at]! +
        hardMethodsToHardCases * method.hardness * 2 * hardness +
        hiddenConfounding * Math.sign(method.hardness) * one.hidden,
    ),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(
    (weight) => ((1 - explorationShare) * weight) / total + explorationShare / OTHER_METHODS.length,
  );
}

function otherCase(world: OtherWorld, caseNumber: number): OtherCase {
  const { parameters, people, startDay, endDay } = world;
  const stream = new RandomStream(world.seed, OTHER_STREAM.papers, caseNumber);
  const borrower = firstCaseOf(world.seed, caseNumber);
  const ofBorrower = new RandomStream(world.seed, OTHER_STREAM.borrower, borrower, 1);
  const branch = ofBorrower.pick(people.branches);
  const will = ofBorrower.normal();
  const borrowerKind = ofBorrower.pick(["household", "sole-trader", "small-business"] as const);
  const traits = OTHER_TRAITS.filter((trait) =>
    ofBorrower.chance(
      { willing: 0.45, evasive: 0.3, "face-conscious": 0.25, "several-accounts": 0.15 }[trait],
    ),
  ).filter((trait, _, all) => trait !== "evasive" || !all.includes("willing"));
  const size = stream.normal();
  const exposureMinor = Math.max(
    100_000,
    Math.round((parameters.exposureMedianMinor * Math.exp(parameters.exposureSpread * size)) / 100) * 100,
  );
  const defaultDay = stream.whole(startDay, endDay - 30);
  const [isWrittenOff, writtenOffDay] = [stream.chance(0.3), defaultDay + stream.whole(900, 2000)];
  return {
    caseNumber,
    caseId: `H${caseNumber}`,
    borrower,
    borrowerKind,
    branch,
    cause: stream.pick(OTHER_CAUSES),
    traits,
    security: stream.pick(["none", "guarantee", "pledge", "mortgage"] as const),
    exposureMinor,
    size,
    defaultDay,
    writtenOffDay: isWrittenOff && writtenOffDay <= endDay ? writtenOffDay : null,
    latent: parameters.latentSpread * Math.SQRT1_2 * (will + stream.normal()),
    hidden: stream.normal(),
  };
}

/** One case in eight belongs to the borrower of the case before it; no borrower has more than two. */
function firstCaseOf(seed: number, caseNumber: number): number {
  const shares = (number: number) =>
    number > 1 && new RandomStream(seed, OTHER_STREAM.borrower, number).chance(0.125);
  return shares(caseNumber) && !shares(caseNumber - 1) ? caseNumber - 1 : caseNumber;
}
