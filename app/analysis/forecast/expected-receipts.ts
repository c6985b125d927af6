/**
 * What open cases will pay within so many months: what cases of the same age paid, per unit owed, in the same months of
 * earlier years. The same months, because receipts have seasons; by age, because a cohort pays most at first; per unit
 * still owed, because what is paid or closed pays no more. Estimator: `ratioForecast`.
 */

import { isoFromMonth } from "~/domain/calendar";
import type { Outlook, WithoutForecast } from "~/domain/forecast";
import {
  type ForecastCase,
  LEAST_FOLLOWED_CASES,
  LEAST_FOLLOWED_PAYERS,
  LEAST_OPEN_CASES,
  LEAST_YEARS,
  MOST_OF_ONE_BORROWER,
  MOST_OLDER_SHARE,
} from "~/domain/forecast";
import type { PastUnit, UnitAhead } from "~/statistics/forecast/followed-units";
import { type RatioForecast, ratioForecast } from "~/statistics/forecast/ratio-forecast";
import { ageGroups } from "./age-groups";
import { type FlowsByCase, type OpenBalance, openBalances } from "./open-balances";
import { besidesShare, withinOwed } from "./within-owed";

const YEAR = 12;
/** Rates drift: no more earlier years than these count. */
const MOST_YEARS = 5;

export interface CaseRecord {
  cases: readonly ForecastCase[];
  flows: FlowsByCase;
  /** Months since 1970-01: the first of which receipts are known. */
  firstMonth: number;
  /** Months of which receipts were not delivered. */
  undelivered: ReadonlySet<number>;
}

export interface Expected extends Omit<Outlook, "expected"> {
  open: readonly OpenBalance[];
  /** Of each open case, in their order. */
  units: readonly UnitAhead[];
  past: readonly PastUnit[];
  forecast: RatioForecast;
}

/** @param month months since 1970-01: at its end cases are open; `months` after it are spoken of */
export function expectedReceipts(record: CaseRecord, month: number, months: number): Expected {
  const open = openBalances(record.cases, record.flows, month, months);
  const followed: { back: number; age: number; balance: OpenBalance }[] = [];
  const years = new Set<number>();
  for (let back = 1; back <= MOST_YEARS; back += 1) {
    const then = month - back * YEAR;
    // A first year of a record has hardly any cases that could be followed.
    if (then < record.firstMonth + months - 1 || lacksMonth(record, then, months)) continue;
    for (const balance of openBalances(record.cases, record.flows, then, months)) {
      followed.push({ back, age: then - balance.defaultMonth, balance });
      years.add(back);
    }
  }
  const groupOf = ageGroups(followed.map(({ age }) => age));
  const past = followed.map(({ back, age, balance }) => ({
    cluster: balance.borrowerId,
    group: groupOf(age),
    period: back,
    base: balance.balanceMinor,
    outcome: balance.receivedMinor,
  }));
  const units = open.map(({ borrowerId, defaultMonth, balanceMinor }) => ({
    cluster: borrowerId,
    group: groupOf(month - defaultMonth),
    base: balanceMinor,
  }));
  const balanceMinor = open.reduce((sum, each) => sum + each.balanceMinor, 0);
  const oldest = followed.reduce((most, { age }) => Math.max(most, age), 0);
  const older = open.reduce(
    (sum, { defaultMonth, balanceMinor }) => sum + (month - defaultMonth > oldest ? balanceMinor : 0),
    0,
  );
  const counted = {
    from: isoFromMonth(month + 1),
    to: isoFromMonth(month + months),
    months,
    cases: open.length,
    balanceMinor,
    years: years.size,
    followedCases: past.length,
    followedPayers: past.filter(({ outcome }) => outcome > 0).length,
    olderShare: balanceMinor > 0 ? older / balanceMinor : 0,
    besidesShare: besidesShare(followed.map(({ balance }) => balance)),
  };
  const forecast = withinOwed(ratioForecast(past, units), balanceMinor * (1 + counted.besidesShare));
  return { ...counted, open, units, past, forecast, reason: reasonOf(counted, units, forecast) };
}

/** Whether receipts of any of the months after it are missing from the record. */
export function lacksMonth(
  { undelivered }: Pick<CaseRecord, "undelivered">,
  month: number,
  months: number,
): boolean {
  for (let at = 1; at <= months; at += 1) if (undelivered.has(month + at)) return true;
  return false;
}

function reasonOf(
  counted: Pick<Outlook, "cases" | "years" | "followedCases" | "followedPayers" | "olderShare">,
  units: readonly UnitAhead[],
  forecast: RatioForecast,
): WithoutForecast | null {
  if (counted.years < LEAST_YEARS) return "short-history";
  if (
    counted.cases < LEAST_OPEN_CASES ||
    counted.followedCases < LEAST_FOLLOWED_CASES ||
    counted.followedPayers < LEAST_FOLLOWED_PAYERS ||
    forecast.low === null
  )
    return "too-few";
  if (counted.olderShare > MOST_OLDER_SHARE) return "older";
  return largestShare(units, forecast) > MOST_OF_ONE_BORROWER ? "one-borrower" : null;
}

function largestShare(units: readonly UnitAhead[], { expected, estimate }: RatioForecast): number {
  const ofBorrower = new Map<number, number>();
  let largest = 0;
  for (const [at, { cluster }] of units.entries()) {
    const sum = (ofBorrower.get(cluster) ?? 0) + expected[at]!;
    ofBorrower.set(cluster, sum);
    largest = Math.max(largest, sum);
  }
  return estimate !== null && estimate > 0 ? largest / estimate : 1;
}
