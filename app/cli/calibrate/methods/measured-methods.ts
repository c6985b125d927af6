/** Many judged worlds in a few numbers: whether intervals cover, figures are centred, ranks are right, gates shut. */
import { type MeasuredShare, shareOfWorlds, shareWithinWorlds } from "../measured-share";
import type { JudgedMethod, JudgedWorld } from "./judged-world";

export interface MeasuredMethods {
  worlds: number;
  /** Over methods that passed every gate in confounded worlds. */
  coverage: MeasuredShare;
  meanBias: number | null;
  meanStandardError: number | null;
  /**
   * How often the truly best of all methods stands in the first two places: of the methods that may be ranked by the
   * adjusted figure (refused is not named), and of all methods by the raw one.
   */
  bestByAdjusted: MeasuredShare;
  bestByRaw: MeasuredShare;
  /** Methods of confounded worlds that passed every gate. */
  passed: MeasuredShare;
  /** Methods kept for hopeless cases that were refused or not called an effect. */
  refusedHopeless: MeasuredShare;
  /** Of the misleading figures under a hidden confounder: those refused, or whose E-value is below its strength. */
  warnedHidden: MeasuredShare;
}

export function measuredMethods(worlds: readonly JudgedWorld[]): MeasuredMethods {
  const confounded = worlds.filter(({ kind }) => kind === "confounded");
  const passing = methodsOf(
    confounded,
    ({ reason, low, high }) => reason === null && low !== null && high !== null,
  );
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
    coverage: shareWithinWorlds(passing, ({ method }) => covers(method)),
    meanBias: mean(passing.map(({ method }) => method.estimate! - method.trueEffect)),
    meanStandardError: mean(passing.map(({ method }) => method.standardError!)),
    bestByAdjusted: bestInFirstTwo(confounded, ({ shrunken }) => shrunken),
    bestByRaw: bestInFirstTwo(confounded, ({ rawRate }) => rawRate),
    passed: shareWithinWorlds(
      methodsOf(confounded, () => true),
      ({ method: { reason } }) => reason === null,
    ),
    refusedHopeless: shareWithinWorlds(hopeless, ({ method: { reason } }) => reason !== null),
    warnedHidden: shareWithinWorlds(misleading, ({ method }) => isWarned(method)),
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

const covers = ({ low, high, trueEffect }: JudgedMethod) => low! <= trueEffect && trueEffect <= high!;

const isWarned = ({ reason, eValueOfLimit, hiddenStrength }: JudgedMethod) =>
  reason !== null || (eValueOfLimit !== null && hiddenStrength !== null && eValueOfLimit < hiddenStrength);

/** @param figureOf a method, by which it is ranked; null: not at all */
function bestInFirstTwo(
  worlds: readonly JudgedWorld[],
  figureOf: (method: JudgedMethod) => number | null,
): MeasuredShare {
  return shareOfWorlds(worlds, ({ methods }) => {
    const best = methods.reduce((one, other) => (other.trueEffect > one.trueEffect ? other : one));
    const figure = figureOf(best);
    return figure !== null && methods.filter((method) => (figureOf(method) ?? figure) > figure).length < 2;
  });
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
