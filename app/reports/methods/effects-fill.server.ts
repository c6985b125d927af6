/** The report of the methods with what the fits found: adjusted shares, effects, and why there are none. */
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { MethodEffects } from "~/analysis/effects/method-effects";
import type { StandardisedShare } from "~/analysis/effects/standardised-shares";
import type { Fill } from "~/answers/definition.server";
import { type ReasonCode, reasonOf } from "~/domain/reasons";
import type { Cell, KeptReport, KeptRow } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { insideUnit } from "../episode-figures";
import { filledIn } from "../row";
import { ADJUSTED_COLUMNS, STANDARDISED_COLUMNS } from "./adjusted-columns";
import { methodEffectsFit } from "./method-effects-fit.server";

/** Rows keep their own reasons; those of a method without a judged episode stay as they were. */
export const effectsFill: Fill<KeptReport, MethodEffects> = {
  of: (report, beside) =>
    canBeFitted(report) && report.rows.length > 0 ? beside(methodEffectsFit, { code: "" }) : null,
  into(report, { horizons }, { dictionaries, filters }) {
    const judged = horizons.find(({ horizon }) => horizon === filters.horizon);
    const byCode = <Each extends { methodId: number }>(each: readonly Each[] = []) =>
      new Map(each.map((one) => [dictionaries.method.byId.get(one.methodId)?.code, one]));
    const [effects, standardised] = [byCode(judged?.effects), byCode(judged?.standardised)];
    const rows = report.rows.map((row) => {
      const code = String(row.method);
      return withStandardised(report, withEffect(report, row, effects.get(code)), standardised.get(code));
    });
    return { ...report, rows };
  },
};

/** Why there is nothing to judge, of a method without a judged episode. */
const unjudged = (row: KeptRow): ReasonCode => reasonOf(row.reason, "raw_rate") ?? "no-observations";

function withEffect({ columns }: KeptReport, row: KeptRow, effect: JudgedEffect | undefined): KeptRow {
  const values = effect ? valuesOf(effect) : nothingOf(ADJUSTED_COLUMNS, { badge: row.badge as Cell });
  const why = (key: string): ReasonCode | null => {
    if (key === "badge") return effect?.reason ?? null;
    if (!effect) return unjudged(row);
    return values[key] === null ? (effect.reason ?? effect.effect.reason ?? "not-estimable") : null;
  };
  return filledIn(columns, row, values, why);
}

function withStandardised(
  { columns }: KeptReport,
  row: KeptRow,
  share: StandardisedShare | undefined,
): KeptRow {
  const rate = share && insideUnit({ ...share, reason: null });
  const values = share
    ? {
        standardised_rate: rate!.estimate,
        standardised_low: rate!.low,
        standardised_high: rate!.high,
        standardised_lost_share: share.lostShare,
      }
    : nothingOf(STANDARDISED_COLUMNS);
  const why = (key: string) =>
    values[key as keyof typeof values] === null ? (share?.reason ?? unjudged(row)) : null;
  return filledIn(columns, row, values, why);
}

function nothingOf(keys: readonly string[], beside: Record<string, Cell> = {}): Record<string, Cell> {
  return { ...Object.fromEntries(keys.map((key) => [key, null])), ...beside };
}

function valuesOf(judged: JudgedEffect): Record<string, Cell> {
  const { adjustedRate, effect, effectiveSampleSize, gates, badge } = judged;
  const rate = insideUnit(adjustedRate);
  return {
    adjusted_rate: rate.estimate,
    adjusted_low: rate.low,
    adjusted_high: rate.high,
    effect: effect.estimate,
    effect_low: effect.low,
    effect_high: effect.high,
    effective_sample_size: effectiveSampleSize,
    effect_lost_share: gates.find(({ gate }) => gate === "overlap")?.value ?? null,
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
