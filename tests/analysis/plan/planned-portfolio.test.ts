/** The whole engine on small worlds: what it must never do, and how much of the truth it finds. */
import { describe, expect, test } from "vitest";
import { plannedPortfolio } from "~/analysis/plan/planned-portfolio";
import { preparedPlan } from "~/analysis/plan/prepared-plan";
import type { Plan } from "~/domain/plan/plan";
import { PLAN_SETTINGS } from "~/domain/plan/plan-settings";
import { METHODS, type SmallWorld, smallWorld } from "./small-world";

const world = smallWorld({
  cases: 2400,
  seed: 8,
  branches: 2,
  officersOfBranch: 4,
  effect: 0.8,
  staleness: 0.06,
});
const prepared = preparedPlan(world.rows);
const openCases = new Map(world.rows.openCases.map((one) => [one.caseId, one]));
const plan = plannedPortfolio(prepared, PLAN_SETTINGS);
const half = plannedPortfolio(withHours(0.5), PLAN_SETTINGS);
const few = plannedPortfolio(withHours(0.1), PLAN_SETTINGS);

function withHours(share: number, of = prepared): typeof prepared {
  const officers = of.rows.officers.map((officer) => ({
    ...officer,
    newWorkMinutes: officer.newWorkMinutes! * share,
  }));
  return { ...of, rows: { ...of.rows, officers } };
}

/** What a plan truly gains on the debt, beyond usual handling. */
function trueGain({ cases }: Plan, { truth }: SmallWorld): number {
  return cases.reduce((sum, { caseId, verdict, action }) => {
    if (verdict !== "first" || action === null) return sum;
    const facts = openCases.get(caseId)!;
    const share = truth(
      facts,
      action.method,
      action.toOfficerId ?? facts.officerId,
      action.toOfficerId !== null,
    );
    return sum + facts.outstandingMinor * (share - truth(facts, null, facts.officerId));
  }, 0);
}

describe.each([
  ["all hours", plan],
  ["half the hours", half],
  ["a tenth", few],
])("with %s", (_, found) => {
  test("every case stands in it once, and nothing is proposed behind a fence, on running work or by a barred method", () => {
    expect(found.cases.map(({ caseId }) => caseId)).toEqual(world.rows.openCases.map(({ caseId }) => caseId));
    for (const { caseId, verdict, action } of found.cases) {
      const open = openCases.get(caseId)!;
      if (open.fence !== null || open.isRunning) expect([verdict, action]).toEqual(["left-alone", null]);
      if (action !== null) expect(Object.keys(open.barredMethods)).not.toContain(action.method);
    }
  });

  test("nobody works more than his hours, or takes over or hands on more than the cap", () => {
    const minutes = new Map<number, number>();
    for (const { officers } of found.branches)
      for (const { officerId, usedMinutes, capacityMinutes, received, handedOn } of officers) {
        minutes.set(officerId, usedMinutes);
        expect(usedMinutes).toBeLessThanOrEqual(capacityMinutes! + 1);
        expect(Math.max(received, handedOn)).toBeLessThanOrEqual(PLAN_SETTINGS.cap);
      }
    const all = found.cases.filter(({ verdict }) => verdict !== "left-alone");
    const used = all.reduce((sum, one) => sum + one.minutes, 0);
    expect(Math.abs(used - [...minutes.values()].reduce((sum, one) => sum + one, 0))).toBeLessThan(20);
  });

  test("a team has three officers of the branch or more, a fortnight, and its lead first", () => {
    for (const { action, fortnight, officerId, branchId } of found.cases) {
      if (action === null) continue;
      const lead = action.toOfficerId ?? officerId;
      expect(action.officers[0]).toBe(lead);
      expect(new Set(action.officers).size).toBe(action.officers.length);
      if (action.method === "group-attack") {
        expect(action.officers.length).toBeGreaterThanOrEqual(3);
        expect(fortnight).not.toBeNull();
      } else expect(action.officers.length).toBe(1);
      const own = world.rows.officers.filter((officer) => officer.branchId === branchId);
      expect(own.map((officer) => officer.officerId)).toEqual(expect.arrayContaining([...action.officers]));
    }
  });

  test("no plan gains more than its bound, and little is lost by whole actions", () => {
    for (const { gain, boundMinor } of found.branches) {
      expect(gain.expectedMinor).toBeLessThanOrEqual(boundMinor + 1);
      expect(gain.lowMinor).toBeLessThanOrEqual(gain.expectedMinor);
      expect(gain.highMinor).toBeGreaterThanOrEqual(gain.expectedMinor);
    }
  });
});

