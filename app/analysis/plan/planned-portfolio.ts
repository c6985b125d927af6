/** The plan under settings: programs, whole actions, verdicts, totals. Seconds, however long the fit took. */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import type { DecidedCase } from "~/domain/plan/decisions";
import type { BranchPlan, GainRange, Plan, PlanCase } from "~/domain/plan/plan";
import type { PlanSettings } from "~/domain/plan/plan-settings";
import { branchPrograms } from "./branch-programs";
import type { PlanOutlook } from "./case-option";
import { caseVerdict, leftAlone } from "./case-verdicts";
import { type DrawnOption, gainDraws } from "./gain-draws";
import { hoursCurve, type PricedProgram } from "./hours-curve";
import type { PreparedPlan } from "./prepared-plan";
import { priceSearch } from "./price-search";
import { type ChosenColumn, type RoundedPlan, roundedPlan } from "./rounded-plan";
import { whyOption } from "./why-option";

const NOTHING: GainRange = { expectedMinor: 0, lowMinor: 0, highMinor: 0 };

/** @param decided cases that people decided about: each is left alone for its reason */
export function plannedPortfolio(
  { rows, outlook, reason }: PreparedPlan,
  settings: PlanSettings,
  decided: readonly DecidedCase[] = [],
): Plan {
  if (outlook === null)
    return unplannedPortfolio(
      rows.openCases.map((open) => refused(open, reason)),
      reason,
    );
  const built = branchPrograms(rows, outlook, settings, decided);
  const answered = new Map(decided.map((one) => [one.caseId, one.reason]));
  const solved = built.programs.map((program): Solved => {
    const search = priceSearch(program);
    const found = search(program.capacity);
    return { program, search, found, rounded: roundedPlan(program, found.prices, rows.horizon) };
  });
  const verdicts = new Map<number, { verdict: PlanCase; chosen: ChosenColumn }>();
  for (const { program, rounded } of solved)
    for (const chosen of rounded.chosen) {
      const one = outlook.cases[chosen.at]!;
      const verdict = caseVerdict(outlook, chosen, program.officerIds, settings, built.penaltyMinor);
      const why = verdict.action === null ? [] : whyOption(outlook, one.row, chosen.column.option);
      verdicts.set(one.open.caseId, { verdict: { ...verdict, why }, chosen });
    }
  const cases = rows.openCases.map((open): PlanCase => {
    if (open.fence !== null) return leftAlone(open, open.fence);
    if (open.isRunning) return leftAlone(open, "running");
    const answer = answered.get(open.caseId);
    if (answer !== undefined) return leftAlone(open, answer);
    return verdicts.get(open.caseId)?.verdict ?? leftAlone(open, "no-officer");
  });
  const sums = totals(outlook, solved, [...verdicts.values()]);
  return {
    reason: null,
    cases,
    ...sums,
    handoverMinor: Math.round(built.penaltyMinor),
    curve: hoursCurve(solved, sums.total.expectedMinor),
    gate: outlook.fit.gate,
    uncompared: outlook.fit.methods.filter((_, at) => outlook.fit.compared[at] === 0),
    backTest: outlook.fit.backTest,
  };
}

interface Solved extends PricedProgram {
  rounded: RoundedPlan;
}

type Verdicts = readonly { verdict: PlanCase; chosen: ChosenColumn }[];

function totals(
  outlook: PlanOutlook,
  solved: readonly Solved[],
  verdicts: Verdicts,
): Pick<Plan, "total" | "totalAfterLot" | "byMethod" | "branches"> {
  const counted = verdicts.filter(({ verdict }) => verdict.verdict === "first" || verdict.isLeftWaiting);
  const drawn = gainDraws(
    outlook,
    counted.map(
      ({ chosen: { at, column } }): DrawnOption => ({ at, option: column.option, valueMinor: column.value }),
    ),
  );
  const where = (holds: (verdict: PlanCase) => boolean) =>
    counted.flatMap(({ verdict }, place) => (holds(verdict) ? [place] : []));
  const keyOf = ({ action }: PlanCase) =>
    action === null ? null : JSON.stringify([action.method, action.toOfficerId !== null]);
  const keys = [...new Set(counted.map(({ verdict }) => keyOf(verdict)))]
    .filter((key) => key !== null)
    .sort();
  return {
    total: counted.length === 0 ? NOTHING : drawn(where(() => true)),
    totalAfterLot: drawn(where(({ lot }) => lot !== "usual")),
    byMethod: keys.map((key) => {
      const [method, isHandOver] = JSON.parse(key!) as [string | null, boolean];
      const places = where((verdict) => keyOf(verdict) === key);
      return { method, isHandOver, cases: places.length, gain: drawn(places) };
    }),
    branches: solved.map((one) => branchPlan(outlook, one, verdicts, (ids) => drawn(where(ids)))),
  };
}

function branchPlan(
  outlook: PlanOutlook,
  { program, found, rounded }: Solved,
  verdicts: Verdicts,
  drawn: (holds: (verdict: PlanCase) => boolean) => GainRange,
): BranchPlan {
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  const own = new Set(program.cases.map(({ at }) => outlook.cases[at]!.open.caseId));
  const hours = sum(program.hours);
  const valued = sum(program.hours.map((minutes, at) => minutes * found.prices.minutes[at]!));
  return {
    branchId: program.branchId,
    capacityMinutes: Math.round(hours),
    usedMinutes: Math.round(sum(rounded.used)),
    usualMinutes: Math.round(sum(program.cases.map(({ at }) => outlook.cases[at]!.usualMinutes))),
    hourValueMinor: hours > 0 ? Math.round((MINUTES_PER_HOUR * valued) / hours) : null,
    gain: drawn(({ caseId }) => own.has(caseId)),
    boundMinor: Math.round(found.boundMinor),
    firsts: verdicts.filter(({ verdict }) => verdict.verdict === "first" && own.has(verdict.caseId)).length,
    officers: program.officerIds.map((officerId, at) => ({
      officerId,
      capacityMinutes: Math.round(program.hours[at]!),
      usedMinutes: Math.round(rounded.used[at]!),
      hourValueMinor: Math.round(MINUTES_PER_HOUR * found.prices.minutes[at]!),
      received: rounded.received[at]!,
      handedOn: rounded.handedOn[at]!,
    })),
  };
}

/** Where there is no plan a case waits, for the reason why there is none. */
function refused(open: PreparedPlan["rows"]["openCases"][number], reason: string): PlanCase {
  if (open.fence !== null || open.isRunning) return leftAlone(open, open.fence ?? "running");
  return { ...leftAlone(open, reason), verdict: "wait" };
}

/** Nothing is proposed. @param cases each with the reason for which it waits */
export function unplannedPortfolio(cases: readonly PlanCase[], reason: Plan["reason"]): Plan {
  const closed = { state: "closed", episodes: 0, share: null, money: null, reason: null } as const;
  return {
    reason,
    cases,
    total: NOTHING,
    totalAfterLot: NOTHING,
    byMethod: [],
    branches: [],
    handoverMinor: 0,
    curve: [],
    gate: {
      state: "closed",
      halves: closed,
      byTime: { ...closed, untilDay: null },
      handOvers: { state: "closed", officersZ: null, tenureZ: null },
    },
    uncompared: [],
    backTest: null,
  };
}
