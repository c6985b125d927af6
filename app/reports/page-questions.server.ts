/** What pages and their twins ask, by name: the same functions in the server and in the heavy lane. */

import type { HeavyTask } from "~/answers/task.server";
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { branchPageReport } from "./branch/branch-page-report.server";
import { branchReport, methodReport, officerReport } from "./detail-report.server";
import { methodFidelity } from "./method/method-fidelity.server";
import { officerProfile } from "./officer/officer-profile.server";
import { overviewReport } from "./overview/overview-report.server";
import { methodPanel } from "./panels/method-panel.server";
import { REPORT_FUNCTIONS } from "./report-functions.server";

const PAGE_QUESTIONS = {
  ...REPORT_FUNCTIONS,
  overview: overviewReport,
  "branch-page": branchPageReport,
  "one-branch": branchReport,
  "one-method": methodReport,
  "one-officer": officerReport,
  "method-fidelity": methodFidelity,
  "method-panel": methodPanel,
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
  store: Store,
  { page, scope, filters, code }: PageQuestion<Page>,
): Promise<PageResult<Page>> {
  const answer = await PAGE_QUESTIONS[page](store, scope, filters, code);
  return answer as PageResult<Page>;
}

/** What is rebuilt from every row, month by month, whatever the filters: kept until the next import. */
const STORED_PAGES: ReadonlySet<PageName> = new Set<PageName>([
  "vintages",
  "flows",
  "sequences",
  "paths",
  "measures",
  "downgrades",
  "method-panel",
  "conduct",
  "breaches",
  "limitation",
  "referrals",
]);

/** The same in the heavy lane. Not stored: it takes seconds, and filters are many. */
export const pageTask: HeavyTask<PageQuestion, unknown> = {
  name: "page",
  isStored: false,
  async run(store, question, { read }) {
    // Whether it is still the portfolio that was asked about.
    await read(() => undefined);
    return pageResult(store, question);
  },
};

export const storedPageTask: HeavyTask<PageQuestion, unknown> = {
  ...pageTask,
  name: "stored-page",
  isStored: true,
  isLong: false,
};

/** One task for all pages of a kind; what it answers follows from the page asked for. */
export function pageTaskOf<Page extends PageName>(page: Page) {
  const task = STORED_PAGES.has(page) ? storedPageTask : pageTask;
  return task as unknown as HeavyTask<PageQuestion<Page>, PageResult<Page>>;
}
