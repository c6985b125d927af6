/** What pages and their twins ask, by name: the same functions in the server and in the heavy lane. */
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { HeavyTask } from "~/heavy-lane/task.server";
import type { Database } from "~db/client";
import { branchPageReport } from "./branch-page-report.server";
import { branchReport, methodReport, officerReport } from "./detail-report.server";
import { methodFidelity } from "./method-fidelity.server";
import { officerProfile } from "./officer-profile.server";
import { overviewReport } from "./overview-report.server";
import { REPORT_FUNCTIONS } from "./report-functions.server";

const PAGE_QUESTIONS = {
  ...REPORT_FUNCTIONS,
  overview: overviewReport,
  "branch-page": branchPageReport,
  "one-branch": branchReport,
  "one-method": methodReport,
  "one-officer": officerReport,
  "method-fidelity": methodFidelity,
  "officer-profile": officerProfile,
};

export type PageName = keyof typeof PAGE_QUESTIONS;
export type PageResult<Page extends PageName> = Awaited<ReturnType<(typeof PAGE_QUESTIONS)[Page]>>;

export interface PageQuestion<Page extends PageName = PageName> {
  page: Page;
  scope: Scope;
  filters: FilterState;
  /** Of what a page about one thing is about; empty elsewhere. */
  code: string;
}

/** @throws RowsNeeded where this connection may not count the rows that it takes; FilterError for an unknown sort column */
export async function pageResult<Page extends PageName>(
  database: Database,
  { page, scope, filters, code }: PageQuestion<Page>,
): Promise<PageResult<Page>> {
  const answer = await PAGE_QUESTIONS[page](database, scope, filters, code);
  return answer as PageResult<Page>;
}

/** The same in the heavy lane. Not stored: it takes seconds, and filters are many. */
export const pageTask: HeavyTask<PageQuestion, unknown> = {
  name: "page",
  isStored: false,
  run(database, question, { read }) {
    // Whether it is still the portfolio that was asked about.
    read(() => undefined);
    return pageResult(database, question);
  },
};
