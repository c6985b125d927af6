/** How much of what is still owed a payment takes off it: less of large debts than of small ones. */
import type { HeldCase } from "~/domain/held-case";

/** Groups of payments by how much was lent, as many in each; a group of fewer would show little. */
const MOST_GROUPS = 4;
const LEAST_PAYMENTS = 100;

interface Payment {
  exposureMinor: number;
  owedMinor: number;
  paidMinor: number;
}

/** By exposure in minor units. Ratios of sums, so that within a group large debts count as much as they owe. */
export function paidShares(cases: readonly HeldCase[]): (exposureMinor: number) => number {
  const payments = cases.flatMap(paymentsOf).sort((one, other) => one.exposureMinor - other.exposureMinor);
  const count = Math.max(1, Math.min(MOST_GROUPS, Math.floor(payments.length / LEAST_PAYMENTS)));
  const groups = Array.from({ length: count }, (_, group) => {
    const [from, to] = [group, group + 1].map((edge) => Math.round((edge * payments.length) / count));
    const own = payments.slice(from, to);
    return { mostMinor: own.at(-1)?.exposureMinor ?? 0, share: share(own) };
  });
  return (exposureMinor) =>
    (groups.find(({ mostMinor }) => exposureMinor <= mostMinor) ?? groups[count - 1]!).share;
}

function paymentsOf({ exposureMinor, payments }: HeldCase): Payment[] {
  let owedMinor = exposureMinor;
  return payments.flatMap(({ amountMinor }) => {
    if (owedMinor <= 0) return [];
    const payment = { exposureMinor, owedMinor, paidMinor: Math.min(owedMinor, amountMinor) };
    owedMinor -= amountMinor;
    return [payment];
  });
}

function share(payments: readonly Payment[]): number {
  let [paid, owed] = [0, 0];
  for (const { paidMinor, owedMinor } of payments) {
    paid += paidMinor;
    owed += owedMinor;
  }
  return owed === 0 ? 0 : paid / owed;
}
