/** Many judged worlds in a few numbers: whether intervals cover, figures are centred, ranks are right, gates shut. */
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import type { JudgedMethod, JudgedWorld } from "./judged-world";

/** A share with its Monte-Carlo interval over worlds; null where nothing was counted or it cannot be said. */
export interface MeasuredShare {
  count: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface Calibration {
  worlds: number;
  /** Over methods that passed every gate in confounded worlds. */
  coverage: MeasuredShare;
  meanBias: number | null;
  meanStandardError: number | null;
  /** How often the best of the ranked methods stands in the first two places, by the adjusted and by the raw rank. */
  bestByAdjusted: MeasuredShare;
  bestByRaw: MeasuredShare;
  /** Methods of confounded worlds that passed every gate. */
  passed: MeasuredShare;
  /** Methods kept for hopeless cases that were refused or not called an effect. */
  refusedHopeless: MeasuredShare;
  /** Of the misleading figures under a hidden confounder: those refused, or whose E-value is below its strength. */
  warnedHidden: MeasuredShare;
}

/** Fewer ranked methods make the first two places no distinction. */
const LEAST_RANKED = 4;

export function calibration(worlds: readonly JudgedWorld[]): Calibration {
  const confounded = worlds.filter(({ kind }) => kind === "confounded");
  const passing = methodsOf(
    confounded,
    ({ reason, low, high }) => reason === null && low !== null && high !== null,
  );
  const ranked = confounded.filter(({ methods }) => methods.filter(isRanked).length >= LEAST_RANKED);
  const hopeless = methodsOf(
    worlds.filter(({ kind }) => kind === "hopeless"),
    ({ method }, world) => method === world.hopelessMethod,
  );
  const misleading = methodsOf(
    worlds.filter(({ kind }) => kind === "hidden"),
    (method) => method.low !== null && !covers(method),
  );
  return {
    worlds: worlds.length,
    coverage: share(passing, covers),
    meanBias: mean(passing.map(({ method }) => method.estimate! - method.trueEffect)),
    meanStandardError: mean(passing.map(({ method }) => method.standardError!)),
    bestByAdjusted: bestInFirstTwo(ranked, ({ shrunken }) => shrunken!),
    bestByRaw: bestInFirstTwo(ranked, ({ rawRate }) => rawRate!),
    passed: share(
      methodsOf(confounded, () => true),
      ({ reason }) => reason === null,
    ),
    refusedHopeless: share(hopeless, ({ reason }) => reason !== null),
    warnedHidden: share(misleading, isWarned),
  };
}

interface MethodOfWorld {
  world: number;
  method: JudgedMethod;
}

function methodsOf(
  worlds: readonly JudgedWorld[],
  isMeant: (method: JudgedMethod, world: JudgedWorld) => boolean,
): MethodOfWorld[] {
  return worlds.flatMap((world) =>
    world.methods.filter((method) => isMeant(method, world)).map((method) => ({ world: world.seed, method })),
  );
}

const isRanked = ({ shrunken }: JudgedMethod) => shrunken !== null;

const covers = ({ low, high, trueEffect }: JudgedMethod) => low! <= trueEffect && trueEffect <= high!;

const isWarned = ({ reason, eValueOfLimit, hiddenStrength }: JudgedMethod) =>
  reason !== null || (eValueOfLimit !== null && hiddenStrength !== null && eValueOfLimit < hiddenStrength);

function bestInFirstTwo(
  worlds: readonly JudgedWorld[],
  figure: (method: JudgedMethod) => number,
): MeasuredShare {
  const best = worlds.map((world) => {
    const methods = world.methods.filter(isRanked);
    const truly = methods.reduce((one, other) => (other.trueEffect > one.trueEffect ? other : one));
    const ahead = methods.filter((method) => figure(method) > figure(truly)).length;
    return { world: world.seed, isNamed: ahead < 2 };
  });
  return measured(
    best.map(({ isNamed }) => Number(isNamed)),
    best.map(({ world }) => world),
  );
}

function share(methods: readonly MethodOfWorld[], isSo: (method: JudgedMethod) => boolean): MeasuredShare {
  return measured(
    methods.map(({ method }) => Number(isSo(method))),
    methods.map(({ world }) => world),
  );
}

function measured(values: readonly number[], worlds: readonly number[]): MeasuredShare {
  const { estimate, low, high } = clusteredMean(values, worlds);
  return { count: values.length, share: estimate, low, high };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
