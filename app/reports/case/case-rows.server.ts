/** What happened on one case, table by table: codes and dates instead of ids and day numbers. */
import { isoFromDay } from "~/domain/calendar";
import { FINDINGS, type FindingCode } from "~/domain/findings";
import { ACTIVITY_COLUMNS } from "~/domain/import-columns/activities";
import { ACCOUNT_COLUMNS, RECEIVABLE_COLUMNS } from "~/domain/import-columns/borrowers";
import { ASSIGNMENT_COLUMNS, COMPLAINT_COLUMNS } from "~/domain/import-columns/holding";
import {
  ADVANCE_COLUMNS,
  CHARGE_COLUMNS,
  NEW_LOAN_COLUMNS,
  PROMISE_COLUMNS,
  RECEIPT_COLUMNS,
  SETTLEMENT_COLUMNS,
} from "~/domain/import-columns/money";
import { recordedRow } from "~/domain/import-columns/recorded-row";
import { partiesOf } from "~/domain/parties";
import { HORIZONS } from "~/domain/rules";
import { holdOn } from "~db/derive/ledger";
import { isKept, lastDayToKeep } from "~db/derive/promises";
import type { ActivityRow, CaseHead, caseTables, EpisodeRow, HoldRow } from "~db/queries/case-detail";
import type { CaseBreaches } from "../conduct/case-breaches.server";
import { chargeSetAside, receiptSetAside } from "./case-balance.server";
import type { CaseNames } from "./case-names.server";

export type CaseTables = Awaited<ReturnType<typeof caseTables>>;

const date = (day: number | null) => (day === null ? null : isoFromDay(day));

export function caseRows(
  head: CaseHead,
  tables: CaseTables,
  cutOffDay: number | null,
  names: CaseNames,
  breaches: CaseBreaches,
) {
  const officer = (id: number) => names.code("officer", id);
  return {
    holds: tables.holds.map((hold) => ({
      ...recordedRow(ASSIGNMENT_COLUMNS, hold),
      officer: officer(hold.officerId),
      from: isoFromDay(hold.startDay),
      to: date(hold.endDay),
      reason: names.word("assignment_reason", hold.reason),
    })),
    activities: tables.activities.map((activity, place) => ({
      ...activityOf(activity, tables.holds, names),
      /** Rules of conduct that it breaks. */
      breaches: (breaches[place] ?? []).map((kind) => names.word("rule", kind)),
    })),
    episodes: tables.episodes.map((episode) => episodeOf(episode, tables, cutOffDay, names)),
    receipts: tables.receipts.map((receipt) => ({
      id: receipt.code,
      ...recordedRow(RECEIPT_COLUMNS, receipt),
      kind: names.word("receipt_kind", receipt.kind),
      /** Why it does not lower what is owed; null: it does. */
      setAside: receiptSetAside(head, receipt),
      credits: tables.credits
        .filter(({ receiptId }) => receiptId === receipt.id)
        .map((credit) => ({
          method: names.code("method", credit.methodId),
          officer: officer(credit.officerId),
          episodeFrom: date(credit.episodeStartDay),
          amountMinor: credit.amountMinor,
        })),
    })),
    credited: creditedTo(tables, names),
    charges: tables.charges.map((charge) => ({
      id: charge.code,
      ...recordedRow(CHARGE_COLUMNS, charge),
      kind: names.word("charge_kind", charge.kind),
      setAside: chargeSetAside(head, charge),
    })),
    advances: tables.advances.map((row) => ({ id: row.code, ...recordedRow(ADVANCE_COLUMNS, row) })),
    newLoans: tables.newLoans.map((row) => ({ id: row.code, ...recordedRow(NEW_LOAN_COLUMNS, row) })),
    promises: tables.promises.map((promise) => ({
      id: promise.code,
      ...recordedRow(PROMISE_COLUMNS, promise),
      outcome: promiseOutcome(promise, tables.receipts, cutOffDay),
    })),
    settlements: tables.settlements.map((row) => ({ id: row.code, ...recordedRow(SETTLEMENT_COLUMNS, row) })),
    complaints: tables.complaints.map((complaint) => ({
      id: complaint.code,
      ...recordedRow(COMPLAINT_COLUMNS, complaint),
      kind: names.word("complaint_kind", complaint.kind),
      officer: complaint.officerId === null ? null : officer(complaint.officerId),
    })),
    /** Of the borrower, whatever the case. */
    receivables: tables.receivables.map((row) => ({ id: row.code, ...recordedRow(RECEIVABLE_COLUMNS, row) })),
    accounts: tables.accounts.map((row) => ({ id: row.code, ...recordedRow(ACCOUNT_COLUMNS, row) })),
    laterCauses: tables.causeHistory.map(({ causeId, recordedDay }) => ({
      cause: names.code("cause", causeId),
      recordedOn: date(recordedDay),
    })),
    findings: tables.findings.map(({ issue, ...finding }) => {
      const { name, definition, table } = FINDINGS[issue as FindingCode];
      return { issue, name, definition, table, ...finding };
    }),
  };
}

