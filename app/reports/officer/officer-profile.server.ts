/** How one officer works, inside the filters: what is on the desk, how long cases stay there, and what is complained of. */

import type { Asked, Definition } from "~/answers/definition.server";
import { firstDayOfMonth, isoFromDay, lastWholeMonth } from "~/domain/calendar";
import { type OfficerProfile, TENURE_BANDS, type TenureBand, tenureBandOf } from "~/domain/officer-profile";
import { flowSums } from "~db/queries/flow-sums";
import {
  complaintsNaming,
  type OfficerHold,
  officerHolds,
  receiptsByTenure,
  workingWeek,
} from "~db/queries/officer-holds";
import { during, type Selection } from "~db/queries/selection";
import type { Store } from "~db/store";
import { CODES, STANDING } from "../reads";

/** Months over which logged working time is averaged. */
const LOGGED_MONTHS = 3;

/** Of the officer that the question is about; null for an unknown one. */
export const officerProfile: Definition<OfficerProfile | null> = {
  name: "officer-profile",
  // Months choose none of it: what is on the desk, and how long it was.
  reads: [...CODES, ...STANDING],
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(profile),
};

async function profile({
  store,
  selection,
  dictionaries,
  recorded,
  code,
}: Asked): Promise<OfficerProfile | null> {
  const officer = dictionaries.officer.byCode.get(code);
  if (!officer) return null;
  // Tenure is what it is, whenever it began.
  const holds = await officerHolds(store, during(selection, null, null));
  const open = holds.filter(({ isOpen }) => isOpen);
  const { weeklyMinutes, hiredDay, leftDay } = await workingWeek(store, Number(officer.id));
  const complaints = new Map(
    (await complaintsNaming(store, Number(officer.id))).map(({ kind, count }) => [kind, count]),
  );
  return {
    openCases: open.length,
    outstandingMinor: open.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
    weeklyMinutes,
    ...(recorded.minutes
      ? await loggedMinutes(store, selection)
      : { loggedWeeklyMinutes: null, loggedDays: 0 }),
    hiredOn: hiredDay === null ? null : isoFromDay(hiredDay),
    leftOn: leftDay === null ? null : isoFromDay(leftDay),
    tenure: tenureBands(holds, await receiptsByTenure(store, during(selection, null, null))),
    complaints: complaints.get("complaint") ?? 0,
    incidents: complaints.get("incident") ?? 0,
  };
}

async function loggedMinutes(store: Store, selection: Selection) {
  const { cutOffDay } = selection;
  if (cutOffDay === null) return { loggedWeeklyMinutes: null, loggedDays: 0 };
  const last = lastWholeMonth(cutOffDay);
  const first = last - LOGGED_MONTHS + 1;
  const loggedDays = firstDayOfMonth(last + 1) - firstDayOfMonth(first);
  const [flow] = await flowSums(store, during(selection, first, last), ["officerId"]);
  return { loggedWeeklyMinutes: ((flow?.minutes ?? 0) / loggedDays) * 7, loggedDays };
}

/** Every day that a case was held belongs to one band, as does every receipt. */
export function tenureBands(
  holds: readonly OfficerHold[],
  receipts: readonly { tenureDays: number; amountMinor: number }[],
): TenureBand[] {
  const bands = TENURE_BANDS.map((toDays, at) => ({
    fromDays: at === 0 ? 0 : (TENURE_BANDS[at - 1] ?? 0) + 1,
    toDays,
    openCases: 0,
    heldDays: 0,
    receivedMinor: 0,
  }));
  for (const { startDay, endDay, isOpen } of holds) {
    const days = Math.max(0, endDay - startDay);
    if (isOpen) bands[tenureBandOf(Math.max(0, days - 1))]!.openCases += 1;
    // Day 0 of tenure to the last one held.
    for (const band of bands)
      band.heldDays += Math.max(0, Math.min(days, (band.toDays ?? days) + 1) - band.fromDays);
  }
  for (const { tenureDays, amountMinor } of receipts)
    bands[tenureBandOf(tenureDays)]!.receivedMinor += amountMinor;
  return bands;
}
