/**
 * Officers who only see money arrive: a settlement clerk receives a case days before what somebody else has agreed is paid.
 * What comes in under them says nothing of them, so they are compared with nobody and receive nothing.
 */
import type { HeldCase } from "~/domain/held-case";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import {
  AGREED_DAYS,
  LEAST_SPECIAL_HOLDS,
  SPECIALIST_AGREED_SHARE,
  SPECIALIST_PAID_SHARE,
  TIMES_THE_OTHERS,
} from "~/domain/officer-comparison";

interface Counts {
  /** Holds taken over from somebody and followed up, and those of them with money within `AGREED_DAYS`. */
  takenOver: number;
  agreed: number;
  /** Holds followed up over the horizon, and those of them with money within it. */
  matured: number;
  paid: number;
}

/** Their ids. */
export function specialists(cases: readonly HeldCase[], cutOffDay: number): ReadonlySet<number> {
  const byOfficer = new Map<number, Counts>();
  for (const held of cases)
    held.holds.forEach(({ officerId, startDay }, at) => {
      const counts = byOfficer.get(officerId) ?? { takenOver: 0, agreed: 0, matured: 0, paid: 0 };
      byOfficer.set(officerId, counts);
      const hasPaid = (days: number) =>
        held.payments.some(({ day }) => day >= startDay && day <= startDay + days);
      if (at > 0 && startDay + AGREED_DAYS <= cutOffDay) {
        counts.takenOver += 1;
        counts.agreed += Number(hasPaid(AGREED_DAYS));
      }
      if (startDay + DEFAULT_HORIZON <= cutOffDay) {
        counts.matured += 1;
        counts.paid += Number(hasPaid(DEFAULT_HORIZON));
      }
    });
  const shares = [...byOfficer.values()]
    .filter(({ takenOver }) => takenOver > 0)
    .map(({ agreed, takenOver }) => agreed / takenOver)
    .sort((one, other) => one - other);
  // The median officer's, so that specialists do not raise the bar for each other.
  const usual = shares[Math.floor((shares.length - 1) / 2)] ?? 0;
  const isApart = ({ takenOver, agreed, matured, paid }: Counts) =>
    (agreed >= LEAST_SPECIAL_HOLDS &&
      agreed / takenOver >= Math.max(SPECIALIST_AGREED_SHARE, TIMES_THE_OTHERS * usual)) ||
    (matured >= LEAST_SPECIAL_HOLDS && paid / matured >= SPECIALIST_PAID_SHARE);
  return new Set([...byOfficer].filter(([, counts]) => isApart(counts)).map(([officerId]) => officerId));
}
