/** The overview: what came in and what it took, against the months before; what is open, and what cannot wait. */

import type { Asked, Definition } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import { isMoneyUndated, isWorkUndated } from "~/domain/assumed-dates";
import { isoFromDay, isoFromMonth } from "~/domain/calendar";
import { filterPhrases } from "~/domain/filter-phrases";
import { searchOf } from "~/domain/filters";
import { latestEvidenceEnding, limitationEndDay } from "~/domain/limitation";
import type { CaseAtRisk, CauseShare, OpenCases, OverviewReport, Share } from "~/domain/overview";
import { SOON_DAYS } from "~/domain/rules";
import { borrowerName } from "~db/queries/borrower-names";
import { caseSums } from "~db/queries/case-sums";
import { flowSums } from "~db/queries/flow-sums";
import {
  evidencedBetween,
  largestUntouched,
  nextToLapse,
  openCases,
  outstandingByCause,
  untouchedSince,
  type WaitingCase,
} from "~db/queries/open-cases";
import { during } from "~db/queries/selection";
import { filterNames, population } from "../assemble.server";
import { byId } from "../group-map";
import { ratio } from "../places/case-figures.server";
import { COMPARING } from "../reads";
import { trendReport } from "../trend/trend-report.server";
import { beside, notApplied } from "../viewed";
import { overviewFigures } from "./overview-figures.server";
import { otherPeriod, type Period, summedPeriod } from "./overview-periods";

const FIRST_ROWS = 10;

/** What the page asks beside its trend. */
export const overviewReport: Definition<Omit<OverviewReport, "trend" | "search" | "notApplied" | "phrases">> =
  {
    name: "overview",
    reads: COMPARING,
    settings: [],
    weight: "cells",
    isStored: false,
    answer: ({ read }) => read(overview),
  };

/** @throws Response 202 with the progress while it is computed */
export async function overviewPageReport(visit: Visit): Promise<OverviewReport> {
  const report = await visit.require(overviewReport);
  // The curve is always whole: the period only says what is summed beside it.
  const always = { ...visit.filters, from: null, to: null };
  const trend = beside(await visit.require(trendReport, { filters: always }), { ...visit, filters: always });
  const { lang, sort, page } = visit.filters;
  return {
    ...report,
    filters: { ...report.filters, lang, sort, page },
    search: searchOf(report.filters),
    notApplied: notApplied(visit.filters, COMPARING),
    phrases: filterPhrases(report.filters, report.names),
    trend,
  };
}

async function overview(
  asked: Asked,
): Promise<Omit<OverviewReport, "trend" | "search" | "notApplied" | "phrases">> {
  const { store, selection, portfolio, filters } = asked;
  const always = during(selection, null, null);
  const isUndated = isMoneyUndated(portfolio);
  const period = summedPeriod(portfolio, selection);
  return {
    ...portfolio,
    filters,
    names: filterNames(asked),
    population: await population(asked),
    period: period && !isUndated ? { ...iso(period), before: iso(otherPeriod(period, filters)) } : null,
    figures: period && (await overviewFigures(asked, period)),
    methods: period ? await shares(asked, period, "method", "methodId") : [],
    regions: period ? await shares(asked, period, "region", "regionId") : [],
    causes: period ? await causes(asked, period) : [],
    open: await openCases(store, always),
    limitation: await limitation(asked, always),
    untouched: await untouched(asked, always),
  };
}

function iso({ from, to }: Period) {
  return { from: isoFromMonth(from), to: isoFromMonth(to) };
}

async function shares(
  { store, selection, dictionaries, recorded }: Asked,
  { from, to }: Period,
  key: "method" | "region" | "cause",
  dimension: "methodId" | "regionId" | "causeId",
): Promise<Share[]> {
  return (await flowSums(store, during(selection, from, to), [dimension]))
    .map((flow) => {
      const entry = dictionaries[key].byId.get(flow[dimension] ?? 0);
      const code = entry?.code ?? String(flow[dimension]);
      return {
        key: code,
        name: entry?.name ?? { en: code, zh: code },
        receivedMinor: flow.creditedMinor,
        costMinor: recorded.cost ? flow.costMinor : null,
      };
    })
    .sort((a, b) => b.receivedMinor - a.receivedMinor || (a.key < b.key ? -1 : 1));
}

/** Every cause with money received in the period or still owed, the largest debt first. */
async function causes(asked: Asked, period: Period): Promise<CauseShare[]> {
  const { store, selection, dictionaries, portfolio, recorded } = asked;
  const always = during(selection, null, null);
  const owed = await outstandingByCause(store, always);
  const rates = byId(await caseSums(store, always, ["causeId"]), "causeId");
  const received = new Map(
    (await shares(asked, period, "cause", "causeId")).map((share) => [share.key, share]),
  );
  const ids = [...dictionaries.cause.byId.values()].filter(
    ({ id, code }) => owed.has(Number(id)) || received.has(code),
  );
  return ids
    .map(({ id, code, name }) => {
      const sums = rates.get(Number(id));
      return {
        key: code,
        name,
        receivedMinor: received.get(code)?.receivedMinor ?? 0,
        costMinor: received.get(code)?.costMinor ?? (recorded.cost ? 0 : null),
        outstandingMinor: owed.get(Number(id)) ?? 0,
        netRate: portfolio.datesAssumed || !sums ? null : ratio(sums.netMinor, sums.maturedExposureMinor),
      };
    })
    .sort((a, b) => b.outstandingMinor - a.outstandingMinor || (a.key < b.key ? -1 : 1));
}

const NOTHING: OpenCases = { cases: 0, outstandingMinor: 0 };

async function limitation(asked: Asked, always: Asked["selection"]): Promise<OverviewReport["limitation"]> {
  const { store, portfolio } = asked;
  const { cutOffDay } = always;
  if (cutOffDay === null || portfolio.datesAssumed) return { ...NOTHING, lapsed: NOTHING, rows: [] };
  const lastLapsed = latestEvidenceEnding(cutOffDay - 1);
  const soon = [lastLapsed + 1, latestEvidenceEnding(cutOffDay + SOON_DAYS)] as const;
  return {
    ...(await evidencedBetween(store, always, ...soon)),
    lapsed: await evidencedBetween(store, always, Number.MIN_SAFE_INTEGER, lastLapsed),
    rows: (await nextToLapse(store, always, soon, FIRST_ROWS)).map((waiting) => atRisk(asked, waiting)),
  };
}

async function untouched(asked: Asked, always: Asked["selection"]): Promise<OverviewReport["untouched"]> {
  const { cutOffDay } = always;
  if (isWorkUndated(asked.portfolio)) return null;
  if (cutOffDay === null) return { ...NOTHING, rows: [] };
  const day = cutOffDay - SOON_DAYS;
  return {
    ...(await untouchedSince(asked.store, always, day)),
    rows: (await largestUntouched(asked.store, always, day, FIRST_ROWS)).map((waiting) =>
      atRisk(asked, waiting),
    ),
  };
}

function atRisk({ dictionaries }: Asked, waiting: WaitingCase): CaseAtRisk {
  return {
    caseId: waiting.caseId,
    borrower: borrowerName(waiting),
    branch: dictionaries.branch.byId.get(waiting.branchId)?.code ?? "",
    officer: dictionaries.officer.byId.get(waiting.officerId)?.code ?? "",
    outstandingMinor: waiting.outstandingMinor,
    limitationEndsOn: isoFromDay(limitationEndDay(waiting.lastEvidencedDay)),
    lastTouchedOn: isoFromDay(waiting.lastTouchedDay),
  };
}
