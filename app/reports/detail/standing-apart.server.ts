/**
 * Filters of how cases stand choose some tables of a page about one thing and change nothing of the others: which, so that the
 * page can say so beside them.
 */
import { type FilterKey, type FilterState, only } from "~/domain/filters";
import type { Bilingual } from "~/domain/text";
import { STANDING } from "../reads";
import type { ReportDefinition } from "../report-definition.server";
import { notApplied } from "../viewed";
import type { DetailKind, DetailReport } from "./detail.server";

/** Of those that are chosen, by their labels, what the report does not look at. */
export function standingBeyond(
  filters: FilterState,
  { reads }: Pick<ReportDefinition, "reads">,
): Bilingual[] {
  const unread: readonly FilterKey[] = STANDING.filter((key) => !reads.includes(key));
  return notApplied(only(filters, unread), []);
}

/** Its head no longer says that the page does not apply them. */
export function naming<Kind extends DetailKind>(
  { figures, ...detail }: DetailReport<Kind>,
  applied: readonly Bilingual[],
): DetailReport<Kind> {
  const unread = figures.notApplied.filter((label) => !applied.includes(label));
  return { ...detail, figures: { ...figures, notApplied: unread } };
}
