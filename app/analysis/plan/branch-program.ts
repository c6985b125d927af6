/**
 * The program of one branch: one option a case, nobody above his minutes, no more cases taken over or handed on than the
 * cap. Prices of minutes come from its Lagrangian; what they imply bounds every plan from above.
 */
import type { PlanSettings } from "~/domain/plan/plan-settings";
import { type CaseOption, type CaseOutlook, USUAL, upperHull, WAIT } from "./case-option";

/** An option of a case as the program sees it. */
export interface ProgramColumn {
  option: CaseOption;
  /** Gain less the price of a handover. */
  value: number;
  /** Who leads, with his own minutes; others of a team together. */
  lead: number;
  leadMinutes: number;
  teamMinutes: number;
  /** Of a handover: who hands on, and the minutes it takes of him; −1: none. */
  from: number;
  fromMinutes: number;
}

export interface ProgramCase {
  /** Place among the outlook's cases. */
  at: number;
  columns: readonly ProgramColumn[];
}

export interface BranchProgram {
  branchId: number;
  officerIds: readonly number[];
  /** Minutes for new actions by officer, as far as they are known. */
  hours: Float64Array;
  /** What may be spent of them; where nothing is proposed no less than usual handling, which makes room for nothing. */
  capacity: Float64Array;
  cap: number;
  cases: readonly ProgramCase[];
}

/** Of minutes by officer; of taking over and of handing on. All ≥ 0, in minor units. */
export interface Prices {
  minutes: Float64Array;
  received: Float64Array;
  handedOn: Float64Array;
}

export function programCase(
  at: number,
  { open }: CaseOutlook,
  options: readonly CaseOption[],
  officerAt: ReadonlyMap<number, number>,
  settings: PlanSettings,
  penaltyMinor: number,
  isOpenTo: (option: CaseOption) => boolean,
): ProgramCase {
  const holder = officerAt.get(open.officerId!)!;
  const column = (option: CaseOption): ProgramColumn | null => {
    const to = option.handOver === null ? holder : officerAt.get(option.handOver.officerId);
    if (to === undefined) return null;
    const isHandOver = option.handOver !== null;
    const half = isHandOver ? settings.handoverMinutes / 2 : 0;
    return {
      option,
      value: option.gainMinor - (isHandOver ? penaltyMinor : 0),
      lead: to,
      leadMinutes: option.minutes / option.teamSize + half,
      teamMinutes: option.minutes * (1 - 1 / option.teamSize),
      from: isHandOver ? holder : -1,
      fromMinutes: half,
    };
  };
  const allowed = options.filter((option) =>
    option.handOver === null && option.method < 0
      ? option.method === USUAL || option.method === WAIT
      : option.probability >= settings.least && option.gainMinor > 0 && isOpenTo(option),
  );
  // At no price of minutes is another option of the same holder the best.
  const byHolder = new Map<number, CaseOption[]>();
  for (const option of allowed) {
    const key = option.handOver?.officerId ?? -1;
    byHolder.set(key, [...(byHolder.get(key) ?? []), option]);
  }
  const kept = [...byHolder.values()].flatMap(upperHull);
  // Usual handling stays possible though it may lie beneath the hull.
  if (!kept.includes(options[0]!)) kept.push(options[0]!);
  return { at, columns: kept.map(column).filter((one): one is ProgramColumn => one !== null) };
}

/** The officer whose minutes are cheapest: he is in the teams. */
export function cheapest(minutes: Float64Array): number {
  let at = 0;
  for (let officer = 1; officer < minutes.length; officer += 1)
    if (minutes[officer]! < minutes[at]!) at = officer;
  return at;
}

/** What a column is worth beyond what its resources cost. */
export function profit(column: ProgramColumn, { minutes, received, handedOn }: Prices, team: number): number {
  const { value, lead, leadMinutes, teamMinutes, from, fromMinutes } = column;
  const own = value - minutes[lead]! * leadMinutes - team * teamMinutes;
  return from < 0 ? own : own - received[lead]! - handedOn[from]! - minutes[from]! * fromMinutes;
}

export function bestColumn({ columns }: ProgramCase, prices: Prices, team: number): ProgramColumn {
  let best = columns[0]!;
  let most = profit(best, prices, team);
  for (let at = 1; at < columns.length; at += 1) {
    const own = profit(columns[at]!, prices, team);
    if (own > most || (own === most && columns[at]!.leadMinutes < best.leadMinutes)) {
      most = own;
      best = columns[at]!;
    }
  }
  return best;
}

/** The price of a minute of a team: that of the cheapest officer; 0 without officers. */
export function teamPrice({ minutes }: Prices): number {
  return minutes.length === 0 ? 0 : minutes[cheapest(minutes)]!;
}

/** Σ price × what there is. With `mostProfit` it bounds every plan of the program, at any prices. */
export function worthOf({ capacity, cap }: Pick<BranchProgram, "capacity" | "cap">, prices: Prices): number {
  let worth = 0;
  prices.minutes.forEach((price, at) => {
    worth += price * capacity[at]! + cap * (prices.received[at]! + prices.handedOn[at]!);
  });
  return worth;
}

/** Σ best profit over all cases. */
export function mostProfit({ cases }: Pick<BranchProgram, "cases">, prices: Prices): number {
  const team = teamPrice(prices);
  let sum = 0;
  for (const one of cases) sum += profit(bestColumn(one, prices, team), prices, team);
  return sum;
}
