/** One line of the bench: what was measured against what, and what is demanded of it. */

export type Unit = "×" | "ms" | "s" | "kB" | "MB" | "/s" | "";

export interface Demand {
  sign: "≥" | "≤";
  bound: number;
}

export interface BenchRow {
  what: string;
  /** As text with its unit; empty where nothing was measured. */
  ours: string;
  against: string;
  /** What the demand speaks of: a ratio, or a value with its unit. Null: not measured; the note says why. */
  figure: number | null;
  unit: Unit;
  /** Null: reported for information. */
  demand: Demand | null;
  note: string;
}

/** How many times the one is of the other, from two medians in ms. */
export function timesRow(
  what: string,
  [oursMs, againstMs]: readonly [number, number],
  figure: number,
  demand: Demand | null,
  note = "",
): BenchRow {
  return {
    what,
    ours: quantity(oursMs, "ms"),
    against: quantity(againstMs, "ms"),
    figure,
    unit: "×",
    demand,
    note,
  };
}

/** A value that is judged by itself. */
export function valueRow(
  what: string,
  figure: number,
  unit: Unit,
  demand: Demand | null,
  note = "",
): BenchRow {
  return { what, ours: quantity(figure, unit), against: "", figure, unit, demand, note };
}

/** What could not be measured, and why. */
export function missingRow(
  what: string,
  note: string,
  demand: Demand | null = null,
  unit: Unit = "×",
): BenchRow {
  return { what, ours: "", against: "", figure: null, unit, demand, note };
}

/** Null where there is no demand or no figure. */
export function isReached({ figure, demand }: BenchRow): boolean | null {
  if (demand === null || figure === null) return null;
  return demand.sign === "≥" ? figure >= demand.bound : figure <= demand.bound;
}

/** Three or four digits that count, large numbers whole: `0.123 ms`, `12.3 s`, `13572 /s`. */
export function quantity(value: number, unit: Unit): string {
  if (unit === "ms" && value >= 10_000) return quantity(value / 1000, "s");
  const text =
    Math.abs(value) >= 1000
      ? value.toFixed(0)
      : String(Number(value.toPrecision(Math.abs(value) >= 100 ? 4 : 3)));
  return unit === "" || unit === "×" ? `${text}${unit}` : `${text} ${unit}`;
}
