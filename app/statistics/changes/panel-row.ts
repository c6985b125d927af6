/** One unit (a branch, an officer, a region) in one period. */
export interface PanelRow {
  unit: string;
  period: number;
  outcome: number;
  /** 1 where the unit is treated in this period, else 0. */
  treated: number;
}

/**
 * The columns that distinguish units and periods, the first of each left out.
 *
 * @param rows the panel
 * @returns for a row its zeros and ones, units before periods
 * @example
 * fixedEffects([{ unit: "a", period: 1 }, { unit: "b", period: 2 }])({ unit: "b", period: 1 }) // [1, 0]
 */
export function fixedEffects(
  rows: readonly Pick<PanelRow, "unit" | "period">[],
): (row: Pick<PanelRow, "unit" | "period">) => number[] {
  const units = [...new Set(rows.map(({ unit }) => unit))].sort();
  const periods = [...new Set(rows.map(({ period }) => period))].sort((one, other) => one - other);
  return ({ unit, period }) => [
    ...units.slice(1).map((one) => (one === unit ? 1 : 0)),
    ...periods.slice(1).map((one) => (one === period ? 1 : 0)),
  ];
}
