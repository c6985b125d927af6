/** Who is responsible for a case, and since when. Changes do not wait for payments, so they can be drawn in advance. */
import type { ASSIGNMENT_REASONS } from "~/domain/vocabularies";
import type { PortfolioParameters } from "./parameters";
import type { RandomStream } from "./random-stream";
import { type Officer, officerFor } from "./simulate-people";
import type { CaseProfile } from "./simulate-profile";

export type AssignmentReason = keyof typeof ASSIGNMENT_REASONS;

/** One officer on one case, until the next hold begins. */
export interface Hold {
  officer: Officer;
  fromDay: number;
  reason: AssignmentReason;
}

type Change = { day: number; reason: AssignmentReason };

/** The hold that begins now and all that follow it, up to a day. */
export function holdsFrom(
  first: Hold,
  profile: CaseProfile,
  parameters: PortfolioParameters,
  untilDay: number,
  stream: RandomStream,
): Hold[] {
  const holds = [first];
  let current = first;
  for (;;) {
    const change = nextChange(current, profile, parameters, stream);
    if (change.day >= untilDay) return holds;
    const { officerCaseMix } = parameters;
    const officer = officerFor(
      profile.branch,
      change.day,
      profile.hardness,
      officerCaseMix,
      stream,
      current.officer,
    );
    if (officer === current.officer) return holds;
    current = { officer, fromDay: change.day, reason: change.reason };
    holds.push(current);
  }
}

/** The officer of a day: the last hold that began on it or before. */
export function holdOn(holds: readonly Hold[], day: number): Hold {
  let index = holds.length - 1;
  while (index > 0 && holds[index]!.fromDay > day) index--;
  return holds[index]!;
}

function nextChange(
  { officer, fromDay }: Hold,
  { branch }: CaseProfile,
  parameters: PortfolioParameters,
  stream: RandomStream,
): Change {
  let next: Change = { day: Number.POSITIVE_INFINITY, reason: "resignation" };
  const offer = (day: number, reason: AssignmentReason) => {
    if (day > fromDay && day < next.day) next = { day, reason };
  };
  const after = (perYear: number) => fromDay + 1 + Math.floor((365 * stream.exponential()) / perYear);
  if (officer.leftDay !== null) offer(officer.leftDay, "resignation");
  if (officer.leave) offer(officer.leave.fromDay, "leave");
  if (branch.reorganisedDay !== null && stream.chance(parameters.reorganisedShare)) {
    offer(branch.reorganisedDay, "reorganisation");
  }
  if (parameters.workloadChangesPerYear > 0) offer(after(parameters.workloadChangesPerYear), "workload");
  if (parameters.rotationChangesPerYear > 0) offer(after(parameters.rotationChangesPerYear), "rotation");
  const poorOfficers = parameters.performanceChangesPerYear * Math.exp(-2 * officer.skill);
  if (poorOfficers > 0) offer(after(poorOfficers), "performance");
  return next;
}
