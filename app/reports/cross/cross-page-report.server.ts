/** The page of the cross table: its cells, and the same measures by the rows alone and by the columns alone. */

import { required, type Visit } from "~/answers/visit.server";
import { type CrossShape, crossShape } from "~/domain/cross";
import { isFilterError } from "~/domain/filter-error";
import type { NotReady } from "~/domain/heavy-answer";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import { requireReport } from "../require-report.server";
import { viewed } from "../viewed";
import { crossReport } from "./cross-report.server";

export interface CrossPageReport {
  report: Report;
  shape: CrossShape;
  /** By the rows alone, and by the columns alone; null where there are no columns. */
  margins: { rows: Report; columns: Report } | null;
  /** Why what fits find is not there yet. */
  waiting: NotReady | null;
}

/** @throws Response 400 for a layout that cannot be, 202 with the progress while it is computed */
export async function crossPageReport(visit: Visit): Promise<CrossPageReport> {
  const shape = shapeOf(visit);
  const { rows, column, measures } = shape;
  const margin = (dimensions: CrossShape["rows"]) => marginOf(visit, { dimensions, measures });
  // All are begun at once: where the lane works them out, a reader waits once.
  const [report, byRows, byColumns] = await Promise.all([
    requireReport(visit, crossReport),
    column === null ? null : margin(rows),
    column === null ? null : margin([column]),
  ]);
  const answer = await visit.ask(crossReport, "now");
  return {
    report,
    shape,
    margins: byRows && byColumns && { rows: byRows, columns: byColumns },
    waiting: answer.state === "ready" ? answer.waiting : null,
  };
}

function shapeOf({ filters, language }: Visit): CrossShape {
  try {
    return crossShape(filters);
  } catch (error) {
    throw isFilterError(error) ? new Response(inLanguage(error.text, language), { status: 400 }) : error;
  }
}

async function marginOf(
  visit: Visit,
  { dimensions, measures }: { dimensions: CrossShape["rows"]; measures: CrossShape["measures"] },
): Promise<Report> {
  const layout = { rows: dimensions, columns: null, measure: measures, sort: null };
  const filters = { ...visit.filters, ...layout };
  const answer = required(visit, await visit.ask(crossReport, "soon", { filters }));
  return viewed(answer, crossReport.reads, { ...visit, filters });
}
