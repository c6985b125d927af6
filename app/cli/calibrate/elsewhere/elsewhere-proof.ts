/** Whether rotation is right in portfolios of other structures: the slope, the verdicts, and what fits say of themselves. */
import { isWithin } from "../coverage";
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareOfWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedElsewhere, judgedElsewhere } from "./judged-elsewhere";
import { OTHER_KINDS, type OtherKind } from "./other-world";

export interface MeasuredElsewhere {
  coverage: Record<"all" | OtherKind, MeasuredShare>;
  /** Of the slope, estimated less true, in its standard errors: the mean, and how far so many worlds leave it open. */
  bias: Record<"all" | OtherKind, { mean: number | null; error: number | null }>;
  /** Worlds without a slope. */
  refused: MeasuredShare;
  /** Among worlds where nothing should change. */
  adopted: MeasuredShare;
  planned: MeasuredShare;
  toClerks: MeasuredShare;
  /** Stale worlds in which a change is tried or adopted, and in which the plan moves a case. */
  found: MeasuredShare;
  plannedInStale: MeasuredShare;
  unsettled: MeasuredShare;
}

/** From here on, in standard errors, a fit that says it has converged has not. */
const MOST_UNSETTLED = 0.1;

export function measuredElsewhere(worlds: readonly JudgedElsewhere[]): MeasuredElsewhere {
  const known = worlds.filter(({ slope }) => slope !== null);
  const kinds = ["all", ...OTHER_KINDS] as const;
  const byKind = <Value>(of: (worlds: readonly JudgedElsewhere[]) => Value) =>
    Object.fromEntries(
      kinds.map((kind) => [kind, of(known.filter((world) => kind === "all" || world.kind === kind))]),
    ) as Record<"all" | OtherKind, Value>;
  const unchanged = worlds.filter(({ kind }) => kind !== "stale");
  const stale = worlds.filter(({ kind }) => kind === "stale");
  return {
    coverage: byKind((some) =>
      shareOfWorlds(some, ({ slope, trueSlope }) => slope!.low <= trueSlope && trueSlope <= slope!.high),
    ),
    bias: byKind((some) =>
      meanWithError(some.map(({ slope, trueSlope }) => (slope!.estimate - trueSlope) / slope!.standardError)),
    ),
    refused: shareOfWorlds(worlds, ({ slope }) => slope === null),
    adopted: shareOfWorlds(unchanged, ({ adopt }) => adopt > 0),
    planned: shareOfWorlds(unchanged, ({ handOvers }) => handOvers > 0),
    toClerks: shareOfWorlds(
      worlds.filter(({ kind }) => kind === "clerks"),
      ({ toClerks }) => toClerks > 0,
    ),
    found: shareOfWorlds(stale, (world) => world.adopt + world.try > 0),
    plannedInStale: shareOfWorlds(stale, ({ handOvers }) => handOvers > 0),
    unsettled: shareOfWorlds(worlds, (world) => (world.unsettled ?? 0) > MOST_UNSETTLED),
  };
}

function meanWithError(values: readonly number[]): { mean: number | null; error: number | null } {
  if (values.length < 2) return { mean: values[0] ?? null, error: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

const NAMES: Readonly<Record<OtherKind, string>> = {
  stale: "tenure lowers receipts",
  even: "nothing to change",
  clerks: "settlement clerks",
  busy: "moves for workload",
};

export function elsewhereLines(measured: MeasuredElsewhere): MeasuredLine[] {
  const { coverage, bias } = measured;
  const biasText = ({ mean, error }: MeasuredElsewhere["bias"]["all"]) =>
    mean === null || error === null ? null : `${mean.toFixed(2)} ± ${error.toFixed(2)} standard errors`;
  return [
    shareLine("95 % intervals of the slope that cover", coverage.all, "93–97 %", isWithin),
    ...OTHER_KINDS.map((kind) => shareLine(`– ${NAMES[kind]}`, coverage[kind])),
    demandedLine(
      "mean bias of the slope",
      bias.all.mean,
      biasText(bias.all),
      "under 0.25 standard errors",
      isSmall,
    ),
    ...OTHER_KINDS.map((kind) => ({
      what: `– ${NAMES[kind]}`,
      measured: biasText(bias[kind]) ?? "unknown",
      demanded: "",
    })),
    shareLine("worlds without a slope", measured.refused),
    shareLine(
      "worlds with nothing to change where a change is adopted",
      measured.adopted,
      "5 % or less",
      isRare,
    ),
    shareLine("– where the plan moves a case", measured.planned, "5 % or less", isRare),
    shareLine("worlds of clerks where one is a receiver", measured.toClerks, "none", (share) => share === 0),
    shareLine("worlds where tenure lowers receipts: adopt or try", measured.found),
    shareLine("– where the plan moves a case", measured.plannedInStale),
    shareLine("fits that say they converged and did not", measured.unsettled, "none", (share) => share === 0),
  ];
}

const isSmall = (mean: number) => Math.abs(mean) < 0.25;
const isRare = (share: number) => share <= 0.05;

export const elsewhereProof = proof({
  name: "rotation-elsewhere",
  question: "Rotation in portfolios of other structures: slope of tenure on stuck cases, verdicts, plan",
  judged: (seed) => judgedElsewhere(seed),
  measured: measuredElsewhere,
  lines: elsewhereLines,
});
