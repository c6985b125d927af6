/** Which open cases should change hands, why, and who of the branch could take them. */

import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { HeldCase, OfficerAtWork, OpenCase } from "~/domain/held-case";
import type { OfficerComparison } from "~/domain/officer-comparison";
import {
  type CaseOutlook,
  type Estimate,
  LEAST_CONTACTS,
  LEAST_PROBABILITY,
  MOST_RECEIVERS,
  type OfficerBelief,
  type Receiver,
  type RotationProposal,
  type RotationSign,
} from "~/domain/rotation";
import { expectedPayments, type HeldNow, heldNow, tenureLost } from "./case-outlook";
import { expectedGain } from "./expected-gain";
import { officerBeliefs } from "./officer-beliefs";
import { freeMinutes, weeklyMinutesOf } from "./officer-rooms";
import { paidShares } from "./paid-share";
import type { Staleness } from "./staleness";
import { MOST_TENURE_MONTHS } from "./stretch-covariates";

export interface ProposalSources {
  cases: readonly HeldCase[];
  open: readonly OpenCase[];
  officers: readonly OfficerAtWork[];
  comparison: OfficerComparison;
  staleness: Staleness;
  cutOffDay: number;
}

interface Candidate extends HeldNow {
  open: OpenCase;
}

/** In the order of the cases. */
export function rotationProposals(sources: ProposalSources): RotationProposal[] {
  const { officers, comparison, staleness, cutOffDay } = sources;
  const beliefs = officerBeliefs(staleness, comparison);
  const colleagues = byBranch(officers);
  const shown = staleness.slope && isShown(staleness.slope) ? staleness.slope : null;
  const candidates = stuckCases(sources);
  const ahead = expectedPayments(candidates, staleness, cutOffDay);
  const shareOf = paidShares(sources.cases);
  return candidates.flatMap((candidate, at): RotationProposal[] => {
    const { held, officerId, tenureDays } = candidate;
    const from = beliefs.of(officerId, held.causeId);
    const { payments, paymentsShape } = ahead[at]!;
    const outlook: CaseOutlook = {
      outstandingMinor: candidate.open.outstandingMinor,
      payments: rounded(payments),
      paymentsShape: paymentsShape === null ? null : rounded(paymentsShape),
      paidShare: rounded(shareOf(held.exposureMinor)),
      tenureLost: shown ? rounded(tenureLost(tenureDays)) : 0,
    };
    const halved = shown && halvedProbability(shown, tenureDays / DAYS_PER_MONTH);
    const isStale = halved !== null && halved > LEAST_PROBABILITY;
    const others = (colleagues.get(held.branchId) ?? [])
      .filter((other) => other.officerId !== officerId && (freeMinutes(other) ?? 1) > 0)
      .filter((other) => beliefs.isRated(other.officerId))
      .map((other) => beliefs.of(other.officerId, held.causeId))
      .filter(({ mean }) => mean >= beliefs.median);
    const weak = isWeak(from);
    const fitting = isStale ? others : weak ? others.filter((other) => isBetter(other, from)) : [];
    const receivers = receiversOf(fitting, from, outlook, shown?.estimate ?? 0);
    if (receivers.length === 0) return [];
    const isMisfit = weak && receivers.some((other) => isBetter(other, from));
    const signs: RotationSign[] = [
      ...(isStale ? ["stale" as const] : []),
      ...(isMisfit ? ["misfit" as const] : []),
    ];
    return [
      {
        caseId: held.caseId,
        code: candidate.open.code,
        branchId: held.branchId,
        regionId: held.regionId,
        causeId: held.causeId,
        weeklyMinutes: rounded(weeklyMinutesOf(candidate.open)),
        from,
        signs,
        tenureMonths: rounded(tenureDays / DAYS_PER_MONTH),
        contacts: candidate.open.contacts,
        halvedProbability: halved === null ? null : rounded(halved),
        ...outlook,
        receivers,
      },
    ];
  });
}

function byBranch(officers: readonly OfficerAtWork[]): Map<number, OfficerAtWork[]> {
  const groups = new Map<number, OfficerAtWork[]>();
  for (const officer of officers)
    groups.set(officer.branchId, [...(groups.get(officer.branchId) ?? []), officer]);
  return groups;
}

/** Held today, contacted without avail, and not left alone. */
function stuckCases({ cases, open, cutOffDay }: ProposalSources): Candidate[] {
  const openById = new Map(open.map((each) => [each.caseId, each]));
  return cases.flatMap((held) => {
    const each = openById.get(held.caseId);
    if (!each || each.fence !== null || each.contacts < LEAST_CONTACTS) return [];
    const now = heldNow(held, cutOffDay);
    return now?.isStuck ? [{ ...now, open: each }] : [];
  });
}

/** Tenure is held against an officer only where the slope itself is beyond chance. */
export const isShown = ({ high }: Estimate) => high < 0;

/** How likely the rate of receipts is below half of what it was when the officer began. */
export function halvedProbability({ estimate, standardError }: Estimate, months: number): number {
  const counted = Math.min(months, MOST_TENURE_MONTHS);
  if (counted <= 0) return 0;
  return normalCdf(-Math.LN2, estimate * counted, standardError * counted);
}

function isWeak({ mean, standardDeviation }: OfficerBelief): boolean {
  return standardDeviation > 0 && normalCdf(0, mean, standardDeviation) > LEAST_PROBABILITY;
}

/** Whether a colleague is likely better with such cases. */
function isBetter(one: OfficerBelief, other: OfficerBelief): boolean {
  const deviation = Math.hypot(one.standardDeviation, other.standardDeviation);
  return deviation > 0 && normalCdf(one.mean - other.mean, 0, deviation) > LEAST_PROBABILITY;
}

function receiversOf(
  others: readonly OfficerBelief[],
  from: OfficerBelief,
  outlook: CaseOutlook,
  slope: number,
): Receiver[] {
  return others
    .map((other) => ({
      ...other,
      gainMinor: Math.round(expectedGain(outlook, slope, other.mean - from.mean)),
    }))
    .filter(({ gainMinor }) => gainMinor > 0)
    .sort((one, other) => other.gainMinor - one.gainMinor || one.officerId - other.officerId)
    .slice(0, MOST_RECEIVERS);
}

/** Proposals are many and are stored: four digits are as informative as sixteen. */
const rounded = (value: number) => Number(value.toPrecision(4));
