/** How balances moved between classes over the newest complete months. */

import { rollMatrix } from "~/analysis/flows/roll-matrix";
import type { Asked } from "~/answers/definition.server";
import { isoFromMonth, lastDayOfMonth, monthOfDay } from "~/domain/calendar";
import { ROLL_MONTHS } from "~/domain/flows";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { balanceChanges, rollCases } from "~db/queries/roll-rows";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where this connection may not count the rows */
export const flowsReport = reportDefinition({
  name: "flows",
  reads: [...CHOSEN, ...STANDING],
  isStored: true,
  rows,
});

async function rows({ store, selection, portfolio }: Asked): Promise<KeptRow[]> {
  const { cutOffDay } = selection;
  if (cutOffDay === null || portfolio.datesAssumed) return [];
  const cutOffMonth = monthOfDay(cutOffDay);
  const lastEnd = lastDayOfMonth(cutOffMonth) <= cutOffDay ? cutOffMonth : cutOffMonth - 1;
  const months = { firstMonth: lastEnd - ROLL_MONTHS, lastMonth: lastEnd - 1 };
  const changes = await balanceChanges(store, selection, months.firstMonth);
  const rolls = rollMatrix(await rollCases(store, selection), changes, months);
  const sums = new Map<string, number>();
  for (const { month, from, balanceMinor } of rolls)
    sums.set(`${month} ${from}`, (sums.get(`${month} ${from}`) ?? 0) + balanceMinor);
  return rolls.map(({ month, from, to, cases, balanceMinor }) =>
    rowOf(REPORTS.flows.columns, [
      known({
        key: `${isoFromMonth(month)} ${from} ${to}`,
        month: isoFromMonth(month),
        from_class: from,
        to_class: to,
        cases,
        balance_minor: balanceMinor,
        share: balanceMinor / sums.get(`${month} ${from}`)!,
      }),
    ]),
  );
}
