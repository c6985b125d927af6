import { numberAt } from "~/components/row-values";
import { FLOW_STATES, type FlowState } from "~/domain/flows";
import type { Row } from "~/domain/report";

const ORDER = Object.keys(FLOW_STATES) as FlowState[];
/** Beyond these an end is no class. */
const CLASSES = ORDER.slice(0, ORDER.indexOf("paid"));

export interface RolledClass {
  from: FlowState;
  cases: number;
  balanceMinor: number;
  /** By where the balance stood a month later. */
  toMinor: ReadonlyMap<FlowState, number>;
}

export interface RolledYear {
  months: number;
  classes: RolledClass[];
  /** Classes and ends that any balance reached. */
  reached: FlowState[];
  /** Shares of the balance that moved to a lower class; that was paid or cured. Null where no balance was open. */
  worse: number | null;
  paid: number | null;
}

/** All moves of the months shown, put together. */
export function rolledYear(rows: readonly Row[]): RolledYear {
  const classes = CLASSES.flatMap((from): RolledClass[] => {
    const ofClass = rows.filter((row) => row.from_class === from);
    if (ofClass.length === 0) return [];
    const toMinor = new Map<FlowState, number>();
    for (const row of ofClass) {
      const to = row.to_class as FlowState;
      toMinor.set(to, (toMinor.get(to) ?? 0) + (numberAt(row, "balance_minor") ?? 0));
    }
    return [{ from, cases: sumOf(ofClass, "cases"), balanceMinor: sumOf(ofClass, "balance_minor"), toMinor }];
  });
  const total = sumOf(rows, "balance_minor");
  const shareOf = (isOne: (from: FlowState, to: FlowState) => boolean) =>
    total === 0
      ? null
      : sumOf(
          rows.filter((row) => isOne(row.from_class as FlowState, row.to_class as FlowState)),
          "balance_minor",
        ) / total;
  return {
    months: new Set(rows.map(({ month }) => month)).size,
    classes,
    reached: ORDER.filter((state) => classes.some(({ toMinor }) => toMinor.has(state))),
    worse: shareOf((from, to) => CLASSES.includes(to) && ORDER.indexOf(to) > ORDER.indexOf(from)),
    paid: shareOf((from, to) => to === "paid" || (to === "normal" && from !== "normal")),
  };
}

function sumOf(rows: readonly Row[], key: string): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, key) ?? 0), 0);
}
