/** The page of the officers: its table at once, and the comparison as soon as it is there. */
import type { Visit } from "~/answers/visit.server";
import type { FilterState } from "~/domain/filters";
import type { NotReady } from "~/domain/heavy-answer";
import type { OfficerComparison } from "~/domain/officer-comparison";
import type { FunnelPicture, NamedBranch } from "~/domain/officer-picture";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Dictionaries } from "~db/queries/dictionaries";
import { canBeFitted } from "../can-be-fitted";
import { funnelPicture, type MayName, namedBranches } from "../officer/officer-picture.server";
import { requireReport } from "../require-report.server";
import { officerComparisonFit } from "./officer-comparison-fit.server";
import { officersReport } from "./officers-report.server";

export interface OfficersPageReport {
  report: Report;
  /** Why the comparison is not there yet; null where it is, or cannot be. */
  waiting: NotReady | null;
  comparison: Pick<OfficerComparison, "rated" | "tauSquared" | "matured" | "payers"> | null;
  funnel: FunnelPicture | null;
  /** Those of the places chosen that may be seen. */
  branches: NamedBranch[];
}

export async function officersPageReport(visit: Visit): Promise<OfficersPageReport> {
  const report = await requireReport(visit, officersReport, ["q"]);
  const nothing = { report, waiting: null, comparison: null, funnel: null, branches: [] };
  if (!canBeFitted(report) || report.total === 0) return nothing;
  const answer = await visit.ask(officerComparisonFit, "now");
  if (answer.state !== "ready") return { ...nothing, waiting: answer };
  const { rated, tauSquared, matured, payers, branches } = answer.result;
  const { dictionaries } = await visit.look([]);
  const mayName = mayNameUnder(visit.scope, visit.filters, dictionaries);
  return {
    report,
    waiting: null,
    comparison: { rated, tauSquared, matured, payers },
    // A place chosen is a branch head's view: its own officers by name, among all officers as an anonymous cloud.
    funnel: funnelPicture(answer.result, dictionaries, visit.language, mayName),
    branches: namedBranches(
      branches.filter(({ branchId }) => mayName(branchId)),
      dictionaries.branch,
    ),
  };
}

/** Officers of the places chosen, and never one of a branch that may not be seen. */
function mayNameUnder(
  scope: Scope,
  { region, branch }: Pick<FilterState, "region" | "branch">,
  dictionaries: Dictionaries,
): MayName {
  return (homeBranchId) => {
    const home = dictionaries.branch.byId.get(homeBranchId ?? -1);
    const homeRegion = dictionaries.region.byId.get(home?.within ?? -1);
    const isSeen = scope.kind === "everything" || scope.branches.includes(home?.code ?? "");
    const isOfBranch = branch.length === 0 || branch.includes(home?.code ?? "");
    const isOfRegion = region.length === 0 || region.includes(homeRegion?.code ?? "");
    return isSeen && isOfBranch && isOfRegion;
  };
}
