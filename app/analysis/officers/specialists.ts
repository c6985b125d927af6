/**
 * Officers who only see money arrive: a settlement clerk receives a case days before what somebody else has agreed is paid.
 * What comes in under them says nothing of them, so they are compared with nobody and receive nothing.
 */
import type { HeldCase } from "~/domain/held-case";
import type { HoldRecords } from "~/domain/hold-records";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import {
  AGREED_DAYS,
  LEAST_AGREED_HOLDS,
  LEAST_PAID_HOLDS,
  SPECIALIST_AGREED_SHARE,
  SPECIALIST_PAID_SHARE,
  TIMES_THE_OTHERS,
  USUAL_PAID_SHARE,
} from "~/domain/officer-comparison";

interface Hold {
  officerId: number;
  /** From somebody else. */
  isTakenOver: boolean;
  /** Days to the next receipt; null: none so far. */
  daysToReceipt: number | null;
  /** Followed up over the horizon, and with money within it. */
  isMatured: boolean;
  isPaid: boolean;
}

/** Of cases with their payments, as rotation sees them. */
export function specialists(cases: readonly HeldCase[], cutOffDay: number): ReadonlySet<number> {
  return specialistsAmong(
    cases.flatMap(({ holds, payments }) =>
      holds.map(({ officerId, startDay }, at): Hold => {
        const next = payments.find(({ day }) => day >= startDay);
        const daysToReceipt = next ? next.day - startDay : null;
        return {
          officerId,
          isTakenOver: at > 0 && startDay + AGREED_DAYS <= cutOffDay,
          daysToReceipt,
          isMatured: startDay + DEFAULT_HORIZON <= cutOffDay,
          isPaid: daysToReceipt !== null && daysToReceipt <= DEFAULT_HORIZON,
        };
      }),
    ),
  );
}

/** Of followed-up holds, as the comparison reads them. */
export function specialistsOf({
  officerId,
  earlierHolds,
  daysToReceipt,
  receivedMinor,
}: HoldRecords): ReadonlySet<number> {
  return specialistsAmong(
    officerId.map((officer, row) => ({
      officerId: officer,
      isTakenOver: earlierHolds[row]! > 0,
      daysToReceipt: daysToReceipt[row] ?? null,
      isMatured: true,
      isPaid: receivedMinor[row]! > 0,
    })),
  );
}

interface Counts {
  takenOver: number;
  agreed: number;
  matured: number;
  paid: number;
}

function specialistsAmong(holds: readonly Hold[]): ReadonlySet<number> {
  const byOfficer = new Map<number, Counts>();
  for (const { officerId, isTakenOver, daysToReceipt, isMatured, isPaid } of holds) {
    const counts = byOfficer.get(officerId) ?? { takenOver: 0, agreed: 0, matured: 0, paid: 0 };
    byOfficer.set(officerId, counts);
    const isAgreed = daysToReceipt !== null && daysToReceipt <= AGREED_DAYS;
    counts.takenOver += Number(isTakenOver);
    counts.agreed += Number(isTakenOver && isAgreed);
    counts.matured += Number(isMatured);
    counts.paid += Number(isMatured && isPaid);
  }
  const all = [...byOfficer.values()];
  // Of the median officer, so that specialists do not raise the bar for each other.
  const usualAgreed = medianShare(all.map(({ agreed, takenOver }) => [agreed, takenOver]));
  const usualPaid = medianShare(all.map(({ paid, matured }) => [paid, matured]));
  const isSpecialist = ({ takenOver, agreed, matured, paid }: Counts) =>
    (agreed >= LEAST_AGREED_HOLDS &&
      agreed / takenOver >= Math.max(SPECIALIST_AGREED_SHARE, TIMES_THE_OTHERS * usualAgreed)) ||
    (matured >= LEAST_PAID_HOLDS && paid / matured >= SPECIALIST_PAID_SHARE && usualPaid <= USUAL_PAID_SHARE);
  return new Set([...byOfficer].filter(([, counts]) => isSpecialist(counts)).map(([officerId]) => officerId));
}

/** The lower median of some shares, those of nothing left aside; 0 without any. */
function medianShare(parts: readonly (readonly [part: number, whole: number])[]): number {
  const shares = parts
    .filter(([, whole]) => whole > 0)
    .map(([part, whole]) => part / whole)
    .sort((one, other) => one - other);
  return shares[Math.floor((shares.length - 1) / 2)] ?? 0;
}
