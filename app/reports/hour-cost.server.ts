/** What an officer's hour costs where the bank has said so; else the portfolio's own logged hours tell. */
import { minorDigits } from "~/domain/minor-digits";
import { readSettings } from "~/settings.server";
import type { Database } from "~db/client";
import { readPortfolio } from "~db/queries/portfolio";

/** In minor units of the portfolio's currency; null: nobody has said. */
export function givenHourCostMinor(database: Database): number | null {
  const { officerHourCost } = readSettings(process.env);
  if (officerHourCost === null) return null;
  return Math.round(officerHourCost * 10 ** minorDigits(readPortfolio(database).currency));
}
