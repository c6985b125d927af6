/** Everything that rotation rests on, in one analysis of a portfolio: staleness, changes, proposals, room. */
import type { HeldCase, OfficerAtWork, OpenCase } from "~/domain/held-case";
import type { OfficerComparison } from "~/domain/officer-comparison";
import type { ReasonCode } from "~/domain/reasons";
import { LEAST_CHANGES, ROTATION_HORIZON, type RotationAnalysis, UNRELATED_REASONS } from "~/domain/rotation";
import { specialists } from "../officers/specialists";
import { heldNow } from "./case-outlook";
import { changesStudy } from "./changes-study";
import { officerRooms } from "./officer-rooms";
import { pastSpecialists } from "./past-specialists";
import { rotationProposals } from "./proposals";
import { isRefused, staleness } from "./staleness";

export interface RotationSources {
  cases: readonly HeldCase[];
  open: readonly OpenCase[];
  officers: readonly OfficerAtWork[];
  cutOffDay: number;
  handoverMinor: number;
  /** Decides which comparable cases a change is set against. */
  seed: number;
  /** How tenure is fitted; absent: by `staleness`. */
  fitTenure?: typeof staleness;
  /** Asked for where there is something to propose from. */
  compare: () => Promise<OfficerComparison> | OfficerComparison;
}

export async function rotationAnalysis(sources: RotationSources): Promise<RotationAnalysis> {
  const { open, officers, cutOffDay, handoverMinor, fitTenure = staleness } = sources;
  const apart = specialists(sources.cases, cutOffDay);
  const cases = pastSpecialists(sources.cases, apart);
  const changes = unrelatedChanges(cases);
  const refused = { ...noRotation("too-few"), cutOffDay, changes, handoverMinor };
  if (changes < LEAST_CHANGES) return refused;
  const found = fitTenure(cases, cutOffDay, apart);
  if (isRefused(found)) return { ...refused, reason: found.reason };
  const comparison = await sources.compare();
  const isWithSpecialist = heldBy(sources.cases, apart, cutOffDay);
  return {
    reason: null,
    cutOffDay,
    horizon: ROTATION_HORIZON,
    cases: found.cases,
    months: found.months,
    payments: found.payments,
    changes,
    slope: found.slope,
    otherSlope: found.otherSlope,
    leftOut: found.leftOut,
    study: changesStudy(cases, cutOffDay, sources.seed, apart),
    officersDifferP: comparison.heterogeneityP ?? 1,
    proposals: rotationProposals({
      cases,
      open: open.filter(({ caseId }) => !isWithSpecialist.has(caseId)),
      officers: officers.filter(({ officerId }) => !apart.has(officerId)),
      comparison,
      staleness: found,
      cutOffDay,
    }),
    rooms: officerRooms(officers),
    handoverMinor,
  };
}

export function noRotation(reason: ReasonCode): RotationAnalysis {
  return {
    reason,
    cutOffDay: null,
    horizon: ROTATION_HORIZON,
    cases: 0,
    months: 0,
    payments: 0,
    changes: 0,
    slope: null,
    otherSlope: null,
    leftOut: { levels: 0, months: 0 },
    study: null,
    officersDifferP: 1,
    proposals: [],
    rooms: [],
    handoverMinor: 0,
  };
}

/** Money is about to come in on them. */
function heldBy(
  cases: readonly HeldCase[],
  officerIds: ReadonlySet<number>,
  cutOffDay: number,
): ReadonlySet<number> {
  const isHeld = (held: HeldCase) => officerIds.has(heldNow(held, cutOffDay)?.officerId ?? 0);
  return new Set(cases.filter(isHeld).map(({ caseId }) => caseId));
}

function unrelatedChanges(cases: readonly HeldCase[]): number {
  let changes = 0;
  for (const { holds } of cases)
    holds.forEach(({ reason }, at) => {
      if (at > 0 && reason !== null && UNRELATED_REASONS.includes(reason)) changes += 1;
    });
  return changes;
}
