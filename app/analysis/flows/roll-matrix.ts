/** What each class's balance became a month later: numbers in, numbers out. */
import { lastDayOfMonth } from "~/domain/calendar";
import { demandedClass } from "~/domain/five-tier";
import type { BalanceChange, FlowState, RollCase } from "~/domain/flows";
import { pastDueSince } from "~/domain/past-due";

export interface Roll {
  /** The balance is that at the end of this month; `to` is where it stood at the end of the next. */
  month: number;
  from: FlowState;
  to: FlowState;
  cases: number;
  balanceMinor: number;
}

/** Open cases with a balance at the end of each month of [first, last], by class then and a month later. */
export function rollMatrix(
  cases: readonly RollCase[],
  changes: readonly BalanceChange[],
  { firstMonth, lastMonth }: { firstMonth: number; lastMonth: number },
): Roll[] {
  const changeOf = new Map<number, Map<number, number>>();
  for (const { caseId, month, changeMinor } of changes) {
    const ofCase = changeOf.get(caseId) ?? new Map<number, number>();
    changeOf.set(caseId, ofCase.set(month, changeMinor));
  }
  const rolls = new Map<string, Roll>();
  for (const each of cases) {
    const ofCase = changeOf.get(each.caseId);
    let balanceMinor = each.exposureMinor;
    let from: FlowState | null = null;
    for (let month = firstMonth; month <= lastMonth + 1; month += 1) {
      const before = balanceMinor;
      balanceMinor += ofCase?.get(month) ?? 0;
      const to = stateAt(each, lastDayOfMonth(month), balanceMinor);
      if (from !== null && to !== null)
        add(rolls, { month: month - 1, from, to, cases: 1, balanceMinor: before });
      const isClosed = each.closedDay !== null && each.closedDay <= lastDayOfMonth(month);
      if (isClosed) break;
      // Nothing outstanding moves nowhere; a later charge may reopen the case.
      from = balanceMinor > 0 ? to : null;
    }
  }
  return [...rolls.values()];
}

/** At the end of a day; null before default. */
function stateAt(each: RollCase, day: number, balanceMinor: number): FlowState | null {
  if (each.defaultedDay > day) return null;
  const isClosed = each.closedDay !== null && each.closedDay <= day;
  if (isClosed && each.closeReason === "cured") return "normal";
  if (isClosed && (each.closeReason === "sold" || each.closeReason === "written-off"))
    return each.closeReason;
  return isClosed || balanceMinor <= 0 ? "paid" : demandedClass(day - pastDueSince(each, day));
}

function add(rolls: Map<string, Roll>, roll: Roll): void {
  const key = `${roll.month} ${roll.from} ${roll.to}`;
  const known = rolls.get(key);
  if (known === undefined) rolls.set(key, roll);
  else {
    known.cases += 1;
    known.balanceMinor += roll.balanceMinor;
  }
}
