/**
 * Past changes that say nothing of how the case went, each beside cases of its stratum, age, length of stall and time to
 * the next episode that kept their officer at that date: a change made because work was about to begin is set beside cases
 * on which it was about to begin too. Without them every change after a bad spell seems to work, for bad spells end.
 */
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from "~/domain/calendar";
import { type ChangesStudy, STUDIED_MONTHS, type StudyDifference } from "~/domain/changes-study";
import type { HeldCase } from "~/domain/held-case";
import { UNRELATED_REASONS } from "~/domain/rotation";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import { seededRandom } from "~/statistics/randomness/seeded-random";

/** Only holds as long as this grow stale, and only cases as long without money are stalled. */
const LEAST_HELD_DAYS = 180;
const LEAST_STALLED_DAYS = 90;
const MOST_MATCHES = 5;
/** Between which the next episode is equally near. */
const NEXT_EPISODE_DAYS = [14, 45, 90, 180] as const;
/** The early part of what came before: from here on cases were chosen for being without money. */
const EARLY_UNTIL_MONTH = -3;
const FEW_CHANGES = 30;
const PERMUTATIONS = 999;

interface Moment {
  held: HeldCase;
  day: number;
  isChange: boolean;
}

/** A change and the comparable cases that kept their officer; money by month of each. */
interface MatchedSet {
  borrowerId: number;
  changed: number[];
  kept: number[][];
}

const MONTHS = Array.from(
  { length: STUDIED_MONTHS.before + STUDIED_MONTHS.after },
  (_, at) => at - STUDIED_MONTHS.before,
);

/** @param specialists whose holds are neither a change nor a beside (see `specialists`) */
export function changesStudy(
  cases: readonly HeldCase[],
  cutOffDay: number,
  seed: number,
  specialists: ReadonlySet<number> = new Set(),
): ChangesStudy | null {
  const lastDay = cutOffDay - Math.ceil(STUDIED_MONTHS.after * DAYS_PER_MONTH);
  const uniform = seededRandom(seed);
  const pools = poolsOf(cases, lastDay, specialists);
  const sets = changesOf(cases, lastDay, specialists).flatMap((change): MatchedSet[] => {
    const pool = pools.get(`${quarterOf(change.day)} ${stratumOf(change)}`) ?? [];
    const others = drawn(
      pool.filter(({ held }) => held.borrowerId !== change.held.borrowerId),
      MOST_MATCHES,
      uniform,
    );
    if (others.length === 0) return [];
    return [{ borrowerId: change.held.borrowerId, changed: moneyBy(change), kept: others.map(moneyBy) }];
  });
  return sets.length === 0 ? null : studyOf(sets, uniform);
}

function studyOf(sets: readonly MatchedSet[], uniform: () => number): ChangesStudy {
  const over = (isMeant: (month: number) => boolean) => (money: readonly number[]) =>
    mean(money.filter((_, at) => isMeant(MONTHS[at]!))) * 100;
  const rate = (of: (money: readonly number[]) => number) => ({
    changed: mean(sets.map(({ changed }) => of(changed))),
    kept: mean(sets.map(({ kept }) => mean(kept.map(of)))),
  });
  const after = over((month) => month >= 0);
  return {
    changes: sets.length,
    matches: sets.reduce((sum, { kept }) => sum + kept.length, 0),
    months: MONTHS.map((month, at) => ({ month, ...rate((money) => 100 * money[at]!) })),
    before: rate(over((month) => month < 0 && month >= -STUDIED_MONTHS.after)),
    after: rate(after),
    early: differenceOf(
      sets,
      over((month) => month < EARLY_UNTIL_MONTH),
    ),
    effect: differenceOf(sets, after),
    permutationP: sets.length < FEW_CHANGES ? permutationP(sets, after, uniform) : null,
  };
}

function differenceOf(
  sets: readonly MatchedSet[],
  of: (money: readonly number[]) => number,
): StudyDifference | null {
  const { estimate, low, high } = clusteredMean(
    sets.map(({ changed, kept }) => of(changed) - mean(kept.map(of))),
    sets.map(({ borrowerId }) => borrowerId),
  );
  return estimate === null || low === null || high === null ? null : { estimate, low, high };
}

