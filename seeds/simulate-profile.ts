/** What one case is like when it defaults: borrower, loan, cause, traits, and the payments to be expected from it. */
import { CAUSES, type Cause, UNKNOWN } from "~/domain/causes";
import { CAUSE_LIKELIHOODS, causeShift, REGION_DISASTER_FACTORS } from "./cause-parameters";
import type { PortfolioParameters } from "./parameters";
import { RandomStream, STREAM } from "./random-stream";
import { type Borrower, simulatedBorrower, type Trait } from "./simulate-borrower";
import type { Branch } from "./simulate-people";
import type { World } from "./world";

export interface CaseProfile {
  caseNumber: number;
  caseId: string;
  borrower: Borrower;
  branch: Branch;
  cause: Cause;
  secondaryCauses: string[];
  traits: ReadonlySet<Trait>;
  exposureMinor: number;
  largeStake: boolean;
  security: "none" | "guarantee" | "pledge" | "mortgage";
  defaultDay: number;
  /** Days past due on the day of default. */
  daysLateAtDefault: number;
  /** Sum of the measured reasons to expect little: what officers see when they choose. About 0 on average. */
  hardness: number;
  /** A trait that no file shows; 0 without `hiddenConfounding`. */
  hidden: number;
  /** Logarithm of payments per day under routine contact on the day of default, in an ordinary month. */
  logRate: number;
  /** First day on which the case is sold or written off if it is not closed before; null: never in the record. */
  exit: { day: number; reason: "sold" | "written-off" } | null;
}

export function simulatedProfile(world: World, caseNumber: number): CaseProfile {
  const { parameters, seed } = world;
  const borrower = simulatedBorrower(world, caseNumber);
  const stream = new RandomStream(seed, STREAM.profile, caseNumber);
  const cause = causeOf(borrower, parameters, stream);
  const logSize = exposureOf(parameters, borrower, cause, stream);
  const exposureMinor = Math.max(100_000, Math.round(Math.exp(logSize) / 100) * 100);
  const security = securityOf(exposureMinor, parameters, stream);
  const traits = new Set<Trait>(borrower.traits);
  if (cause.code === "receivables-stuck" && stream.chance(0.8)) traits.add("has-receivables");
  if (cause.code === "illness-death" && stream.chance(0.4)) traits.add("vulnerable");
  if (cause.code === "hidden-assets" && stream.chance(0.5)) traits.add("several-accounts");
  if (cause.tag === "moral" && stream.chance(0.7)) traits.delete("willing");
  const defaultDay = stream.whole(world.startDay, world.endDay - 10);
  const daysLateAtDefault = stream.chance(0.25) ? 0 : stream.whole(1, 95);
  const measured =
    causeShift(cause, parameters) +
    traitShift(traits) +
    { none: -0.1, guarantee: 0.05, pledge: 0.4, mortgage: 0.25 }[security] -
    0.2 * (logSize - Math.log(parameters.exposureMedianMinor)) -
    0.004 * daysLateAtDefault +
    borrower.branch.region.shift +
    borrower.branch.shift;
  const hidden = parameters.hiddenConfounding === 0 ? 0 : stream.normal();
  const latent = parameters.latentSpread * Math.SQRT1_2 * (borrower.will + stream.normal());
  return {
    caseNumber,
    caseId: `C${String(caseNumber).padStart(6, "0")}`,
    borrower,
    branch: borrower.branch,
    cause,
    secondaryCauses: secondaryOf(cause, stream),
    traits,
    exposureMinor,
    largeStake: exposureMinor >= parameters.largeStakeMinor,
    security,
    defaultDay,
    daysLateAtDefault,
    hardness: USUAL_MEASURE - measured,
    hidden,
    logRate: Math.log(parameters.paymentsPerDay) + measured + latent - parameters.hiddenConfounding * hidden,
    exit: exitOf(world, defaultDay, security, stream),
  };
}

/** Mean of the measured reasons, so that hardness is about 0 for the usual case. */
const USUAL_MEASURE = -0.5;

function causeOf(borrower: Borrower, parameters: PortfolioParameters, stream: RandomStream): Cause {
  if (stream.chance(parameters.unknownCauseShare)) return CAUSES.find((cause) => cause.code === UNKNOWN)!;
  const weights = CAUSES.map((cause) => {
    const usual = CAUSE_LIKELIHOODS[cause.code] ?? 0;
    if (cause.tag === "moral") return usual * Math.exp(-0.6 * borrower.will);
    if (cause.code !== "natural-disaster") return usual;
    return usual * (REGION_DISASTER_FACTORS[borrower.branch.region.code] ?? 1);
  });
  return CAUSES[stream.weighted(weights)]!;
}

function exposureOf(
  parameters: PortfolioParameters,
  borrower: Borrower,
  cause: Cause,
  stream: RandomStream,
): number {
  const shift = (borrower.kind === "small-business" ? 0.8 : -0.15) + (cause.tag === "moral" ? 0.3 : 0);
  return Math.log(parameters.exposureMedianMinor) + shift + parameters.exposureSpread * 0.9 * stream.normal();
}

function securityOf(
  exposureMinor: number,
  parameters: PortfolioParameters,
  stream: RandomStream,
): CaseProfile["security"] {
  const large = exposureMinor >= parameters.largeStakeMinor;
  const weights = large ? [0.2, 0.35, 0.1, 0.35] : [0.5, 0.35, 0.04, 0.11];
  return (["none", "guarantee", "pledge", "mortgage"] as const)[stream.weighted(weights)]!;
}

function traitShift(traits: ReadonlySet<Trait>): number {
  return (
    (traits.has("willing") ? 0.35 : 0) -
    (traits.has("evasive") ? 0.35 : 0) -
    (traits.has("vulnerable") ? 0.3 : 0) +
    (traits.has("titled") ? 0.1 : 0)
  );
}

function secondaryOf(cause: Cause, stream: RandomStream): string[] {
  if (cause.code === UNKNOWN || stream.chance(0.75)) return [];
  const others = CAUSES.filter((other) => other !== cause && other.code !== UNKNOWN);
  const first = stream.pick(others).code;
  const second = stream.pick(others).code;
  return second === first || stream.chance(0.8) ? [first] : [first, second];
}

/** Old cases are written off one by one, or sold in the packages of June and December. */
function exitOf(
  world: World,
  defaultDay: number,
  security: CaseProfile["security"],
  stream: RandomStream,
): CaseProfile["exit"] {
  const writtenOffDay = defaultDay + stream.whole(720, 1500);
  const isWrittenOff = stream.chance(security === "none" ? 0.45 : 0.2);
  const soldDay = nextPackageDay(defaultDay + stream.whole(400, 1000));
  if (stream.chance(0.14) && soldDay <= world.endDay) return { day: soldDay, reason: "sold" };
  return isWrittenOff && writtenOffDay <= world.endDay ? { day: writtenOffDay, reason: "written-off" } : null;
}

function nextPackageDay(day: number): number {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  for (const [month, dayOfMonth, years] of [
    [5, 25, 0],
    [11, 20, 0],
    [5, 25, 1],
  ] as const) {
    const packageDay = Date.UTC(year + years, month, dayOfMonth) / 86_400_000;
    if (packageDay >= day) return packageDay;
  }
  return day;
}
