/** What the engine says of one simulated world, beside what is true there. */

import { cornersByCode, strengthOf } from "~/analysis/effects/confounding-strength";
import { type EffectOptions, methodEffects } from "~/analysis/effects/method-effects";
import { isJudged, outcomes } from "~/analysis/effects/outcomes";
import type { EffectEpisodes } from "~/domain/effect-episodes";
import type { ReasonCode } from "~/domain/reasons";
import type { Horizon } from "~/domain/rules";
import { valuesOf } from "~/statistics/value-columns";
import { type SimulatedPortfolio, simulatePortfolio } from "../../../../seeds/simulate-portfolio";
import { METHOD_CODES } from "../../../../seeds/world";
import { simulatedEpisodes } from "../simulated-episodes";
import { methodIdOf } from "../simulated-ledger";
import { type DrawnWorld, drawnWorld, type WorldKind } from "./drawn-world";

/** The horizon that is calibrated: the default of every page. */
const CALIBRATED_HORIZON: Horizon = 180;

export interface JudgedMethod {
  method: string;
  matured: number;
  trueEffect: number;
  rawRate: number | null;
  estimate: number | null;
  standardError: number | null;
  low: number | null;
  high: number | null;
  /** Shrunken, where ranked. */
  shrunken: number | null;
  reason: ReasonCode | null;
  eValueOfLimit: number | null;
  /** Of the hidden confounder, on the scale of E-values; null where there is none or it cannot be said. */
  hiddenStrength: number | null;
}

export interface JudgedWorld {
  seed: number;
  kind: WorldKind;
  hopelessMethod: string | null;
  methods: JudgedMethod[];
}

export function judgedWorld(seed: number, fit: Partial<EffectOptions> = {}): JudgedWorld {
  const drawn = drawnWorld(seed);
  const portfolio = simulatePortfolio(drawn.parameters, seed);
  return judgedPortfolio(drawn, portfolio, simulatedEpisodes(portfolio), fit);
}

export function judgedPortfolio(
  { seed, kind, parameters }: DrawnWorld,
  portfolio: SimulatedPortfolio,
  episodes: EffectEpisodes,
  fit: Partial<EffectOptions> = {},
): JudgedWorld {
  const cutOffDay = portfolio.world.endDay;
  const result = methodEffects(episodes, { horizons: [CALIBRATED_HORIZON], seed, cutOffDay, ...fit });
  const { effects, ranking } = result.horizons[0]!;
  const hiddenStrength = kind === "hidden" ? hiddenStrengths(portfolio, episodes) : () => null;
  const methods = METHOD_CODES.flatMap((method): JudgedMethod[] => {
    const methodId = methodIdOf(method);
    const judged = effects.find((effect) => effect.methodId === methodId);
    const truth = portfolio.truth.methods.find(
      (each) => each.method === method && each.horizon === CALIBRATED_HORIZON,
    );
    if (!judged || truth?.effect === null || truth?.effect === undefined) return [];
    const { estimate, standardError, low, high } = judged.effect;
    const ranked = ranking.methods.find((each) => each.methodId === methodId);
    return [
      {
        method,
        matured: judged.matured,
        trueEffect: truth.effect,
        rawRate: judged.rawRate,
        estimate,
        standardError,
        low,
        high,
        shrunken: ranked?.shrunken.estimate ?? null,
        reason: judged.reason,
        eValueOfLimit: judged.strength?.eValueOfLimit ?? null,
        hiddenStrength: hiddenStrength(methodId),
      },
    ];
  });
  return { seed, kind, hopelessMethod: parameters.hopelessOnlyMethod ?? null, methods };
}

function hiddenStrengths({ world, cases }: SimulatedPortfolio, episodes: EffectEpisodes) {
  const places = valuesOf(episodes.caseId).flatMap((_, place) =>
    isJudged(episodes, place, CALIBRATED_HORIZON, world.endDay) ? [place] : [],
  );
  const { shares } = outcomes(episodes, places, CALIBRATED_HORIZON);
  const isHigh = Uint8Array.from(places, (place) =>
    cases[episodes.caseId.at(place)! - 1]!.profile.hidden > 0 ? 1 : 0,
  );
  return (methodId: number) => {
    const isMethod = Uint8Array.from(places, (place) => (episodes.methodId.at(place) === methodId ? 1 : 0));
    return strengthOf(cornersByCode(isHigh, 2, isMethod, shares), (code) => code === 1);
  };
}
