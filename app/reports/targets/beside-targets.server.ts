/** Received against target, as pages show it beside their own report. */
import type { Visit } from "~/answers/visit.server";
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import type { AgainstTarget } from "~/domain/targets";
import { beside } from "../viewed";
import { againstTarget } from "./against-target.server";
import { targetsReport } from "./targets-report.server";

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
  return {
    against: await visit.require(againstTarget, { filters }),
    table: beside(await visit.require(targetsReport, { filters }), { ...visit, filters }),
  };
}
