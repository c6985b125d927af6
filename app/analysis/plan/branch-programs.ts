/** The programs of all branches: they share no officer, so each is solved for itself. */
import type { PlanRows } from "~/domain/plan/plan-rows";
import type { PlanSettings } from "~/domain/plan/plan-settings";
import { type BranchProgram, type ProgramCase, programCase } from "./branch-program";
import { officerCapacity } from "./officer-capacity";
import { optionState } from "./option-state";
import type { PlanOutlook } from "./plan-outlook";

export interface BranchPrograms {
  programs: readonly BranchProgram[];
  /** Places of cases whose officer is not at work in any branch. */
  unheld: ReadonlySet<number>;
  penaltyMinor: number;
}

export function branchPrograms(
  { horizon, officers }: PlanRows,
  { fit, cases }: PlanOutlook,
  settings: PlanSettings,
): BranchPrograms {
  const penaltyMinor = settings.penaltyMinor ?? fit.costs.minuteMinor * settings.handoverMinutes;
  const branchOf = new Map(officers.map(({ officerId, branchId }) => [officerId, branchId]));
  const usualOf = new Map<number, number>();
  const placesOf = new Map<number, number[]>();
  const unheld = new Set<number>();
  cases.forEach(({ open, usualMinutes }, at) => {
    const branchId = branchOf.get(open.officerId!);
    if (branchId === undefined) {
      unheld.add(at);
      return;
    }
    usualOf.set(open.officerId!, (usualOf.get(open.officerId!) ?? 0) + usualMinutes);
    const places = placesOf.get(branchId) ?? [];
    places.push(at);
    placesOf.set(branchId, places);
  });
  const branchIds = [...new Set(officers.map(({ branchId }) => branchId))].sort((a, b) => a - b);
  const programs = branchIds.map((branchId): BranchProgram => {
    const own = officers
      .filter((officer) => officer.branchId === branchId)
      .sort((one, other) => one.officerId - other.officerId);
    const officerAt = new Map(own.map(({ officerId }, at) => [officerId, at]));
    const programCases = (placesOf.get(branchId) ?? []).map(
      (at): ProgramCase =>
        programCase(
          at,
          cases[at]!,
          officerAt,
          settings,
          penaltyMinor,
          (option) => optionState(option, fit.gate) !== "closed",
        ),
    );
    const capacity = own.map((officer) => {
      const usualMinutes = usualOf.get(officer.officerId) ?? 0;
      const { firstShare } = fit;
      // Of whom nothing is known is taken to have the hours that usual handling of his cases needs.
      return (
        officerCapacity(officer, { horizon, share: settings.share, usualMinutes, firstShare }) ?? usualMinutes
      );
    });
    return {
      branchId,
      officerIds: own.map(({ officerId }) => officerId),
      capacity: Float64Array.from(capacity),
      cap: settings.cap,
      cases: programCases,
    };
  });
  return { programs, unheld, penaltyMinor };
}
