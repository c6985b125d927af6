/** Each case as it stood at the cut-off date: a page of the list, or all of it in pieces. */
import { isoFromDay } from "~/domain/calendar";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { FilterState } from "~/domain/filters";
import { limitationEndDay } from "~/domain/limitation";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import { type CaseLine, caseCount, caseLines } from "~db/queries/case-list";
import { caseIds } from "~db/queries/case-order";
import type { Store } from "~db/store";
import { frame, population } from "../assemble.server";
import { ask, orderOf, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

/** Lines read at a time where all are wanted. */
const PIECE = 1000;

/** One page of the list; `total` counts all of it. */
export async function casesReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(store, ["cases", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    const head = await frame(question, "cases");
    // Without a search the list is the population, which cells have counted.
    const total = filters.q === "" ? head.population.cases : await caseCount(store, question.selection);
    const page = { limit: CASES_PER_PAGE, offset: (filters.page - 1) * CASES_PER_PAGE, of: total };
    const ids = await caseIds(store, question.selection, orderOf("cases", filters), page);
    return { ...head, rows: await rowsOf(question, ids), total };
  });
}

/** How many cases the list holds. @throws RowsNeeded where it or its population can only be told by counting rows */
export async function countedCases(store: Store, scope: Scope, filters: FilterState): Promise<number> {
  const question = await ask(store, scope, filters);
  const { cases } = await population(question);
  return filters.q === "" ? cases : await caseCount(store, question.selection);
}

/** The whole list, read piece by piece so that a long export stops nobody. */
export async function allCases(
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<Omit<Report, "rows"> & { rows: AsyncIterable<Row[]> }> {
  const question = await ask(store, scope, filters);
  const ids = await caseIds(store, question.selection, orderOf("cases", filters));
  return { ...(await frame(question, "cases")), rows: pieces(question, ids), total: ids.length };
}

/** @throws Error where an import changed the portfolio half-way: a list must not mix two portfolios */
async function* pieces(question: Question, ids: readonly number[]): AsyncGenerator<Row[]> {
  for (let start = 0; start < ids.length; start += PIECE) {
    if ((await question.store.version()) !== question.portfolio.importVersion)
      throw new Error("The portfolio changed while its cases were listed; ask again.");
    yield await rowsOf(question, ids.slice(start, start + PIECE));
  }
}

async function rowsOf(question: Question, ids: readonly number[]): Promise<Row[]> {
  return (await caseLines(question.store, question.selection, ids)).map((line) => rowOfCase(question, line));
}

function rowOfCase({ dictionaries, portfolio }: Question, line: CaseLine): Row {
  const date = (day: number | null) => (day === null ? null : isoFromDay(day));
  return rowOf(REPORTS.cases.columns, [
    known({
      case_id: line.code,
      borrower: line.borrower,
      region: dictionaries.region.byId.get(line.regionId)?.code ?? null,
      branch: dictionaries.branch.byId.get(line.branchId)?.code ?? null,
      officer: dictionaries.officer.byId.get(line.officerId)?.code ?? null,
      cause: dictionaries.cause.byId.get(line.causeId)?.code ?? null,
      exposure_minor: line.exposureMinor,
      outstanding_minor: line.outstandingMinor,
      defaulted_on: date(line.defaultedDay),
      days_past_due: line.daysPastDue,
      last_activity_on: date(line.lastActivityDay),
      last_receipt_on: date(line.lastReceiptDay),
      activities: line.activities,
      methods_tried: line.methods,
      received_minor: line.receivedMinor,
      five_tier: line.fiveTier,
      status: line.status,
      limitation_ends_on:
        line.evidencedDay === null || portfolio.datesAssumed
          ? null
          : isoFromDay(limitationEndDay(line.evidencedDay)),
    }),
  ]);
}
