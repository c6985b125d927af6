/** Receipts against targets: in the period, by place, and in the year that is not over. */
import { type PlaceChoice, type PlaceKey, type TargetSums, targetSums } from "~/analysis/targets/target-plan";
import type { Asked, Definition } from "~/answers/definition.server";
import { isMoneyUndated } from "~/domain/assumed-dates";
import { dayFromIso, isoFromMonth, lastWholeMonth, monthFromIso } from "~/domain/calendar";
import type { Delivery } from "~/domain/delivery";
import { CASE_WORD_KEYS } from "~/domain/filter-values";
import type { FilterKey } from "~/domain/filters";
import type { AgainstTarget, TargetPlace, TargetRow, WithoutTarget, YearAhead } from "~/domain/targets";
import { flowSums } from "~db/queries/flow-sums";
import { during, type Selection } from "~db/queries/selection";
import { hasTargets, targetRows } from "~db/queries/target-rows";
import { monthsOf, type Period, summedPeriod } from "../overview/overview-periods";
import { CHOSEN, STANDING } from "../reads";

/** Of what no target is set. */
const NARROWING = [
  "officer",
  "method",
  "cause",
  "security",
  "borrower_kind",
  ...CASE_WORD_KEYS,
  "not_officer",
  "not_method",
  "standing",
] as const satisfies (keyof Selection)[];
/** So many complete months say how money comes in lately. */
const PACE_MONTHS = 3;
const YEAR = 12;
const FIRST_YEAR = 1970;

/** What of an address a target can be set for: places and their months. */
export const TARGET_READS = [
  "region",
  "branch",
  "not_region",
  "not_branch",
  "from",
  "to",
] as const satisfies readonly FilterKey[];
/** And whatever leaves it without one. */
export const TARGET_PAGE_READS = [...CHOSEN, ...STANDING] as const satisfies readonly FilterKey[];

export const againstTarget: Definition<AgainstTarget> = {
  name: "against-target",
  // More than a target can be set for: then it says so.
  reads: TARGET_PAGE_READS,
  settings: ["targets"],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(compared),
};

const NOTHING: Omit<AgainstTarget, "period" | "reason"> = {
  total: null,
  outsideMinor: 0,
  undelivered: [],
  places: [],
  ahead: null,
};

/** @throws RowsNeeded where the connection may not count the rows that it takes */
export async function compared(asked: Asked): Promise<AgainstTarget> {
  const { store, portfolio, selection } = asked;
  const period = isMoneyUndated(portfolio) ? null : summedPeriod(portfolio, selection);
  const months = period && {
    from: isoFromMonth(period.from),
    to: isoFromMonth(period.to),
    months: period.to - period.from + 1,
  };
  const without = (reason: WithoutTarget): AgainstTarget => ({ ...NOTHING, period: months, reason });
  if (!(await hasTargets(store))) return without("none-loaded");
  if (period === null) return without("undated");
  if (isNarrowed(selection)) return without("narrowed");

  const lastWhole = lastWholeMonth(dayFromIso(portfolio.cutOffDate ?? "") ?? 0);
  const year = Math.floor((lastWhole + 1) / YEAR) * YEAR;
  const span = { from: Math.min(period.from, year, lastWhole - PACE_MONTHS + 1), to: year + YEAR - 1 };
  const targets = await targetRows(store, span.from, Math.max(span.to, period.to));
  const received = await receivedRows(asked, { from: span.from, to: lastWhole });
  const sums = (months: readonly number[], targets: readonly TargetRow[]) =>
    targetSums(targets, received, choiceOf(asked), new Set(months));

  const undelivered = undeliveredReceipts(portfolio.delivery);
  const inPeriod = monthsOf(period);
  const delivered = inPeriod.filter((month) => !undelivered.has(month));
  const total = sums(delivered, targets);
  const ahead = period.to === lastWhole ? yearAhead(targets, sums, { year, lastWhole }, undelivered) : null;
  if (total.months.size === 0 && ahead === null) return without("none-here");
  return {
    period: months,
    reason: total.months.size === 0 ? "none-here" : null,
    total: total.months.size === 0 ? null : reachedOf(total),
    outsideMinor: total.outsideMinor,
    undelivered: inPeriod.filter((month) => undelivered.has(month)).map(isoFromMonth),
    places: placesOf(asked, total),
    ahead,
  };
}

