/** The report of the methods with what the fits found: adjusted shares, effects, and why there are none. */

import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { MethodEffects } from "~/analysis/effects/method-effects";
import { type ReasonCode, reasonsByColumn, reasonText } from "~/domain/reasons";
import type { Cell, Report, Row } from "~/domain/report";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { insideUnit } from "../episode-figures";
import { orderOf } from "../question.server";
import { sorted } from "../row";
import { ADJUSTED_COLUMNS } from "./methods-report.server";

/** Rows keep their own reasons; those of a method without a judged episode stay as they were. */
export async function filledMethods(
  store: Store,
  report: Report,
  { horizons }: MethodEffects,
): Promise<Report> {
  const judged = horizons.find(({ horizon }) => horizon === report.filters.horizon)?.effects ?? [];
  const { method } = await readDictionaries(store, report.importVersion);
  const byCode = new Map(judged.map((effect) => [method.byId.get(effect.methodId)?.code, effect]));
  const rows = report.rows.map((row) => filledRow(row, byCode.get(String(row.method))));
  return { ...report, rows: sorted(rows, "method", orderOf("methods", report.filters)) };
}

function filledRow(row: Row, effect: JudgedEffect | undefined): Row {
  const reasons = reasonsByColumn(typeof row.reason === "string" ? row.reason : null);
  const values = effect ? valuesOf(effect) : {};
  const why = (key: string): string | null => {
    const column = key as (typeof ADJUSTED_COLUMNS)[number];
    if (key === "badge") return effect?.reason ?? null;
    if (!ADJUSTED_COLUMNS.includes(column)) return reasons.get(key) ?? null;
    if (!effect) return reasons.get("raw_rate") ?? "no-observations";
    return values[column] === null ? (effect.reason ?? effect.effect.reason ?? "not-estimable") : null;
  };
  const told = Object.fromEntries(Object.keys(row).map((key) => [key, why(key) as ReasonCode | null]));
  return { ...row, ...values, reason: reasonText(told) };
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
