/** Loans whose days past due demand a lower class than they carry, those that owe most first. */
import type { FilterState } from "~/domain/filters";
import { demandedClass, isTooGood } from "~/domain/five-tier";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import { carriedClasses } from "~db/queries/carried-classes";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where this connection may not count the rows */
export async function downgradesReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(store, ["downgrades", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return assemble(question, "downgrades", await rows(question));
  });
}

async function rows({ store, selection, portfolio }: Question): Promise<Row[]> {
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  return (await carriedClasses(store, selection)).flatMap((loan) => {
    const demanded = demandedClass(loan.daysPastDue);
    if (!isTooGood(loan.fiveTier, demanded)) return [];
    const { code, borrower, daysPastDue, fiveTier, outstandingMinor } = loan;
    return [
      rowOf(REPORTS.downgrades.columns, [
        known({
          case_id: code,
          borrower,
          five_tier: fiveTier,
          demanded_class: demanded,
          days_past_due: daysPastDue,
          outstanding_minor: outstandingMinor,
        }),
      ]),
    ];
  });
}
