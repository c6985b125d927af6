import type { ColumnKind } from "../domain/report";
import type { Format } from "../format";
import { decimalText } from "../format/numerals";
import { words } from "../words/words";
import type { Axis } from "./axis";

/** The unit that an axis names once in its title, and its bare tick labels. */
export interface AxisText {
  /** `%`, `¥ m`; empty where figures need none. */
  unit: string;
  tick: (value: number) => string;
}

export function axisText(format: Format, kind: ColumnKind, { low, high, ticks }: Axis): AxisText {
  const step = (ticks[1] ?? high) - low;
  if (kind === "money") {
    const { label, minorPerUnit } = format.moneyUnit(Math.max(Math.abs(low), Math.abs(high)));
    const decimals = decimalsOf(step / minorPerUnit);
    return { unit: label, tick: (value) => decimalText(value / minorPerUnit, decimals) };
  }
  if (kind === "share" || kind === "points") {
    const unit = kind === "share" ? "%" : words(format.language).charts.points;
    return { unit, tick: (value) => decimalText(value * 100, decimalsOf(step * 100)) };
  }
  if (kind === "minutes") {
    const unit = words(format.language).charts.hours;
    return { unit, tick: (value) => decimalText(value / 60, decimalsOf(step / 60)) };
  }
  return { unit: "", tick: (value) => decimalText(value, decimalsOf(step)) };
}

/** Decimals that distinguish neighbouring ticks. */
function decimalsOf(step: number): number {
  return [0, 1, 2].find((digits) => Math.abs(step - Number(step.toFixed(digits))) < step * 1e-6) ?? 3;
}
