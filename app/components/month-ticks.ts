import { monthFromIso } from "../domain/calendar";
import type { Row } from "../domain/report";

/** Months between two labels: they fall on the beginnings of months, quarters, half-years and years. */
const STEPS = [1, 3, 6, 12, 24, 36, 60];

export interface MonthTicks {
  ticks: string[];
  /** All are Januaries: the year alone names them. */
  isYearly: boolean;
}

/** The months that an axis of months names, at most so many: Januaries where all months are too many. */
export function monthTicks(rows: readonly Row[], most: number): MonthTicks {
  const months = rows.map(({ month }) => String(month));
  const step = STEPS.find((candidate) => months.length / candidate <= most) ?? (STEPS.at(-1) as number);
  const ticks = months.filter((month) => (monthFromIso(month) ?? 0) % step === 0);
  return ticks.length > 0
    ? { ticks, isYearly: step % 12 === 0 }
    : { ticks: months.slice(0, 1), isYearly: false };
}
