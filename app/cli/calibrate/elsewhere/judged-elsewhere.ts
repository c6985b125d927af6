/** What the engines of rotation say of a portfolio of another structure, beside what is true there. */

import { officerComparison } from "~/analysis/officers/officer-comparison";
import { handOverPlan } from "~/analysis/rotation/hand-over-plan.server";
import { isGrounded } from "~/analysis/rotation/is-grounded";
import { rotationAnalysis } from "~/analysis/rotation/rotation-analysis";
import { rotationSegments } from "~/analysis/rotation/rotation-segments";
import { staleness } from "~/analysis/rotation/staleness";
import { DAYS_PER_YEAR } from "~/domain/calendar";
import { effectColumns } from "~/domain/effect-episodes";
import { type HeldCase, LOGGED_MONTHS, type OfficerAtWork, type OpenCase } from "~/domain/held-case";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import type { ReasonCode } from "~/domain/reasons";
import { type Estimate, HANDOVER_CAP, type HandOver, type RotationAnalysis } from "~/domain/rotation";
import { type Ledger, outstandingAt } from "~db/derive/ledger";
import { heldCaseOf } from "../held-case-of";
import { followedUp, holdsOfCase } from "../simulated-holds";
import { type Generator, type OtherKind, type OtherWorld, otherWorld } from "./other-world";
import { unsettled } from "./unsettled";

export interface JudgedElsewhere {
  seed: number;
  kind: OtherKind;
  generator: Generator;
  trueSlope: number;
  reason: ReasonCode | null;
  slope: Estimate | null;
  adopt: number;
  try: number;
  handOvers: number;
  /** Of the handovers and of the receivers proposed: to clerks. */
  toClerks: number;
  /** How far the fit's equations are from being met, in standard errors; null: it said itself that it did not converge. */
  unsettled: number | null;
}

/** Stakes do not matter to the proof: all are medium. */
const ONE_STAKE = [0, Number.POSITIVE_INFINITY] as const;
const HANDOVER_MINOR = 30_000;
const LOGGED_DAYS = Math.round((LOGGED_MONTHS * DAYS_PER_YEAR) / 12);

export async function judgedElsewhere(seed: number, size?: number): Promise<JudgedElsewhere> {
  const world = otherWorld(seed, size);
  const cases = world.ledgers.map((ledger) => heldCaseOf(ledger, null));
  let found: ReturnType<typeof staleness> | null = null;
  const fitTenure: typeof staleness = (...given) => {
    found = staleness(...given);
    return found;
  };
  const analysis = await analysed(world, cases, { seed, fitTenure });
  const verdicts = rotationSegments(analysis, ONE_STAKE, seed).map(({ verdict }) => verdict);
  const handOvers = await planned(analysis);
  const isClerk = ({ officerId }: { officerId: number }) => world.clerkIds.has(officerId);
  return {
    seed,
    kind: world.kind,
    generator: world.generator,
    trueSlope: world.trueSlope,
    reason: analysis.reason,
    slope: analysis.slope,
    adopt: verdicts.filter((verdict) => verdict === "adopt").length,
    try: verdicts.filter((verdict) => verdict === "try").length,
    handOvers: handOvers.length,
    toClerks:
      handOvers.filter(({ receiver }) => isClerk(receiver)).length +
      analysis.proposals.filter(({ receivers }) => receivers.some(isClerk)).length,
    unsettled: found && unsettled(found),
  };
}

function analysed(
  world: OtherWorld,
  cases: readonly HeldCase[],
  { seed, fitTenure }: { seed: number; fitTenure: typeof staleness },
): Promise<RotationAnalysis> {
  const { ledgers, endDay, branchOf } = world;
  const open = ledgers.flatMap((ledger) => openCaseOf(ledger, endDay));
  const compare = () => {
    const records = ledgers.flatMap((ledger) => holdsOfCase(ledger, null, DEFAULT_HORIZON));
    return officerComparison(followedUp(records, DEFAULT_HORIZON, endDay), effectColumns([]), {
      horizon: DEFAULT_HORIZON,
      cutOffDay: endDay,
      seed,
      among: "bank",
    });
  };
  const officers = officersAtWork(ledgers, open, branchOf);
  return rotationAnalysis({
    cases,
    open,
    officers,
    cutOffDay: endDay,
    handoverMinor: HANDOVER_MINOR,
    seed,
    fitTenure,
    compare,
  });
}

function openCaseOf(ledger: Ledger, endDay: number): OpenCase[] {
  const outstandingMinor = outstandingAt(ledger, endDay + 1);
  if (ledger.closedDay !== null || outstandingMinor <= 0) return [];
  const since = ledger.receipts.at(-1)?.day ?? ledger.defaultedDay - 1;
  const days = new Set(ledger.activities.flatMap(({ day }) => (day > since ? [day] : [])));
  const logged = ledger.activities.filter(({ day }) => day > endDay - LOGGED_DAYS);
  const minutes = logged.reduce((sum, activity) => sum + activity.minutes, 0);
  const { caseId, code } = ledger;
  return [{ caseId, code, outstandingMinor, contacts: days.size, minutes, fence: null }];
}

/** Nobody says how many hours they work. */
function officersAtWork(
  ledgers: readonly Ledger[],
  open: readonly OpenCase[],
  branchOf: ReadonlyMap<number, number>,
): OfficerAtWork[] {
  const openIds = new Set(open.map(({ caseId }) => caseId));
  const held = new Map<number, number>();
  for (const { caseId, holds } of ledgers)
    if (openIds.has(caseId)) held.set(holds.at(-1)!.officerId, (held.get(holds.at(-1)!.officerId) ?? 0) + 1);
  return [...branchOf].map(([officerId, branchId]) => ({
    officerId,
    branchId,
    weeklyMinutes: null,
    minutes: 0,
    openCases: held.get(officerId) ?? 0,
  }));
}

async function planned({
  proposals,
  rooms,
  officersDifferP,
  handoverMinor,
}: RotationAnalysis): Promise<HandOver[]> {
  const grounded = proposals.filter((proposal) => isGrounded(proposal, officersDifferP));
  const handOvers: HandOver[] = [];
  for (const branchId of new Set(grounded.map((proposal) => proposal.branchId))) {
    const ofBranch = grounded.filter((proposal) => proposal.branchId === branchId);
    const limits = { cap: HANDOVER_CAP.default, penaltyMinor: handoverMinor };
    handOvers.push(...(await handOverPlan(ofBranch, rooms, limits)).handOvers);
  }
  return handOvers;
}
