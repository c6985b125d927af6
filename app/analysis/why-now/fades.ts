/** How fast the benefit of acting fades, kind by kind: from occasions that were acted on sooner or later in the past. */
import { ACTED_DAYS, FADING_KINDS, type Fade, type FadingKind, type WhyNowRows } from "~/domain/why-now";
import { fadingChance } from "~/statistics/fading-chance";
import { occasionsOf } from "./occasions";

const LEAST_ACTED = 50;
const LEAST_PAID = 15;
/** Quantile of χ² with two degrees of freedom (lift and half-life): below it a chance that does not fade explains as much. */
const FADES = 5.991;

interface Acted {
  delay: number;
  isPaid: boolean;
  /** Of what was owed when somebody acted. */
  paidShare: number;
}

export function fades(rows: WhyNowRows): Fade[] {
  const acted = new Map<FadingKind, Acted[]>(FADING_KINDS.map((kind) => [kind, []]));
  for (const one of rows.cases)
    for (const { kind, openDay, actedDay } of occasionsOf(one, rows.cutOffDay)) {
      if (actedDay === null || actedDay + ACTED_DAYS > rows.cutOffDay) continue;
      const before = sumOf(one.receipts, (day) => day < actedDay);
      const within = sumOf(one.receipts, (day) => day >= actedDay && day <= actedDay + ACTED_DAYS);
      const owed = one.exposureMinor - before;
      if (owed <= 0) continue;
      acted
        .get(kind)!
        .push({ delay: actedDay - openDay, isPaid: within > 0, paidShare: Math.min(1, within / owed) });
    }
  return FADING_KINDS.map((kind) => fadeOf(kind, acted.get(kind)!));
}

function fadeOf(kind: FadingKind, acted: readonly Acted[]): Fade {
  const paid = acted.filter(({ isPaid }) => isPaid);
  const unknown = (reason: Fade["reason"]): Fade => ({
    kind,
    acted: acted.length,
    paid: paid.length,
    lift: null,
    base: null,
    halfLifeDays: null,
    halfLifeLow: null,
    halfLifeHigh: null,
    paidShare: null,
    reason,
  });
  if (acted.length < LEAST_ACTED || paid.length < LEAST_PAID) return unknown("too-few");
  const fit = fadingChance(
    acted.map(({ delay }) => delay),
    acted.map(({ isPaid }) => isPaid),
  );
  // Open upwards means: it may as well not fade at all, so no week of delay can be priced.
  if (fit.lift <= 0 || fit.likelihoodRatio < FADES || fit.high === null) return unknown("no-fading");
  return {
    ...unknown(null),
    lift: fit.lift,
    base: fit.base,
    halfLifeDays: fit.halfLife,
    halfLifeLow: fit.low,
    halfLifeHigh: fit.high,
    paidShare: shareOfOccasion(acted, fit),
  };
}

/**
 * Mean share of what is owed that a payment due to an occasion pays: payments of the base come too, and are larger or
 * smaller, so each counts by the chance that it is the occasion's.
 */
function shareOfOccasion(
  acted: readonly Acted[],
  { base, lift, halfLife }: { base: number; lift: number; halfLife: number },
): number {
  let sum = 0;
  let weights = 0;
  for (const { delay, isPaid, paidShare } of acted) {
    if (!isPaid) continue;
    const fromOccasion = lift * 2 ** (-delay / halfLife);
    const weight = fromOccasion / (base + fromOccasion);
    sum += weight * paidShare;
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
}

function sumOf(
  receipts: readonly { day: number; amountMinor: number }[],
  has: (day: number) => boolean,
): number {
  return receipts.reduce((sum, { day, amountMinor }) => (has(day) ? sum + amountMinor : sum), 0);
}
