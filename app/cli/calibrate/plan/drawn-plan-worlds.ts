/** The worlds of the plan's proof: of both banks, with and without differences of methods and of officers, by one number. */
import { otherWorld } from "../../../../seeds/other-world/other-world";
import { simulatedWorld } from "../../../../seeds/world";
import {
  demoParametersUnder,
  otherParametersUnder,
  type WorldSwitchName,
} from "../../../../seeds/world-switches";
import { demoPlanWorld, otherPlanWorld, type PlanWorld } from "./plan-world";

const PLAN_WORLD_KINDS = ["demo", "other", "demo-same", "other-same", "demo-even", "other-even"] as const;
export type PlanWorldKind = (typeof PLAN_WORLD_KINDS)[number];

/** Same: methods do not differ. Even: neither officers nor months of tenure do. */
const SWITCHES: Readonly<Record<"same" | "even", readonly WorldSwitchName[]>> = {
  same: ["no-methods", "no-officers", "no-staleness"],
  even: ["no-officers", "no-staleness"],
};

const SMALL = 6000;
const LARGE = 20_000;
/** So many of the first worlds of each bank are large; of the demo's the second is confounded, the third hides a trait. */
const LARGE_WORLDS = 4;
const OF_LARGE_DEMO: readonly (readonly WorldSwitchName[])[] = [[], ["confounding"], ["hidden-trait"], []];

export interface DrawnPlanWorld {
  kind: PlanWorldKind;
  isLarge: boolean;
  world: PlanWorld;
}

/** Kinds take turns; the first four of each bank as it is are large. @param seed from 0 */
export function drawnPlanWorld(seed: number): DrawnPlanWorld {
  const kind = PLAN_WORLD_KINDS[seed % PLAN_WORLD_KINDS.length]!;
  const turn = Math.floor(seed / PLAN_WORLD_KINDS.length);
  const [bank, difference] = kind.split("-") as ["demo" | "other", "same" | "even" | undefined];
  const isLarge = difference === undefined && turn < LARGE_WORLDS;
  const names = difference ? SWITCHES[difference] : isLarge && bank === "demo" ? OF_LARGE_DEMO[turn]! : [];
  const cases = isLarge ? LARGE : SMALL;
  // Large worlds of the demo's kind have its branches and officers, small ones a third of them.
  const people = isLarge ? {} : { branches: 12, officers: 60 };
  const world =
    bank === "demo"
      ? demoPlanWorld(simulatedWorld({ cases, ...people, ...demoParametersUnder(names) }, seed))
      : otherPlanWorld(otherWorld({ cases, ...otherParametersUnder(names) }, seed));
  return { kind, isLarge, world };
}
