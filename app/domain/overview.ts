/** What the overview and the papers made from it are drawn from. */
import type { FilterState } from "./filters";
import type { ReasonCode } from "./reasons";
import type { FilterNames, Population, Portfolio, Report } from "./report";
import type { Bilingual } from "./text";

export interface OpenCases {
  cases: number;
  outstandingMinor: number;
}

export interface OverviewFigure {
  current: number | null;
  /** Over as many months just before; null where the portfolio does not reach back so far. */
  before: number | null;
  /** Why `current` is unknown. */
  reason: ReasonCode | null;
  /** Relative change since before; null where either is unknown or nothing was before. */
  change: number | null;
  /** One value per month of both periods, oldest first. */
  course: readonly { month: string; value: number | null }[];
  /** The months that `current` speaks of, `YYYY-MM`. */
  from: string;
  to: string;
}

export interface OverviewFigures {
  received: OverviewFigure;
  net: OverviewFigure;
  cost: OverviewFigure;
  /** Cost over received. */
  costToCollect: OverviewFigure;
  /** Of cases by month of default, of which the last was followed up for the horizon. */
  grossRate: OverviewFigure;
}

export interface Share {
  key: string;
  name: Bilingual;
  receivedMinor: number;
  /** Null where the files record no cost at all. */
  costMinor: number | null;
}

export interface CauseShare extends Share {
  /** Of cases still open at the cut-off. */
  outstandingMinor: number;
  netRate: number | null;
}

export interface CaseAtRisk {
  caseId: string;
  borrower: Bilingual;
  branch: string;
  officer: string;
  outstandingMinor: number;
  limitationEndsOn: string;
  lastTouchedOn: string;
}

export interface OverviewReport extends Portfolio {
  filters: FilterState;
  /** As of a report. */
  search: string;
  notApplied: Report["notApplied"];
  phrases: Report["phrases"];
  names: FilterNames;
  population: Population;
  /** Months `YYYY-MM` compared with each other; null while nothing is loaded, or where nobody knows when money came in. */
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
  /** Open cases without an activity in the last 90 days; null where nobody knows when they were worked on. */
  untouched: (OpenCases & { rows: readonly CaseAtRisk[] }) | null;
}

/** Receipts of a region in the period, beside as many months before, and month by month over both. */
export interface RegionCourse {
  key: string;
  name: Bilingual;
  receivedMinor: number;
  /** Null where the data do not reach back so far, or lack a month of either. */
  beforeMinor: number | null;
  /** Empty where nobody knows when money came in. */
  course: readonly { month: string; receivedMinor: number }[];
}
