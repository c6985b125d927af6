/** What has nothing to be compared with is not proposed, whatever was paid after it. */
import { expect, test } from "vitest";
import { comparableMethods, isComparable, methodShares } from "~/analysis/plan/comparable-methods";
import { planFit } from "~/analysis/plan/plan-fit";
import { plannedPortfolio } from "~/analysis/plan/planned-portfolio";
import { preparedPlan } from "~/analysis/plan/prepared-plan";
import { PLAN_SETTINGS } from "~/domain/plan/plan-settings";
import { SETTLEMENT, smallWorld } from "./small-world";

test("a method is compared where it is begun, and left, at least a tenth as often as on all", () => {
  expect(isComparable(0.021, 0.2)).toBe(true);
  expect(isComparable(0.019, 0.2)).toBe(false);
  expect(isComparable(0.91, 0.2)).toBe(true);
  expect(isComparable(0.93, 0.2)).toBe(false);
});

test("a method most of whose own episodes have no counterpart is compared nowhere", () => {
  const methodOf = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  const shares = methodShares(methodOf, 2);
  expect([...shares]).toEqual([0.5, 0.5]);
  const chances = Float32Array.from([0.5, 0.5, 0.5, 0.99].flatMap((chance) => [chance, 1 - chance]));
  // Of the first method one episode of four is certain: a quarter may be; of the second, two.
  const others = Float32Array.from([0.5, 0.5, 0.01, 0.01].flatMap((chance) => [chance, 1 - chance]));
  expect([...comparableMethods(methodOf, Float32Array.of(...chances, ...others), shares)]).toEqual([1, 0]);
});

test("what is written down only once money is about to come is never proposed, nor does it open the gate", () => {
  const world = smallWorld({ cases: 1500, seed: 4, branches: 2, effect: 0, skill: 0, settled: 0.5 });
  const written = world.rows.episodes.filter(({ method }) => method === SETTLEMENT);
  expect(written.length).toBeGreaterThan(200);
  const prepared = preparedPlan(world.rows);
  const fit = prepared.outlook!.fit;
  expect(fit.methods.filter((_, at) => fit.mayPropose[at] === 0)).toEqual([SETTLEMENT]);
  const plan = plannedPortfolio(prepared, PLAN_SETTINGS);
  expect(plan.gate.state).toBe("closed");
  expect(plan.uncompared).toEqual([SETTLEMENT]);
  expect(plan.cases.filter(({ verdict }) => verdict === "avoid")).toEqual([]);
  expect(plan.cases.filter(({ action }) => action !== null && action.toOfficerId === null)).toEqual([]);
});

test("officers' habits are part of usual handling where they differ, and nothing where they do not", () => {
  const found = (habit: number) => {
    const fit = planFit(smallWorld({ cases: 1500, seed: 4, branches: 2, habit }).rows);
    if ("reason" in fit) throw new Error(fit.reason);
    return fit;
  };
  const differing = found(1);
  const [calls, visits] = ["calls", "visits"].map((method) => differing.methods.indexOf(method));
  const apart = [...differing.officers.values()].map((officer) => {
    const own = differing.choice.habits.subarray(officer * differing.methods.length);
    return own[visits!]! - own[calls!]!;
  });
  expect(Math.max(...apart) - Math.min(...apart)).toBeGreaterThan(1);
  expect(found(0).choice.habits.every((value) => value === 0)).toBe(true);
});