function activityOf(activity: ActivityRow, holds: readonly HoldRow[], names: CaseNames) {
  const { code, day, minuteOfDay, methodId, officerId, otherOfficerIds } = activity;
  names.word("channel", activity.channel);
  names.word("outcome", activity.outcome);
  names.word("stance", activity.stance);
  const parties = partiesOf(activity);
  for (const { kind } of parties) names.word("third_party", kind);
  const others = (otherOfficerIds ?? "").split(";").filter((id) => id !== "");
  const ids = officerId === null ? others.map(Number) : [officerId, ...others.map(Number)];
  const assigned = ids.length === 0 ? holdOn(holds, day) : null;
  return {
    id: code,
    on: isoFromDay(day),
    time: minuteOfDay === null ? null : clockTime(minuteOfDay),
    method: names.code("method", methodId),
    parties,
    /** Whether they were asked one by one. */
    areConsentsApart: activity.consents !== null,
    /** As the file names them, the lead first. */
    officers: ids.map((id) => names.code("officer", id)),
    /** Who was assigned that day, where the file names nobody. */
    assignedOfficer: assigned && names.code("officer", assigned.officerId),
    ...recordedRow(ACTIVITY_COLUMNS, activity),
  };
}

function clockTime(minuteOfDay: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

function episodeOf(episode: EpisodeRow, tables: CaseTables, cutOffDay: number | null, names: CaseNames) {
  const isOwn = (row: { methodId: number; startDay: number | null }) =>
    row.methodId === episode.methodId && row.startDay === episode.startDay;
  const credits = tables.credits.filter(({ methodId, episodeStartDay }) =>
    isOwn({ methodId, startDay: episodeStartDay }),
  );
  return {
    method: names.code("method", episode.methodId),
    from: isoFromDay(episode.startDay),
    to: isoFromDay(episode.lastDay),
    activities: episode.activityCount,
    outstandingMinor: episode.outstandingMinor,
    daysPastDue: episode.daysPastDue,
    minutes: episode.minutes,
    costMinor: episode.costMinor,
    creditedMinor: credits.reduce((sum, credit) => sum + credit.amountMinor, 0),
    /** Received within each horizon after the first day; not yet whole where it has not been followed up so long. */
    received: HORIZONS.map((horizon) => ({
      horizon,
      receivedMinor: episode[`received${horizon}Minor`],
      isWhole: cutOffDay !== null && episode.startDay + horizon <= cutOffDay,
    })),
    officers: tables.episodeOfficers.filter(isOwn).map(({ officerId }) => names.code("officer", officerId)),
    /** What was known on the first day's morning. */
    before: {
      episodes: episode.earlierEpisodes,
      running: episode.runningEpisodes,
      activities: episode.earlierActivities,
      methods: episode.earlierMethods,
      previousMethod:
        episode.previousMethodId === null ? null : names.code("method", episode.previousMethodId),
      previousPaid: episode.previousPaid,
      receivedMinor: episode.receivedBeforeMinor,
      daysSinceReceipt: episode.daysSinceReceipt,
      daysSinceActivity: episode.daysSinceActivity,
      promisesMade: episode.promisesMade,
      promisesKept: episode.promisesKept,
      tenureDays: episode.tenureDays,
    },
  };
}

/** All credits of the case by method and officer, largest first; they add up to the receipts. */
function creditedTo({ credits }: CaseTables, names: CaseNames) {
  const sums = new Map<string, { method: string; officer: string; amountMinor: number }>();
  for (const { methodId, officerId, amountMinor } of credits) {
    const key = `${methodId} ${officerId}`;
    const sum = sums.get(key);
    if (sum) sum.amountMinor += amountMinor;
    else
      sums.set(key, {
        method: names.code("method", methodId),
        officer: names.code("officer", officerId),
        amountMinor,
      });
  }
  return [...sums.values()].sort((a, b) => b.amountMinor - a.amountMinor);
}

/** Open until its grace has passed. */
function promiseOutcome(
  { day, dueDay, amountMinor }: CaseTables["promises"][number],
  receipts: CaseTables["receipts"],
  cutOffDay: number | null,
): "kept" | "broken" | "open" {
  const promise = { madeDay: day, dueDay, amountMinor };
  if (isKept(promise, receipts)) return "kept";
  return cutOffDay !== null && lastDayToKeep(promise) < cutOffDay ? "broken" : "open";
}
