/** Received against target, as pages show it beside their own report. */
import type { Visit } from "~/answers/visit.server";
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import type { AgainstTarget } from "~/domain/targets";
import { beside, viewed } from "../viewed";
import { againstTarget } from "./against-target.server";
import { targetsFrame, targetsReport } from "./targets-report.server";

export interface BesideTargets {
  against: AgainstTarget;
  /** Place by place. */
  table: Report;
}

/** @throws Response 202 with the progress while it is computed */
export async function besideTargets(
  visit: Visit,
  filters: FilterState = visit.filters,
): Promise<BesideTargets> {
  const against = await visit.require(againstTarget, { filters });
  const table = beside(await visit.require(targetsReport, { filters }), { ...visit, filters });
  // The table knows of places and months alone: beside a choice of anything else it would speak of more.
  return { against, table: against.reason === "narrowed" ? { ...table, rows: [], total: 0 } : table };
}

/** The head of their page: what it reads, with the address of its files, which hold the table. */
export async function targetsHead(visit: Visit, { table }: BesideTargets): Promise<Report> {
  const page = viewed(await visit.require(targetsFrame), targetsFrame.reads, visit);
  return { ...page, search: table.search };
}
