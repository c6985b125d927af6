/** Whether the plan gains what a plan that knew everything would gain, says how much, and proposes nothing where nothing differs. */
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { proof } from "../proof";
import { drawnPlanWorld } from "./drawn-plan-worlds";
import { judgedPlan } from "./judged-plan";
import { type MeasuredBank, type MeasuredPlans, measuredPlans, type PlanOfWorld } from "./measured-plans";

function judged(seed: number): PlanOfWorld {
  const { kind, isLarge, world } = drawnPlanWorld(seed);
  return { ...judgedPlan(seed, world), kind, isLarge };
}

interface Demanded {
  what: string;
  pooled: number;
  worst: number | null;
}

export function planLines(measured: MeasuredPlans): MeasuredLine[] {
  return [
    ...bankLines(measured.large, { what: "demo's kind, 20,000 cases", pooled: 0.85, worst: 0.8 }),
    ...bankLines(measured.small, { what: "demo's kind, 6,000 cases", pooled: 0.78, worst: null }),
    ...bankLines(measured.otherLarge, { what: "the other bank, 20,000 cases", pooled: 0.9, worst: 0.85 }),
    ...bankLines(measured.otherSmall, { what: "the other bank, 6,000 cases", pooled: 0.88, worst: null }),
    shareLine(
      "above today's table at equal hours",
      measured.aboveTable,
      "28 of 30",
      (share) => share >= 28 / 30,
    ),
    shareLine(
      "worlds where methods differ: any first",
      measured.anyFirst,
      "90 % or more",
      (share) => share >= 0.9,
    ),
    shareLine(
      "worlds where they do not: any first",
      measured.falseFirst,
      "5 % or less",
      (share) => share <= 0.05,
    ),
    shareLine("– any try that loses", measured.losingTry, "10 % or less", (share) => share <= 0.1),
    shareLine("– any try, also of a method that only costs less", measured.anyTry),
    shareLine(
      "worlds without staleness and skill: any first hand-over",
      measured.falseHandOver,
      "5 % or less",
      (share) => share <= 0.05,
    ),
    shareLine(
      "shown at 0.9 or more: truly above 0",
      measured.likely,
      "95 % or more",
      (share) => share >= 0.95,
    ),
    shareLine("shown at 0.8–0.9", measured.ratherLikely, "80 % or more", (share) => share >= 0.8),
    demandedLine(
      "slowest plan",
      measured.slowest,
      `${measured.slowest.toFixed(0)} s`,
      "60 s or less",
      (s) => s <= 60,
    ),
  ];
}

function bankLines(bank: MeasuredBank, { what, pooled, worst }: Demanded): MeasuredLine[] {
  const two = (value: number | null) => (value === null ? null : value.toFixed(2));
  const percent = (value: number | null) => (value === null ? null : `${(100 * value).toFixed(1)} %`);
  return [
    demandedLine(
      `${what} (${bank.worlds}): true gain over the all-knowing plan's`,
      bank.pooled,
      percent(bank.pooled),
      `${100 * pooled} % or more`,
      (value) => value >= pooled,
    ),
    worst === null
      ? { what: "– the least", measured: percent(bank.worst) ?? "unknown", demanded: "" }
      : demandedLine(
          "– the least",
          bank.worst,
          percent(bank.worst),
          `${100 * worst} %`,
          (value) => value >= worst,
        ),
    {
      what: "– beside a plan that also knew where waiting gains",
      measured: percent(bank.besideWaits) ?? "unknown",
      demanded: "",
    },
    demandedLine(
      "– predicted over true gain",
      bank.predicted,
      bank.farthest && `${two(bank.predicted)} (${bank.farthest.map(two).join("–")})`,
      "0.85–1.15",
      (value) => value >= 0.85 && value <= 1.15,
    ),
    shareLine(
      "– 95 % interval of the total holds the truth",
      bank.covered,
      "27 of 30",
      (share) => share >= 0.9,
    ),
    demandedLine(
      "– truth below it, worlds",
      bank.below,
      String(bank.below),
      "1 at the most",
      (value) => value <= 1,
    ),
    demandedLine(
      "– with hand-overs",
      bank.withHandOvers,
      percent(bank.withHandOvers),
      "80 % or more",
      (value) => value >= 0.8,
    ),
  ];
}

export const planProof = proof({
  name: "plan",
  question: "The plan: true gain within 180 days beside an all-knowing plan's at the hours of usual handling",
  judged,
  measured: measuredPlans,
  lines: planLines,
});