/** The change is assigned to a random case of each set. */
function permutationP(
  sets: readonly MatchedSet[],
  of: (money: readonly number[]) => number,
  uniform: () => number,
): number {
  const values = sets.map(({ changed, kept }) => [changed, ...kept].map(of));
  const effect = (chosen: (length: number) => number) =>
    Math.abs(
      mean(
        values.map((set) => {
          const at = chosen(set.length);
          return set[at]! - mean(set.filter((_, other) => other !== at));
        }),
      ),
    );
  const seen = effect(() => 0) - 1e-9;
  let asFar = 1;
  for (let round = 0; round < PERMUTATIONS; round += 1)
    if (effect((length) => Math.floor(uniform() * length)) >= seen) asFar += 1;
  return asFar / (PERMUTATIONS + 1);
}

/** Stalled cases whose officer changed for a reason of his own. */
function changesOf(cases: readonly HeldCase[], lastDay: number, specialists: ReadonlySet<number>): Moment[] {
  return cases.flatMap((held) =>
    held.holds.flatMap(({ startDay, reason, officerId }, at) => {
      const before = held.holds[at - 1];
      const isMeant = before && reason !== null && UNRELATED_REASONS.includes(reason);
      if (specialists.has(officerId) || specialists.has(before?.officerId ?? 0)) return [];
      if (!isMeant || startDay > lastDay || startDay - before.startDay < LEAST_HELD_DAYS) return [];
      return isStalled(held, startDay) ? [{ held, day: startDay, isChange: true }] : [];
    }),
  );
}

/** Cases in the middle of each quarter that had their officer for long, by quarter and stratum. */
function poolsOf(
  cases: readonly HeldCase[],
  lastDay: number,
  specialists: ReadonlySet<number>,
): Map<string, Moment[]> {
  const pools = new Map<string, Moment[]>();
  for (const held of cases)
    for (const [at, hold] of held.holds.entries()) {
      if (specialists.has(hold.officerId)) continue;
      const end = Math.min(
        held.holds[at + 1]?.startDay ?? lastDay + 1,
        lastDay + 1,
        held.closedDay ?? lastDay + 1,
      );
      for (let quarter = quarterOf(hold.startDay + LEAST_HELD_DAYS); middleOf(quarter) < end; quarter += 1) {
        const moment = { held, day: middleOf(quarter), isChange: false };
        if (moment.day - hold.startDay < LEAST_HELD_DAYS || !isStalled(held, moment.day)) continue;
        const key = `${quarter} ${stratumOf(moment)}`;
        const pool = pools.get(key);
        if (pool) pool.push(moment);
        else pools.set(key, [moment]);
      }
    }
  return pools;
}

const QUARTER_DAYS = DAYS_PER_YEAR / 4;
const quarterOf = (day: number) => Math.floor(day / QUARTER_DAYS);
const middleOf = (quarter: number) => Math.floor((quarter + 0.5) * QUARTER_DAYS);

function isStalled(held: HeldCase, day: number): boolean {
  const isOpen = held.closedDay === null || held.closedDay >= day;
  return isOpen && stalledDays(held, day) >= LEAST_STALLED_DAYS;
}

/** Since the newest money, or since default. */
function stalledDays({ payments, defaultedDay }: HeldCase, day: number): number {
  return day - (payments.findLast((payment) => payment.day < day)?.day ?? defaultedDay);
}

/** Cause, security, age, length of stall and time to the next episode. */
function stratumOf({ held, day }: Moment): string {
  const band = (days: number) => [180, 360, 720].filter((limit) => days >= limit).length;
  const next = held.episodes.find(({ startDay }) => startDay >= day);
  return [
    held.causeId,
    held.security,
    band(day - held.defaultedDay),
    band(stalledDays(held, day)),
    next ? NEXT_EPISODE_DAYS.filter((limit) => next.startDay - day >= limit).length : "none",
  ].join(" ");
}

/** Days with money in each month around a moment; none before default. */
function moneyBy({ held, day }: Moment): number[] {
  const money = MONTHS.map(() => 0);
  for (const payment of held.payments) {
    const at = Math.floor((payment.day - day) / DAYS_PER_MONTH) + STUDIED_MONTHS.before;
    if (at >= 0 && at < money.length) money[at]! += 1;
  }
  return money;
}

function drawn<Value>(values: readonly Value[], most: number, uniform: () => number): Value[] {
  const left = [...values];
  const chosen: Value[] = [];
  while (chosen.length < most && left.length > 0) {
    const at = Math.floor(uniform() * left.length);
    chosen.push(left[at]!);
    left[at] = left.at(-1)!;
    left.pop();
  }
  return chosen;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
