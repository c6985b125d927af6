/** Loans whose days past due demand a lower class than they carry, those that owe most first. */
import type { FilterState } from "~/domain/filters";
import { demandedClass, isTooGood } from "~/domain/five-tier";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { carriedClasses } from "~db/queries/carried-classes";
import { assemble } from "../assemble.server";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where this connection may not count the rows */
export async function downgradesReport(
  database: Database,
  scope: Scope,
  filters: FilterState,
): Promise<Report> {
  return remembered(database, ["downgrades", scope, filters], () => {
    const question = ask(database, scope, filters);
    return assemble(question, "downgrades", rows(question));
  });
}

function rows({ database, selection, portfolio }: Question): Row[] {
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  return carriedClasses(database, selection).flatMap((loan) => {
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
