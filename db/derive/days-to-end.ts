/** How long a case took, from a day on, until its first receipt and until it closed. */
import type { Ledger } from "./ledger";

export interface DaysToEnd {
  /** To the first receipt that was not reversed; null: none came. */
  daysToCash: number | null;
  /** null: open. */
  daysToClose: number | null;
}

export function daysToEnd({ receipts, closedDay }: Ledger, startDay: number): DaysToEnd {
  const first = receipts.find(
    ({ day, amountMinor, code }) =>
      day >= startDay && amountMinor > 0 && !receipts.some(({ reversalOf }) => reversalOf === code),
  );
  return {
    daysToCash: first ? first.day - startDay : null,
    daysToClose: closedDay === null ? null : closedDay - startDay,
  };
}
