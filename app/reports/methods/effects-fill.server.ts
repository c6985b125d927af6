/** The report of the methods with what the fits found: adjusted shares, effects, and why there are none. */
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { MethodEffects } from "~/analysis/effects/method-effects";
import type { Fill } from "~/answers/definition.server";
import { type ReasonCode, reasonOf } from "~/domain/reasons";
import type { Cell, KeptReport, KeptRow } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { insideUnit } from "../episode-figures";
import { filledIn } from "../row";
import { ADJUSTED_COLUMNS } from "./adjusted-columns";
import { methodEffectsFit } from "./method-effects-fit.server";

/** Rows keep their own reasons; those of a method without a judged episode stay as they were. */
export const effectsFill: Fill<KeptReport, MethodEffects> = {
  of: (report, beside) =>
    canBeFitted(report) && report.rows.length > 0 ? beside(methodEffectsFit, { code: "" }) : null,
  into(report, { horizons }, { dictionaries, filters }) {
    const judged = horizons.find(({ horizon }) => horizon === filters.horizon)?.effects ?? [];
    const byCode = new Map(
      judged.map((effect) => [dictionaries.method.byId.get(effect.methodId)?.code, effect]),
    );
    return { ...report, rows: report.rows.map((row) => filled(report, row, byCode.get(String(row.method)))) };
  },
};

function filled({ columns }: KeptReport, row: KeptRow, effect: JudgedEffect | undefined): KeptRow {
  const values: Record<string, Cell> = effect ? valuesOf(effect) : nothingOf(row);
  const why = (key: string): ReasonCode | null => {
    if (key === "badge") return effect?.reason ?? null;
    if (!effect) return reasonOf(row.reason, "raw_rate") ?? "no-observations";
    return values[key] === null ? (effect.reason ?? effect.effect.reason ?? "not-estimable") : null;
  };
  return filledIn(columns, row, values, why);
}

function nothingOf({ badge }: KeptRow): Record<string, Cell> {
  return { ...Object.fromEntries(ADJUSTED_COLUMNS.map((key) => [key, null])), badge: badge as Cell };
}

function valuesOf({ adjustedRate, effect, effectiveSampleSize, badge }: JudgedEffect): Record<string, Cell> {
  const rate = insideUnit(adjustedRate);
  return {
    adjusted_rate: rate.estimate,
    adjusted_low: rate.low,
    adjusted_high: rate.high,
    effect: effect.estimate,
    effect_low: effect.low,
    effect_high: effect.high,
    effective_sample_size: effectiveSampleSize,
    badge,
  };
}

/** Ends of the 95 % interval of a difference in recovered shares. */
export interface EffectEnds {
  low: number;
  high: number;
}

/** By method's code, of those that pass every gate. */
export function effectEnds(
  { horizons }: MethodEffects,
  codeOf: (methodId: number) => string | undefined,
): Readonly<Record<string, EffectEnds>> {
  return Object.fromEntries(
    (horizons[0]?.effects ?? []).flatMap(({ methodId, reason, effect: { low, high } }) => {
      const code = codeOf(methodId);
      return code === undefined || reason !== null || low === null || high === null
        ? []
        : [[code, { low, high }]];
    }),
  );
}
