/** The overview: what came in and what it took, against the months before; what is open, and what cannot wait. */
import { isoFromDay, isoFromMonth } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import { latestEvidenceEnding, limitationEndDay } from "~/domain/limitation";
import type { FilterNames, Population, Portfolio, Report } from "~/domain/report";
import { SOON_DAYS } from "~/domain/rules";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import { caseSums } from "~db/queries/case-sums";
import { firstMonth, flowSums } from "~db/queries/flow-sums";
import {
  evidencedBetween,
  largestUntouched,
  nextToLapse,
  openCases,
  outstandingByCause,
  untouchedSince,
  type WaitingCase,
} from "~db/queries/open-cases";
import type { OpenCases } from "~db/queries/open-sums";
import { during } from "~db/queries/selection";
import type { Store } from "~db/store";
import { population } from "../assemble.server";
import { byId } from "../group-map";
import { ratio } from "../places/case-figures";
import { ask, filterNames, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { trendReport } from "../trend/trend-report.server";
import { type OverviewFigures, overviewFigures } from "./overview-figures.server";
import { currentPeriod, type Period, periodBefore } from "./overview-periods";

const FIRST_ROWS = 10;

export interface Share {
  key: string;
  name: Bilingual;
  receivedMinor: number;
  /** Null where the files tell no cost at all. */
  costMinor: number | null;
}

export interface CauseShare extends Share {
  /** Of cases still open at the cut-off. */
  outstandingMinor: number;
  netRate: number | null;
}

export interface CaseAtRisk {
  caseId: string;
  borrower: string;
  branch: string;
  officer: string;
  outstandingMinor: number;
  limitationEndsOn: string;
  lastTouchedOn: string;
}

export interface OverviewReport extends Portfolio {
  filters: FilterState;
  names: FilterNames;
  population: Population;
  /** Months `YYYY-MM` compared with each other; null while nothing is loaded. */
  period: { from: string; to: string; before: { from: string; to: string } } | null;
  figures: OverviewFigures | null;
  /** Month by month, the incomplete one marked. */
  trend: Report;
  /** Money received in the period, largest first; `none` and `unknown` are rows like any other. */
  methods: readonly Share[];
  regions: readonly Share[];
  causes: readonly CauseShare[];
  open: OpenCases;
  /** Open cases whose limitation ends within 90 days of the cut-off, and those whose has ended. */
  limitation: OpenCases & { lapsed: OpenCases; rows: readonly CaseAtRisk[] };
  /** Open cases without an activity in the last 90 days. */
  untouched: OpenCases & { rows: readonly CaseAtRisk[] };
}

export async function overviewReport(
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<OverviewReport> {
  // The curve is always whole: the period only says what is summed beside it.
  const trend = await trendReport(store, scope, { ...filters, from: null, to: null, sort: null });
  return remembered(store, ["overview", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return { ...(await overview(question)), trend };
  });
}

async function overview(question: Question): Promise<Omit<OverviewReport, "trend">> {
  const { store, selection, portfolio, dictionaries, filters } = question;
  const { cutOffDay } = selection;
  const always = during(selection, null, null);
  const first = await firstMonth(store);
  const period =
    cutOffDay === null || first === null
      ? null
      : currentPeriod(cutOffDay, first, selection.fromMonth, selection.toMonth);
  return {
    ...portfolio,
    filters,
    names: filterNames(dictionaries, filters),
    population: await population(question),
    period: period && { ...iso(period), before: iso(periodBefore(period)) },
    figures: period && (await overviewFigures(question, period)),
    methods: period ? await shares(question, period, "method", "methodId") : [],
    regions: period ? await shares(question, period, "region", "regionId") : [],
    causes: period ? await causes(question, period) : [],
    open: await openCases(store, always),
    limitation: await limitation(question, always),
    untouched: await untouched(question, always),
  };
}

function iso({ from, to }: Period) {
  return { from: isoFromMonth(from), to: isoFromMonth(to) };
}

async function shares(
  { store, selection, dictionaries, recorded }: Question,
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
async function causes(question: Question, period: Period): Promise<CauseShare[]> {
  const { store, selection, dictionaries, portfolio, recorded } = question;
  const always = during(selection, null, null);
  const owed = await outstandingByCause(store, always);
  const rates = byId(await caseSums(store, always, ["causeId"]), "causeId");
  const received = new Map(
    (await shares(question, period, "cause", "causeId")).map((share) => [share.key, share]),
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

async function limitation(
  question: Question,
  always: Question["selection"],
): Promise<OverviewReport["limitation"]> {
  const { store, portfolio } = question;
  const { cutOffDay } = always;
  if (cutOffDay === null || portfolio.datesAssumed) return { ...NOTHING, lapsed: NOTHING, rows: [] };
  const lastLapsed = latestEvidenceEnding(cutOffDay - 1);
  const soon = [lastLapsed + 1, latestEvidenceEnding(cutOffDay + SOON_DAYS)] as const;
  return {
    ...(await evidencedBetween(store, always, ...soon)),
    lapsed: await evidencedBetween(store, always, Number.MIN_SAFE_INTEGER, lastLapsed),
    rows: (await nextToLapse(store, always, soon, FIRST_ROWS)).map((waiting) => atRisk(question, waiting)),
  };
}

async function untouched(
  question: Question,
  always: Question["selection"],
): Promise<OverviewReport["untouched"]> {
  const { cutOffDay } = always;
  if (cutOffDay === null) return { ...NOTHING, rows: [] };
  const day = cutOffDay - SOON_DAYS;
  return {
    ...(await untouchedSince(question.store, always, day)),
    rows: (await largestUntouched(question.store, always, day, FIRST_ROWS)).map((waiting) =>
      atRisk(question, waiting),
    ),
  };
}

function atRisk({ dictionaries }: Question, waiting: WaitingCase): CaseAtRisk {
  return {
    caseId: waiting.caseId,
    borrower: waiting.borrower,
    branch: dictionaries.branch.byId.get(waiting.branchId)?.code ?? "",
    officer: dictionaries.officer.byId.get(waiting.officerId)?.code ?? "",
    outstandingMinor: waiting.outstandingMinor,
    limitationEndsOn: isoFromDay(limitationEndDay(waiting.lastEvidencedDay)),
    lastTouchedOn: isoFromDay(waiting.lastTouchedDay),
  };
}
