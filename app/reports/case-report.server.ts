/** One case, whole: every number here can be checked by hand. Codes throughout; `names` tells what they are called. */
import { isoFromDay } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import { limitationEndDay } from "~/domain/limitation";
import type { Portfolio } from "~/domain/report";
import { HORIZONS } from "~/domain/rules";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import type { Database } from "~db/client";
import {
  type ActivityRow,
  type CaseHead,
  caseHead,
  caseTables,
  type EpisodeRow,
} from "~db/queries/case-detail";
import { type Dictionaries, readDictionaries } from "~db/queries/dictionaries";
import { readPortfolio } from "~db/queries/portfolio";
import { selectionOf } from "~db/queries/selection";
import { remembered } from "./remember.server";

export type CaseReport = NonNullable<ReturnType<typeof wholeCase>>;

/** Null where there is no such case, or none that may be seen. */
export async function caseReport(database: Database, scope: Scope, code: string): Promise<CaseReport | null> {
  return remembered(database, ["case", scope, code], () => wholeCase(database, scope, code));
}

function wholeCase(database: Database, scope: Scope, code: string) {
  const portfolio = readPortfolio(database);
  const dictionaries = readDictionaries(database, portfolio.importVersion);
  const head = caseHead(database, code);
  const visible = selectionOf(dictionaries, portfolio, scope, NO_FILTERS).branch;
  if (head === null || (visible !== null && !visible.includes(head.branchId))) return null;
  const names = namesOf(dictionaries);
  return {
    ...portfolio,
    facts: facts(head, portfolio, names),
    ...happenings(caseTables(database, head.id), portfolio, names),
    names: names.used,
  };
}

type Names = ReturnType<typeof namesOf>;

/** Codes of ids, and the names of every code that was given out. */
function namesOf(dictionaries: Dictionaries) {
  const kinds = ["region", "branch", "officer", "method", "cause", "borrower_kind", "security"] as const;
  const used: Record<(typeof kinds)[number], Record<string, Bilingual>> = {
    region: {},
    branch: {},
    officer: {},
    method: {},
    cause: {},
    borrower_kind: {},
    security: {},
  };
  const code = (kind: (typeof kinds)[number], id: number | string): string => {
    const entry = dictionaries[kind].byId.get(id);
    if (!entry) return String(id);
    used[kind][entry.code] = entry.name;
    return entry.code;
  };
  const named = (kind: (typeof kinds)[number], given: string | null): string[] =>
    (given ?? "").split(";").flatMap((one) => {
      const entry = dictionaries[kind].byCode.get(one);
      if (entry) used[kind][one] = entry.name;
      return one === "" ? [] : [one];
    });
  return { used, code, named };
}

const date = (day: number | null) => (day === null ? null : isoFromDay(day));
const flag = (value: number | null) => (value === null ? null : value === 1);
const list = (text: string | null) => (text ?? "").split(";").filter((part) => part !== "");

function facts(head: CaseHead, { cutOffDate }: Portfolio, names: Names) {
  return {
    caseId: head.code,
    borrowerId: head.borrowerCode,
    borrower: head.borrowerName ?? head.borrowerCode,
    borrowerKind: names.code("borrower_kind", head.borrowerKindId),
    region: names.code("region", head.regionId),
    branch: names.code("branch", head.branchId),
    officer: names.code("officer", head.officerId),
    cause: names.code("cause", head.causeId),
    secondaryCauses: names.named("cause", head.secondaryCauses),
    traits: list(head.traits),
    security: names.code("security", head.security),
    exposureMinor: head.exposureMinor,
    principalMinor: head.principalMinor,
    annualRate: head.annualRate,
    collateralValueMinor: head.collateralValueMinor,
    originatedOn: date(head.originatedDay),
    dueOn: date(head.dueDay),
    defaultedOn: isoFromDay(head.defaultedDay),
    causeRecordedOn: date(head.causeRecordedDay),
    closedOn: date(head.closedDay),
    status: head.closedDay === null ? "open" : (head.closeReason ?? "closed"),
    fiveTier: head.fiveTier,
    lenderLicensed: flag(head.lenderLicensed),
    outstandingMinor: head.outstandingMinor,
    receivedMinor: head.receivedMinor,
    chargedMinor: head.chargedMinor,
    advancedMinor: head.advancedMinor,
    costMinor: head.costMinor,
    lastEvidencedOn: isoFromDay(head.lastEvidencedDay),
    limitationEndsOn: isoFromDay(limitationEndDay(head.lastEvidencedDay)),
    cutOffDate,
  };
}

