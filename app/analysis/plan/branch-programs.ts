/** The programs of all branches: they share no officer, so each is solved for itself. */
import type { DecidedCase } from "~/domain/plan/decisions";
import type { PlanRows } from "~/domain/plan/plan-rows";
import type { PlanSettings } from "~/domain/plan/plan-settings";
import { type BranchProgram, type ProgramCase, programCase } from "./branch-program";
import type { PlanOutlook } from "./case-option";
import { officerCapacity } from "./officer-capacity";
import { optionState } from "./option-state";
import { optionsOf } from "./option-table";

export interface BranchPrograms {
  programs: readonly BranchProgram[];
  /** Places of cases whose officer is not at work in any branch. */
  unheld: ReadonlySet<number>;
  penaltyMinor: number;
}

export function branchPrograms(
  { horizon, officers }: Pick<PlanRows, "horizon" | "officers">,
  { fit, cases, options }: PlanOutlook,
  settings: PlanSettings,
  decided: readonly DecidedCase[] = [],
): BranchPrograms {
  const penaltyMinor = settings.penaltyMinor ?? fit.costs.minuteMinor * settings.handoverMinutes;
  const branchOf = new Map(officers.map(({ officerId, branchId }) => [officerId, branchId]));
  const usualOf = new Map<number, number>();
  const answered = new Map(decided.map((one) => [one.caseId, one.reason]));
  const bound = boundMinutes(decided);
  const placesOf = new Map<number, number[]>();
  const unheld = new Set<number>();
  cases.forEach(({ open, usualMinutes }, at) => {
    const branchId = branchOf.get(open.officerId!);
    if (branchId === undefined) {
      unheld.add(at);
      return;
    }
    const answer = answered.get(open.caseId);
    // An accepted step stands in place of usual handling; a declined one leaves the case with it.
    if (answer === "accepted" || answer === "done") return;
    usualOf.set(open.officerId!, (usualOf.get(open.officerId!) ?? 0) + usualMinutes);
    if (answer === "declined") {
      bound.set(open.officerId!, (bound.get(open.officerId!) ?? 0) + usualMinutes);
      return;
    }
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
          optionsOf(options, at),
          officerAt,
          settings,
          penaltyMinor,
          (option) => optionState(option, fit.gate) !== "closed",
        ),
    );
    const usual = Float64Array.from(own, ({ officerId }) => usualOf.get(officerId) ?? 0);
    const hours = Float64Array.from(own, (officer, place) => {
      const usualMinutes = usual[place]!;
      const { firstShare } = fit;
      // An officer without records counts with the hours that usual handling of his cases needs.
      const there =
        officerCapacity(officer, { horizon, share: settings.share, usualMinutes, firstShare }) ??
        usualMinutes;
      return Math.max(0, there - (bound.get(officer.officerId) ?? 0));
    });
    return {
      branchId,
      officerIds: own.map(({ officerId }) => officerId),
      hours,
      capacity: proposes(programCases) ? hours : hours.map((minutes, at) => Math.max(minutes, usual[at]!)),
      cap: settings.cap,
      cases: programCases,
    };
  });
  return { programs, unheld, penaltyMinor };
}

/** Whether anything but usual handling and waiting may be begun. */
const proposes = (cases: readonly ProgramCase[]): boolean =>
  cases.some(({ columns }) => columns.some(({ option }) => option.method >= 0 || option.handOver !== null));

/** What accepted steps still need of each officer. */
function boundMinutes(decided: readonly DecidedCase[]): Map<number, number> {
  const bound = new Map<number, number>();
  for (const one of decided)
    for (const { officerId, minutes } of one.minutes)
      bound.set(officerId, (bound.get(officerId) ?? 0) + minutes);
  return bound;
}
