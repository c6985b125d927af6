/** The list of what cannot wait in one simulated world, beside what acting on it would truly recover. */
import { whyNow } from "~/analysis/why-now/why-now";
import type { Fade, WhyNowLine } from "~/domain/why-now";
import { OCCASION_PAID, OCCASIONS, type OccasionKind } from "../../../../seeds/occasion-parameters";
import { liftAfter } from "../../../../seeds/occasions";
import type { SimulatedCase } from "../../../../seeds/simulate-case";
import { simulatedCases } from "../../../../seeds/simulate-portfolio";
import { simulatedWorld } from "../../../../seeds/world";
import { simulatedWhyNow } from "./simulated-why-now";

export interface JudgedWhyNow {
  seed: number;
  lines: number;
  /** Estimated half-life over the planted one, by kind; null: not known. */
  halfLives: Readonly<Record<OccasionKind, number | null>>;
  /** What weeks of work along the list truly recover, and along the newest first, in minor units. */
  byLossMinor: number;
  newestFirstMinor: number;
}

const WHY_NOW_BANK = { cases: 6000, branches: 12, officers: 60, occasions: OCCASIONS };

/** Share of the list that a week of work gets through, and how many weeks are counted. */
const SHARE_A_WEEK = 0.05;
const WEEKS = 4;

export function judgedWhyNow(seed: number): JudgedWhyNow {
  const world = simulatedWorld(WHY_NOW_BANK, seed);
  const cases = [...simulatedCases(world, 0)];
  const { fades, lines } = whyNow(simulatedWhyNow(world, cases));
  const planted = lines.filter(({ kind, daysSince }) => kind in OCCASIONS.kinds && daysSince >= 0);
  const truth = trueWorth(cases, world.endDay);
  return {
    seed,
    lines: planted.length,
    halfLives: { signal: ratio("signal"), receivable: ratio("receivable"), harvest: ratio("harvest") },
    byLossMinor: worked(planted, truth),
    newestFirstMinor: worked(
      [...planted].sort((one, other) => one.daysSince - other.daysSince),
      truth,
    ),
  };

  function ratio(kind: OccasionKind): number | null {
    const fade: Fade = fades.find((each) => each.kind === kind)!;
    return fade.halfLifeDays === null ? null : fade.halfLifeDays / OCCASIONS.kinds[kind].halfLifeDays;
  }
}

type TrueWorth = (line: WhyNowLine, weeksLater: number) => number;

/** What acting on a line so many weeks after the record is expected to recover; nothing where the moment is another's or gone. */
function trueWorth(cases: readonly SimulatedCase[], endDay: number): TrueWorth {
  const open = new Set(
    cases.flatMap(({ profile, occasions }) =>
      (occasions ?? []).flatMap(({ kind, openDay, actedDay }) =>
        actedDay === null ? [`${profile.caseNumber} ${kind} ${openDay}`] : [],
      ),
    ),
  );
  const paid = (OCCASION_PAID[0] + OCCASION_PAID[1]) / 2;
  return ({ caseId, kind, onDay, outstandingMinor }, weeksLater) => {
    if (!open.has(`${caseId} ${kind} ${onDay}`)) return 0;
    const size = OCCASIONS.kinds[kind as OccasionKind];
    return outstandingMinor * paid * liftAfter(size, endDay - onDay + 7 * weeksLater);
  };
}

function worked(lines: readonly WhyNowLine[], worth: TrueWorth): number {
  const aWeek = Math.max(1, Math.round(SHARE_A_WEEK * lines.length));
  return lines
    .slice(0, WEEKS * aWeek)
    .reduce((sum, line, at) => sum + worth(line, Math.floor(at / aWeek)), 0);
}
