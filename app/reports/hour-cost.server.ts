/** What an officer's hour costs where the bank has said so; else the portfolio's own logged hours tell. */
import { minorDigits } from "~/domain/minor-digits";
import { readSettings } from "~/settings.server";
import { readPortfolio } from "~db/queries/portfolio";
import type { Store } from "~db/store";

/** In minor units of the portfolio's currency; null: nobody has said. */
export async function givenHourCostMinor(store: Store): Promise<number | null> {
  const { officerHourCost } = readSettings(process.env);
  if (officerHourCost === null) return null;
  return Math.round(officerHourCost * 10 ** minorDigits((await readPortfolio(store)).currency));
}
