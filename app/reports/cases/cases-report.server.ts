/** Each case as it stood at the cut-off date: a page of the list, or all of it in pieces. */

import type { Asked } from "~/answers/definition.server";
import { isoFromDay } from "~/domain/calendar";
import type { LastNote } from "~/domain/case-notes";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { limitationEndDay } from "~/domain/limitation";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { borrowerName } from "~db/queries/borrower-names";
import { type CaseLine, caseCount, caseLines } from "~db/queries/case-list";
import { lastNotesOf } from "~db/queries/case-notes";
import { caseIds } from "~db/queries/case-order";
import { frame, population } from "../assemble.server";
import { orderOf } from "../order-of";
import { CHOSEN, STANDING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Lines read at a time where all are wanted. */
const PIECE = 1000;

const READS = [...CHOSEN, ...STANDING, "q", "sort", "page"] as const;

/** One page of the list; `total` counts all of it. */
export const casesReport: ReportDefinition = {
  ...reportDefinition({ name: "cases", reads: READS, settings: ["notes"], rows: () => [] }),
  answer: ({ read }) =>
    read(async (asked) => {
      const { store, selection, filters } = asked;
      const head = await frame(asked, "cases");
      // Without a search the list is the population, which cells have counted.
      const total = filters.q === "" ? head.population.cases : await caseCount(store, selection);
      const page = { limit: CASES_PER_PAGE, offset: (filters.page - 1) * CASES_PER_PAGE, of: total };
      const ids = await caseIds(store, selection, orderOf("cases", filters.sort), page);
      return { ...head, rows: await rowsOf(asked, ids), total };
    }),
};

/** How many cases the list holds. @throws RowsNeeded where it or its population needs rows to be counted */
export async function countedCases(asked: Asked): Promise<number> {
  const { cases } = await population(asked);
  return asked.filters.q === "" ? cases : await caseCount(asked.store, asked.selection);
}

/** The whole list, read piece by piece so that a long export stops nobody. */
export async function allCases(
  asked: Asked,
): Promise<Omit<KeptReport, "rows"> & { rows: AsyncIterable<KeptRow[]> }> {
  const ids = await caseIds(asked.store, asked.selection, orderOf("cases", asked.filters.sort));
  // Read again for each sheet of a workbook.
  const rows = { [Symbol.asyncIterator]: () => pieces(asked, ids) };
  return { ...(await frame(asked, "cases")), rows, total: ids.length };
}

/** @throws Error where an import changed the portfolio half-way: a list must not mix two portfolios */
async function* pieces(asked: Asked, ids: readonly number[]): AsyncGenerator<KeptRow[]> {
  for (let start = 0; start < ids.length; start += PIECE) {
    if ((await asked.store.version()) !== asked.portfolio.importVersion)
      throw new Error("The portfolio changed while its cases were listed; ask again.");
    yield await rowsOf(asked, ids.slice(start, start + PIECE));
  }
}

async function rowsOf(asked: Asked, ids: readonly number[]): Promise<KeptRow[]> {
  const lines = await caseLines(asked.store, asked.selection, ids);
  const notes = await lastNotesOf(
    asked.store,
    lines.map(({ code }) => code),
  );
  return lines.map((line) => rowOfCase(asked, line, notes[line.code]));
}

function rowOfCase({ dictionaries, portfolio }: Asked, line: CaseLine, note?: LastNote): KeptRow {
  const date = (day: number | null) => (day === null ? null : isoFromDay(day));
  return rowOf(REPORTS.cases.columns, [
    known({
      case_id: line.code,
      borrower: borrowerName(line),
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
      last_note_on: note?.on ?? null,
      last_note: note?.text ?? null,
    }),
  ]);
}
