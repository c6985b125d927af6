/** One case, whole: every number here can be checked by hand. Codes throughout; `names` holds what they are called. */
import type { Asked, Definition } from "~/answers/definition.server";
import { dayFromIso, isoFromDay } from "~/domain/calendar";
import { demandedClass } from "~/domain/five-tier";
import { CASE_COLUMNS } from "~/domain/import-columns/cases";
import { recordedRow } from "~/domain/import-columns/recorded-row";
import { limitationEndDay } from "~/domain/limitation";
import { pastDueSince } from "~/domain/past-due";
import { type CaseHead, caseHead, caseTables, type OtherCaseRow, otherCases } from "~db/queries/case-detail";
import { notesOfCase } from "~db/queries/case-notes";
import { caseBreaches } from "../conduct/case-breaches.server";
import { caseBalance } from "./case-balance.server";
import { type CaseNames, caseNames } from "./case-names.server";
import { caseRows } from "./case-rows.server";

export type CaseReport = NonNullable<Awaited<ReturnType<typeof wholeCase>>>;

/** Null where there is no such case, or none that may be seen. */
export const caseReport: Definition<CaseReport | null> = {
  name: "case",
  reads: [],
  settings: ["jurisdiction", "conductRules", "notes"],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(wholeCase),
};

async function wholeCase({ store, code, portfolio, dictionaries, selection, settings }: Asked) {
  const head = await caseHead(store, code);
  const { branch } = selection;
  const isVisible = ({ branchId }: { branchId: number }) => branch === null || branch.includes(branchId);
  if (head === null || !isVisible(head)) return null;
  const cutOffDay = portfolio.cutOffDate === null ? null : dayFromIso(portfolio.cutOffDate);
  const names = caseNames(dictionaries);
  const tables = await caseTables(store, head);
  const ruleSet = settings.rules[settings.jurisdiction];
  return {
    ...portfolio,
    facts: {
      ...facts(head, cutOffDay, names),
      /** Logged over all activities; what was not logged is not assumed. */
      minutes: tables.activities.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      methodsTried: new Set(tables.activities.map(({ methodId }) => methodId)).size,
      cutOffDate: portfolio.cutOffDate,
    },
    balance: caseBalance(head, tables.charges, tables.receipts),
    ...caseRows(head, tables, cutOffDay, names, caseBreaches(head, tables, dictionaries, ruleSet)),
    otherCases: (await otherCases(store, head)).filter(isVisible).map((other) => otherCaseOf(other, names)),
    notes: await notesOfCase(store, head.code),
    names: names.used,
  };
}

function facts(head: CaseHead, cutOffDay: number | null, names: CaseNames) {
  const isOpen = head.closedDay === null;
  const daysPastDue =
    isOpen && cutOffDay !== null ? Math.max(0, cutOffDay - pastDueSince(head, cutOffDay)) : 0;
  return {
    ...recordedRow(CASE_COLUMNS, head),
    caseId: head.code,
    borrowerId: head.borrowerCode,
    borrower: head.borrowerName ?? head.borrowerNameZh ?? head.borrowerCode,
    borrowerKind: names.code("borrower_kind", head.borrowerKindId),
    region: names.code("region", head.regionId),
    branch: names.code("branch", head.branchId),
    officer: names.code("officer", head.officerId),
    cause: names.code("cause", head.causeId),
    secondaryCauses: names.named("cause", head.secondaryCauses),
    traits: (head.traits ?? "")
      .split(";")
      .flatMap((trait) => (trait === "" ? [] : [names.word("trait", trait)])),
    security: names.code("security", head.security),
    status: isOpen ? "open" : (names.word("close_reason", head.closeReason) ?? "closed"),
    daysPastDue,
    fiveTier: names.word("five_tier", head.fiveTier),
    /** The best class that it may carry; null for a closed case. */
    demandedFiveTier: names.word("five_tier", isOpen ? demandedClass(daysPastDue) : null),
    outstandingMinor: head.outstandingMinor,
    receivedMinor: head.receivedMinor,
    chargedMinor: head.chargedMinor,
    advancedMinor: head.advancedMinor,
    costMinor: head.costMinor,
    /** Received less new money and less cost, so far. */
    netMinor: head.receivedMinor - head.advancedMinor - head.costMinor,
    lastEvidencedOn: isoFromDay(head.lastEvidencedDay),
    limitationEndsOn: isoFromDay(limitationEndDay(head.lastEvidencedDay)),
  };
}

function otherCaseOf(other: OtherCaseRow, names: CaseNames) {
  return {
    caseId: other.code,
    branch: names.code("branch", other.branchId),
    defaultedOn: isoFromDay(other.defaultedDay),
    exposureMinor: other.exposureMinor,
    outstandingMinor: other.outstandingMinor,
    status: other.isOpen ? "open" : (names.word("close_reason", other.closeReason) ?? "closed"),
  };
}