/** Whether anything but places and months is chosen. */
function isNarrowed(selection: Selection): boolean {
  return NARROWING.some((key) => selection[key] !== null);
}

function reachedOf({ targetMinor, receivedMinor, months }: TargetSums) {
  return { targetMinor, receivedMinor, months: months.size };
}

async function receivedRows({ store, selection }: Asked, { from, to }: Period) {
  const flows = await flowSums(store, during(selection, from, to), ["branchId", "regionId", "month"]);
  return flows.map(({ month = 0, branchId = 0, regionId = 0, creditedMinor }) => {
    return { month, branchId, regionId, receivedMinor: creditedMinor };
  });
}

function choiceOf({ selection, dictionaries }: Asked): PlaceChoice {
  return {
    regions: selection.region as readonly number[] | null,
    branches: selection.branch as readonly number[] | null,
    regionOf: (branchId) => dictionaries.branch.byId.get(branchId)?.within ?? 0,
  };
}

function undeliveredReceipts({ undelivered }: Delivery): ReadonlySet<number> {
  const months = undelivered.filter(({ kinds }) => kinds.includes("receipts"));
  return new Set(months.map(({ month }) => monthFromIso(month) ?? 0));
}

/** Largest target first. */
function placesOf({ dictionaries }: Asked, { places }: TargetSums): TargetPlace[] {
  return [...places]
    .map(([key, { targetMinor, receivedMinor, months }]) => {
      const [kind, id] = partsOf(key);
      const entry = dictionaries[kind].byId.get(id);
      const code = entry?.code ?? String(id);
      const name = entry?.name ?? { en: code, zh: code };
      return { kind, code, name, targetMinor, receivedMinor, months: months.size };
    })
    .sort((one, other) => other.targetMinor - one.targetMinor || (one.code < other.code ? -1 : 1));
}

function partsOf(key: PlaceKey): [TargetPlace["kind"], number] {
  const [kind, id] = key.split(" ");
  return [kind as TargetPlace["kind"], Number(id)];
}

/** Null where the months to come have no target, or of the last ones no receipts were delivered. */
function yearAhead(
  targets: readonly TargetRow[],
  sums: (months: readonly number[], targets: readonly TargetRow[]) => TargetSums,
  { year, lastWhole }: { year: number; lastWhole: number },
  undelivered: ReadonlySet<number>,
): YearAhead | null {
  const toCome = sums(monthsOf({ from: lastWhole + 1, to: year + YEAR - 1 }), targets);
  const lately = monthsOf({ from: lastWhole - PACE_MONTHS + 1, to: lastWhole });
  if (toCome.months.size === 0 || lately.some((month) => undelivered.has(month))) return null;
  const soFar = monthsOf({ from: year, to: lastWhole }).filter((month) => !undelivered.has(month));
  const past = sums(soFar, targets);
  // The same places, whatever their targets were then.
  const places = [...toCome.places.keys()].map(partsOf);
  const samePlaces = lately.flatMap((month) =>
    places.map(([kind, id]) => ({
      month,
      branchId: kind === "branch" ? id : 0,
      regionId: kind === "region" ? id : 0,
      amountMinor: 0,
    })),
  );
  return {
    year: FIRST_YEAR + year / YEAR,
    targetMinor: past.targetMinor + toCome.targetMinor,
    receivedMinor: past.receivedMinor,
    months: toCome.months.size,
    to: isoFromMonth(Math.max(...toCome.months)),
    paceMinor: sums(lately, samePlaces).receivedMinor / PACE_MONTHS,
    paceMonths: PACE_MONTHS,
  };
}
