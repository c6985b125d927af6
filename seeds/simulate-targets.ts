/**
 * What each branch was to receive in each month, as a head office sets it in the autumn for the year ahead: what came in
 * during the year before, more or less of it by ambition, spread over the months as usual. The whole is the sum.
 */
import { monthOfDay } from "~/domain/calendar";
import type { CaseRows } from "./portfolio-rows";
import { RandomStream, STREAM } from "./random-stream";
import type { Branch } from "./simulate-people";

export interface TargetRow {
  /** Months since 1970-01. */
  month: number;
  branch: Branch;
  amountMinor: number;
}

/** By code of the branch, then by year since 1970, minor units. */
type ReceivedByYear = ReadonlyMap<string, ReadonlyMap<number, number>>;

const MONTHS_OF_YEAR = 12;
/** Hundredths of the year that fall into January … December: more after the harvest and before the New Year feast. */
const SPREAD = [10, 8, 7, 7, 7, 8, 7, 7, 9, 11, 10, 9] as const;
/** A year's target over what was received in the year before. */
const AMBITION = { least: 0.9, most: 1.25 } as const;
/** No branch is asked for less than this share of what branches received on average. */
const LEAST_OF_MEAN = 0.3;
/** Targets are round: whole thousands of the currency. */
const ROUND_MINOR = 100_000;

/** Adds up what each branch received in each year, case after case. */
export class ReceivedByBranch {
  private readonly sums = new Map<string, Map<number, number>>();

  add({ cases, receipts }: CaseRows): void {
    const branch = cases[0]?.branch;
    if (branch === null || branch === undefined) return;
    const years = this.sums.get(branch) ?? new Map<number, number>();
    this.sums.set(branch, years);
    for (const { day, amountMinor } of receipts) {
      const year = yearOf(monthOfDay(day));
      years.set(year, (years.get(year) ?? 0) + amountMinor);
    }
  }

  byYear(): ReceivedByYear {
    return this.sums;
  }
}

/**
 * From the third year of the record, because the first has few cases, to the year of the day after its end: what is
 * set for the year ahead is known.
 */
export function simulatedTargets(
  { people, seed, startDay, endDay }: TargetWorld,
  received: ReceivedByYear,
): TargetRow[] {
  const first = yearOf(monthOfDay(startDay)) + 2;
  const last = yearOf(monthOfDay(endDay + 1));
  const { branches } = people;
  const rows: TargetRow[] = [];
  for (let year = first; year <= last; year++) {
    const before = branches.map(({ code }) => received.get(code)?.get(year - 1) ?? 0);
    const least = (LEAST_OF_MEAN * before.reduce((sum, each) => sum + each, 0)) / branches.length;
    for (const [at, branch] of branches.entries()) {
      const stream = new RandomStream(seed, STREAM.targets, year, at);
      const asked = Math.max(before[at]!, least) * stream.between(AMBITION.least, AMBITION.most);
      for (const [month, share] of SPREAD.entries())
        rows.push({
          month: year * MONTHS_OF_YEAR + month,
          branch,
          amountMinor: rounded((asked * share) / 100),
        });
    }
  }
  return rows;
}

export interface TargetWorld {
  people: { branches: readonly Branch[] };
  seed: number;
  startDay: number;
  endDay: number;
}

const yearOf = (month: number): number => Math.floor(month / MONTHS_OF_YEAR);

const rounded = (minor: number): number => Math.max(1, Math.round(minor / ROUND_MINOR)) * ROUND_MINOR;
