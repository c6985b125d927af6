/** The other tables of the page of flows. */
import type { Visit } from "~/answers/visit.server";
import type { Report } from "~/domain/report";
import { type NameOf, namer } from "../namer.server";
import { beside } from "../viewed";
import { downgradesReport } from "./downgrades-report.server";
import { pathsReport } from "./paths-report.server";
import { sequencesReport } from "./sequences-report.server";

export interface FlowsPage {
  flows: Report;
  paths: Report;
  sequences: Report;
  downgrades: Report;
  nameOf: NameOf;
}

/** @throws Response 202 with the progress while one of them is computed */
export async function besideFlows(visit: Visit, flows: Report): Promise<FlowsPage> {
  const [paths, sequences, downgrades] = await Promise.all(
    [pathsReport, sequencesReport, downgradesReport].map(async (other) =>
      beside(await visit.require(other), visit),
    ),
  );
  const nameOf = await namer(visit.desk.store, flows.importVersion);
  return { flows, paths: paths!, sequences: sequences!, downgrades: downgrades!, nameOf };
}