function happenings(tables: ReturnType<typeof caseTables>, { cutOffDate }: Portfolio, names: Names) {
  const officer = (id: number) => names.code("officer", id);
  const cutOff = cutOffDate ?? "";
  return {
    holds: tables.holds.map((hold) => ({
      officer: officer(hold.officerId),
      from: isoFromDay(hold.startDay),
      to: date(hold.endDay),
      reason: hold.reason,
    })),
    activities: tables.activities.map((activity) => activityOf(activity, names)),
    episodes: tables.episodes.map((episode) => ({
      ...episodeOf(episode, cutOff, names),
      officers: tables.episodeOfficers
        .filter(({ methodId, startDay }) => methodId === episode.methodId && startDay === episode.startDay)
        .map(({ officerId }) => officer(officerId)),
    })),
    receipts: tables.receipts.map((receipt) => ({
      id: receipt.code,
      on: isoFromDay(receipt.day),
      amountMinor: receipt.amountMinor,
      kind: receipt.kind,
      reversalOf: receipt.reversalOf,
      credits: tables.credits
        .filter(({ receiptId }) => receiptId === receipt.id)
        .map((credit) => ({
          method: names.code("method", credit.methodId),
          officer: officer(credit.officerId),
          episodeFrom: date(credit.episodeStartDay),
          amountMinor: credit.amountMinor,
        })),
    })),
    charges: tables.charges.map(({ code, day, ...charge }) => ({ id: code, on: isoFromDay(day), ...charge })),
    advances: tables.advances.map(({ code, day, amountMinor, approvedBy, evidence }) => ({
      id: code,
      on: isoFromDay(day),
      amountMinor,
      approvedBy,
      evidence,
    })),
    promises: tables.promises.map(({ code, day, dueDay, amountMinor }) => ({
      id: code,
      madeOn: isoFromDay(day),
      dueOn: isoFromDay(dueDay),
      amountMinor,
    })),
    complaints: tables.complaints.map(({ code, day, kind, officerId, text }) => ({
      id: code,
      on: isoFromDay(day),
      kind,
      officer: officerId === null ? null : officer(officerId),
      text,
    })),
    laterCauses: tables.causeHistory.map(({ causeId, recordedDay }) => ({
      cause: names.code("cause", causeId),
      recordedOn: date(recordedDay),
    })),
    findings: tables.findings,
  };
}

function activityOf(activity: ActivityRow, names: Names) {
  const { code, day, minuteOfDay, methodId, officerId, otherOfficerIds, noticeServed, consent, ...rest } =
    activity;
  const others = list(otherOfficerIds).map(Number);
  return {
    id: code,
    on: isoFromDay(day),
    time: minuteOfDay === null ? null : clockTime(minuteOfDay),
    method: names.code("method", methodId),
    /** As the file names them, the lead first; empty: the officer assigned that day. */
    officers: (officerId === null ? others : [officerId, ...others]).map((id) => names.code("officer", id)),
    noticeServed: flag(noticeServed),
    consent: flag(consent),
    ...rest,
  };
}

function clockTime(minuteOfDay: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

function episodeOf(episode: EpisodeRow, cutOffDate: string, names: Names) {
  return {
    method: names.code("method", episode.methodId),
    from: isoFromDay(episode.startDay),
    to: isoFromDay(episode.lastDay),
    activities: episode.activityCount,
    outstandingMinor: episode.outstandingMinor,
    daysPastDue: episode.daysPastDue,
    minutes: episode.minutes,
    costMinor: episode.costMinor,
    /** Received within each horizon after the first day; not yet whole where it has not been followed up so long. */
    received: HORIZONS.map((horizon) => ({
      horizon,
      receivedMinor: episode[`received${horizon}Minor`],
      isWhole: isoFromDay(episode.startDay + horizon) <= cutOffDate,
    })),
  };
}
