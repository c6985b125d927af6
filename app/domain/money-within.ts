/** Money within each horizon, as columns of a row (`received180Minor`) and of a table (`received_180_minor`). */
import { HORIZONS, type Horizon } from "./rules";

/** A column for each horizon. */
export type MoneyWithin<Stem extends string, Value = number> = Record<`${Stem}${Horizon}Minor`, Value>;

/** The name of each horizon's column, made once: put together on the fly it would cost more than the sum it holds. */
function namesWithin<const Stem extends string>(stem: Stem) {
  return Object.fromEntries(HORIZONS.map((days) => [days, `${stem}${days}Minor`])) as {
    readonly [Days in Horizon]: `${Stem}${Days}Minor`;
  };
}

/** @param of with the name of the table's column */
export function moneyWithin<const Stem extends string, Value>(
  stem: Stem,
  of: (column: string, days: Horizon) => Value,
): MoneyWithin<Stem, Value> {
  return Object.fromEntries(
    HORIZONS.map((days) => [`${stem}${days}Minor`, of(`${stem}_${days}_minor`, days)]),
  ) as MoneyWithin<Stem, Value>;
}

/** Receipts, new money lent, and what is left of receipts after advances and cost. */
export const RECEIVED = namesWithin("received");
export const ADVANCED = namesWithin("advanced");
export const NET = namesWithin("net");
