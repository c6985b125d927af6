/** A simulated bank as the plan reads it, beside what each next step on its open cases is truly worth. */
import type { PlanOfficer, PlanRows } from "~/domain/plan/plan-rows";
import { type ActionOutlook, actionOutlook } from "../../../../seeds/action-outlook";
import { type MethodCost, methodCosts } from "../../../../seeds/method-costs";
import { otherCosts, otherOutlook } from "../../../../seeds/other-world/other-outlook";
import { OTHER_METHODS } from "../../../../seeds/other-world/other-parameters";
import type { OtherWorld } from "../../../../seeds/other-world/other-world";
import { otherCases } from "../../../../seeds/other-world/simulate-other-world";
import { isAtWork, type Officer } from "../../../../seeds/simulate-people";
import { simulatedCases } from "../../../../seeds/simulate-portfolio";
import { METHOD_CODES, type World } from "../../../../seeds/world";
import { type CaseOfWorld, SimulatedIds } from "../simulated-ledger";
import { simulatedPlanCase } from "./simulated-plan-case";

export interface PlanWorld {
  rows: PlanRows;
  /** By the number of the case. */
  outlooks: ReadonlyMap<number, ActionOutlook>;
  costs: readonly MethodCost[];
  /** The id in `rows` of an officer's code, and the other way round. */
  officerIds: ReadonlyMap<string, number>;
}

/** A rotation is no method of the plan: it is proposed as a handover to somebody named. */
const ROTATION = "personnel-rotation";
const HORIZON = 180;

export function demoPlanWorld(world: World): PlanWorld {
  return planWorld(
    world,
    simulatedCases(world, 0),
    (number) => actionOutlook(world, number),
    methodCosts(world.parameters),
    METHOD_CODES,
  );
}

export function otherPlanWorld(world: OtherWorld): PlanWorld {
  const cases = [...otherCases(world)];
  return planWorld(
    world,
    cases,
    (number) => otherOutlook(world, cases[number - 1]!.course),
    otherCosts(world),
    OTHER_METHODS.map(({ code }) => code),
  );
}

interface BankOfWorld {
  endDay: number;
  people: { officers: readonly Officer[] };
}

function planWorld(
  { endDay, people }: BankOfWorld,
  cases: Iterable<CaseOfWorld>,
  outlookOf: (caseNumber: number) => ActionOutlook | null,
  costs: readonly MethodCost[],
  methods: readonly string[],
): PlanWorld {
  const ids = new SimulatedIds();
  const outlooks = new Map<number, ActionOutlook>();
  const episodes: PlanRows["episodes"][number][] = [];
  const openCases: PlanRows["openCases"][number][] = [];
  for (const simulated of cases) {
    const { past, open } = simulatedPlanCase(endDay, HORIZON, simulated, ids);
    episodes.push(...past);
    if (open === null) continue;
    // Late papers leave some cases open that are closed: the plan may choose them, and gains nothing.
    const outlook = outlookOf(simulated.profile.caseNumber);
    openCases.push(open);
    if (outlook) outlooks.set(open.caseId, outlook);
  }
  const usualMinutes = minutesOfUsual(openCases, outlooks, costs);
  const officers = people.officers
    .filter((officer) => isAtWork(officer, endDay + 1))
    .map((officer): PlanOfficer => {
      const officerId = ids.idOf("officer", officer.code);
      return {
        officerId,
        branchId: ids.idOf("branch", officer.branch.code),
        weeklyMinutes: officer.weeklyMinutes,
        loggedMinutes: null,
        runningMinutes: 0,
        newWorkMinutes: Math.round(usualMinutes.get(officerId) ?? 0),
      };
    });
  return {
    rows: {
      cutOffDay: endDay,
      horizon: HORIZON,
      openCases,
      episodes,
      officers,
      methods: methods.filter((code) => code !== ROTATION),
    },
    outlooks,
    costs,
    officerIds: new Map(people.officers.map(({ code }) => [code, ids.idOf("officer", code)])),
  };
}

/** What usual practice would need of every officer for the cases that may be planned: the hours of plan and all-knowing plan. */
function minutesOfUsual(
  openCases: PlanRows["openCases"],
  outlooks: ReadonlyMap<number, ActionOutlook>,
  costs: readonly MethodCost[],
): Map<number, number> {
  const minutesOf = new Map(costs.map(({ method, minutes }) => [method, minutes]));
  const minutes = new Map<number, number>();
  for (const { caseId, officerId, isRunning } of openCases) {
    const outlook = outlooks.get(caseId);
    if (isRunning || officerId === null || !outlook) continue;
    const usual = outlook.chances.reduce(
      (sum, chance, at) => sum + chance * (minutesOf.get(METHOD_CODES[at]!) ?? 0),
      0,
    );
    minutes.set(officerId, (minutes.get(officerId) ?? 0) + usual);
  }
  return minutes;
}
