/** What a world can be asked to be like, under one name for both simulated banks: the demo's kind and the other one. */
import type { OtherParameters } from "./other-world/other-parameters";
import type { PortfolioParameters } from "./parameters";

interface WorldSwitch {
  demo: Partial<PortfolioParameters>;
  other: Partial<OtherParameters>;
}

const WORLD_SWITCHES = {
  /** Methods do nothing. A rotation used as a method still changes the officer. */
  "no-methods": { demo: { effectScale: 0 }, other: { effectScale: 0 } },
  "no-officers": { demo: { officerSkillSpread: 0 }, other: { officerSpread: 0 } },
  "no-staleness": { demo: { stalenessPerMonth: 0 }, other: { tenurePerYear: 0 } },
  "half-effects": { demo: { effectScale: 0.5 }, other: { effectScale: 0.5 } },
  "hidden-trait": { demo: { hiddenConfounding: 0.4 }, other: { hiddenConfounding: 0.4 } },
  confounding: {
    demo: { hardMethodsToHardCases: 1.8, explorationShare: 0.15 },
    other: { hardMethodsToHardCases: 1.2, explorationShare: 0.1 },
  },
} as const satisfies Record<string, WorldSwitch>;

export type WorldSwitchName = keyof typeof WORLD_SWITCHES;
export const WORLD_SWITCH_NAMES = Object.keys(WORLD_SWITCHES) as WorldSwitchName[];

export function demoParametersUnder(names: readonly WorldSwitchName[]): Partial<PortfolioParameters> {
  return Object.assign({}, ...names.map((name) => WORLD_SWITCHES[name].demo));
}

export function otherParametersUnder(names: readonly WorldSwitchName[]): Partial<OtherParameters> {
  return Object.assign({}, ...names.map((name) => WORLD_SWITCHES[name].other));
}
