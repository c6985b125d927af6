/** Loans whose days past due demand a lower class than they carry, those that owe most first. */

import type { Asked } from "~/answers/definition.server";
import { demandedClass, isTooGood } from "~/domain/five-tier";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { borrowerName } from "~db/queries/borrower-names";
import { carriedClasses } from "~db/queries/carried-classes";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where this connection may not count the rows */
export const downgradesReport = reportDefinition({
  name: "downgrades",
  reads: [...CHOSEN, ...STANDING],
  isStored: true,
  rows,
});

async function rows({ store, selection, portfolio }: Asked): Promise<KeptRow[]> {
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  return (await carriedClasses(store, selection)).flatMap((loan) => {
    const demanded = demandedClass(loan.daysPastDue);
    if (!isTooGood(loan.fiveTier, demanded)) return [];
    const { code, daysPastDue, fiveTier, outstandingMinor } = loan;
    return [
      rowOf(REPORTS.downgrades.columns, [
        known({
          case_id: code,
          borrower: borrowerName(loan),
          five_tier: fiveTier,
          demanded_class: demanded,
          days_past_due: daysPastDue,
          outstanding_minor: outstandingMinor,
        }),
      ]),
    ];
  });
}
