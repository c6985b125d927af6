/** The moves of the whole portfolio, as many as the filters choose, and what their tables share. */
import type { Asked } from "~/answers/definition.server";
import type { KeptReport } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { openCaseIds } from "~db/queries/case-ids";
import { isNarrow } from "~db/queries/selection";
import { PLAN_SETTING_KEYS } from "../plan/plan-of-all.server";
import { CHOSEN, PLANNING, STANDING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { gainsOfMoves, type MovedCase, type MovedCases, movedCases } from "./moved-cases.server";

/** What a plan's tables read: which cases, and under which limits they are planned. */
export const PLAN_READS = [...CHOSEN, ...STANDING, ...PLAN_SETTING_KEYS] as const;

/** A table over the plan: all read the same and stand on the same fit. */
export function planReport(
  name: ReportName,
  table: (asked: Asked, moved: MovedCases) => Promise<KeptReport>,
): ReportDefinition {
  return {
    ...reportDefinition({
      name,
      reads: PLAN_READS,
      settings: PLANNING,
      weight: "fits",
      rows: () => [],
    }),
    async answer(work) {
      const moved = await movedCases(work);
      return work.read((asked) => table(asked, moved));
    },
  };
}

/** Moves of the cases inside the filters. */
export async function movesWithin({ store, selection }: Asked, moved: MovedCases): Promise<MovedCases> {
  if (moved.cases.length + moved.tried.length === 0 || !isNarrow(selection)) return moved;
  const within = new Set(await openCaseIds(store, selection));
  const isWithin = ({ caseId }: { caseId: number }) => within.has(caseId);
  return { ...moved, cases: moved.cases.filter(isWithin), tried: moved.tried.filter(isWithin) };
}

/** Who hands over to whom, in the codes of the files. */
export function partiesOf(asked: Asked, { branchId, fromOfficerId, toOfficerId }: MovedCase) {
  return {
    branch: codeOf(asked, "branch", branchId),
    from_officer: codeOf(asked, "officer", fromOfficerId),
    to_officer: codeOf(asked, "officer", toOfficerId),
  };
}

export function codeOf({ dictionaries }: Asked, key: "branch" | "officer" | "cause", id: number): string {
  return dictionaries[key].byId.get(id)?.code ?? String(id);
}

/** What each group of moves is expected to gain, as its columns. */
export function gainsOf(moved: MovedCases, groups: readonly (readonly MovedCase[])[]) {
  return gainsOfMoves(moved, groups).map(({ expectedMinor, lowMinor, highMinor }) => ({
    expected_gain_minor: expectedMinor,
    gain_low_minor: lowMinor,
    gain_high_minor: highMinor,
  }));
}
