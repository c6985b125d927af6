/** What the law has to say of open cases: claims that run out, and loans that go to lawful referral. */

import type { Asked } from "~/answers/definition.server";
import { isoFromDay } from "~/domain/calendar";
import { lawfulCap, referralReason } from "~/domain/conduct/lending-rules";
import { limitationEndDay } from "~/domain/limitation";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { SOON_DAYS } from "~/domain/rules";
import { borrowerName } from "~db/queries/borrower-names";
import { type LawfulCase, lawfulCases } from "~db/queries/conduct/fenced-cases";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Run out, or about to within `SOON_DAYS`. Nothing while dates are assumed. @throws RowsNeeded */
export const limitationReport = reportDefinition({
  name: "limitation",
  reads: [...CHOSEN, ...STANDING],
  isStored: true,
  rows: limitationRows,
});

async function limitationRows({ store, selection, portfolio, dictionaries }: Asked): Promise<KeptRow[]> {
  const { cutOffDay } = selection;
  if (cutOffDay === null || portfolio.datesAssumed) return [];
  return (await lawfulCases(store, selection)).flatMap((one) => {
    const endDay = limitationEndDay(one.lastEvidencedDay);
    if (endDay - cutOffDay > SOON_DAYS) return [];
    return [
      rowOf(REPORTS.limitation.columns, [
        known({
          ...namesOf(one, dictionaries),
          officer: dictionaries.officer.byId.get(one.officerId)?.code ?? null,
          last_evidenced_on: isoFromDay(one.lastEvidencedDay),
          limitation_ends_on: isoFromDay(endDay),
          days_left: endDay - cutOffDay,
        }),
      ]),
    ];
  });
}

/** @throws RowsNeeded */
export const referralsReport = reportDefinition({
  name: "referrals",
  reads: [...CHOSEN, ...STANDING, "jurisdiction"],
  settings: ["jurisdiction", "conductRules"],
  isStored: true,
  rows: referralRows,
});

async function referralRows({ store, selection, dictionaries, settings }: Asked): Promise<KeptRow[]> {
  if (selection.cutOffDay === null) return [];
  const { lending } = settings.rules[settings.jurisdiction];
  return (await lawfulCases(store, selection)).flatMap((one) => {
    const { annualRate, loanDay } = one;
    const why = referralReason({ lenderLicensed: one.lenderLicensed, annualRate, loanDay }, lending);
    if (why === null) return [];
    return [
      rowOf(REPORTS.referrals.columns, [
        known({
          ...namesOf(one, dictionaries),
          why,
          annual_rate: annualRate,
          lawful_cap: lawfulCap(loanDay, lending),
          loan_on: isoFromDay(loanDay),
        }),
      ]),
    ];
  });
}

function namesOf(one: LawfulCase, { branch }: Asked["dictionaries"]) {
  return {
    case_id: one.caseCode,
    borrower: borrowerName(one),
    branch: branch.byId.get(one.branchId)?.code ?? null,
    outstanding_minor: one.outstandingMinor,
  };
}