test("more hours never predict less, and their value falls", () => {
  const gains = plan.curve.map(({ gainMinor }) => gainMinor);
  expect([...gains].sort((one, other) => one - other)).toEqual(gains);
  // From usual handling, as the total: the same at today's hours, and a loss where not even that can be done.
  expect(plan.curve.find(({ hoursShare }) => hoursShare === 1)?.gainMinor).toBe(plan.total.expectedMinor);
  expect(gains[0]).toBeLessThan(0);
  const action = Math.max(...plan.cases.map(({ gain }) => Math.abs(gain?.expectedMinor ?? 0)));
  const slack = action * world.rows.officers.length;
  expect(half.total.expectedMinor).toBeLessThanOrEqual(plan.total.expectedMinor + slack);
  expect(few.total.expectedMinor).toBeLessThanOrEqual(half.total.expectedMinor + slack);
  few.branches.forEach(({ hourValueMinor }, at) => {
    expect(hourValueMinor!).toBeGreaterThanOrEqual(plan.branches[at]!.hourValueMinor!);
  });
});

test("the same rows and settings give the same plan to the last row, in any order of officers", () => {
  expect(plannedPortfolio(prepared, PLAN_SETTINGS)).toEqual(plan);
  const turned = { ...prepared, rows: { ...prepared.rows, officers: [...prepared.rows.officers].reverse() } };
  expect(plannedPortfolio(turned, PLAN_SETTINGS)).toEqual(plan);
});

test("where methods differ the gate opens, and what is promised is what comes", () => {
  expect(plan.gate.state).toBe("adopt");
  const real = trueGain(plan, world);
  expect(real).toBeGreaterThan(0);
  expect(plan.total.lowMinor).toBeLessThan(real);
  expect(plan.total.highMinor).toBeGreaterThan(real);
  const best = plan.cases.filter(({ gain, verdict }) => verdict === "first" && gain!.probability >= 0.9);
  const right = best.filter(({ caseId, action }) => {
    const facts = openCases.get(caseId)!;
    const isNew = action!.toOfficerId !== null;
    return (
      world.truth(facts, action!.method, action!.toOfficerId ?? facts.officerId, isNew) >
      world.truth(facts, null, facts.officerId)
    );
  });
  expect(best.length).toBeGreaterThan(50);
  expect(right.length / best.length).toBeGreaterThan(0.9);
});

test("where neither methods nor officers differ nothing is proposed first", () => {
  const alike = smallWorld({ cases: 1200, seed: 3, branches: 2, officersOfBranch: 4, effect: 0, skill: 0 });
  const known = preparedPlan(alike.rows);
  const found = plannedPortfolio(known, PLAN_SETTINGS);
  expect(found.gate.state).not.toBe("adopt");
  expect(found.cases.filter(({ verdict }) => verdict === "first")).toEqual([]);
  // Nothing is begun that room must be made for, so no case waits for it, however few hours are known.
  expect(found.gate.state).toBe("closed");
  const short = plannedPortfolio(withHours(0.5, known), PLAN_SETTINGS);
  expect(short.cases.filter(({ isLeftWaiting, action }) => isLeftWaiting || action !== null)).toEqual([]);
  expect(short.total).toEqual({ expectedMinor: 0, lowMinor: 0, highMinor: 0 });
  for (const { capacityMinutes, usedMinutes } of short.branches)
    expect(capacityMinutes!).toBeLessThan(usedMinutes);
});

test("settings: a high price leaves no handover, a lot of all nobody planned, a tenth stays usual", () => {
  const priced = plannedPortfolio(prepared, { ...PLAN_SETTINGS, penaltyMinor: 1e12 });
  expect(priced.cases.filter(({ action }) => action?.toOfficerId)).toEqual([]);
  const usual = plannedPortfolio(prepared, { ...PLAN_SETTINGS, lotShare: 1 });
  expect(usual.cases.every(({ lot }) => lot !== "plan")).toBe(true);
  const lots = plan.cases.filter(({ lot }) => lot !== null);
  const stay = lots.filter(({ lot }) => lot === "usual").length / lots.length;
  expect(stay).toBeGreaterThan(0.05);
  expect(stay).toBeLessThan(0.16);
});

test("says why there is no plan: no officers, no hours, too few episodes", () => {
  const reasonOf = (rows: Partial<SmallWorld["rows"]>) =>
    plannedPortfolio(preparedPlan({ ...world.rows, ...rows }), PLAN_SETTINGS).reason;
  expect(reasonOf({ officers: [] })).toBe("no-officers");
  expect(reasonOf({ episodes: world.rows.episodes.slice(0, 100) })).toBe("too-few");
  expect(METHODS).toContain("group-attack");
});
