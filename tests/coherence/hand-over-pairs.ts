/** What of the handovers must be the same in the plan and on their own page, and at what price. */
import type { Pair } from "./pairs";

export const HAND_OVERS: readonly Pair[] = [
  {
    figure: "handovers, case by case with their money: plan, hand-overs",
    one: (read) => read.plannedHandOvers(),
    other: (read) => read.listedHandOvers(),
  },
  {
    figure: "handovers planned: plan, rotation plan",
    one: (read) => read.plannedOf("personnel-rotation"),
    other: async (read) => ({
      cases: await read.sum("rotation-plan", "", "cases"),
      gainMinor: await read.sum("rotation-plan", "", "expected_gain_minor"),
    }),
  },
  {
    figure: "handovers by tenure and strengths alone, at one price: rotation plan, plan",
    one: (read) => read.movedAlone(),
    other: (read) => read.movedAloneAtPriceOfPlan(),
  },
];
