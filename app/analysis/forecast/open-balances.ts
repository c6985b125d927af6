/** What cases owed at the end of a month and what they paid in the months after: numbers in, numbers out. */
import { lastDayOfMonth, monthOfDay } from "~/domain/calendar";
import type { ForecastCase, ForecastFlow } from "~/domain/forecast";

/** A case that was open at the end of a month and owed something. */
export interface OpenBalance {
  borrowerId: number;
  /** Months since 1970-01 of its default. */
  defaultMonth: number;
  balanceMinor: number;
  /** Received in the months after, as many as asked for; reversals are taken off. */
  receivedMinor: number;
  /** What can be received in them beyond the balance: charged meanwhile, or paid on a linked new loan. */
  besidesMinor: number;
}

/** Flows of each case by day, for asking about many months. */
export type FlowsByCase = ReadonlyMap<number, readonly ForecastFlow[]>;

export function flowsByCase(flows: readonly ForecastFlow[]): FlowsByCase {
  const byCase = new Map<number, ForecastFlow[]>();
  for (const flow of flows) {
    const own = byCase.get(flow.caseId);
    if (own === undefined) byCase.set(flow.caseId, [flow]);
    else own.push(flow);
  }
  return byCase;
}

/**
 * The cases open at the end of a month, and what came of them in the `months` after it. What is known later is not used:
 * a case that closed since was open then.
 *
 * @param month months since 1970-01
 */
export function openBalances(
  cases: readonly ForecastCase[],
  flows: FlowsByCase,
  month: number,
  months: number,
): OpenBalance[] {
  const asOf = lastDayOfMonth(month);
  const until = lastDayOfMonth(month + months);
  const open: OpenBalance[] = [];
  for (const { caseId, borrowerId, defaultedDay, exposureMinor, closedDay } of cases) {
    if (defaultedDay > asOf || (closedDay !== null && closedDay <= asOf)) continue;
    let [balanceMinor, receivedMinor, besidesMinor] = [exposureMinor, 0, 0];
    for (const { day, owedMinor, receivedMinor: received } of flows.get(caseId) ?? []) {
      if (day <= asOf) balanceMinor += owedMinor;
      else if (day <= until) {
        receivedMinor += received;
        // A receipt lowers the debt by as much; what does not comes on top.
        besidesMinor += Math.max(0, owedMinor + received);
      }
    }
    if (balanceMinor <= 0) continue;
    open.push({
      borrowerId,
      defaultMonth: monthOfDay(defaultedDay),
      balanceMinor,
      receivedMinor,
      besidesMinor,
    });
  }
  return open;
}
