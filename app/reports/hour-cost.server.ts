/** What an officer's hour costs: as the bank has said, else as the portfolio's own logged hours show. */
import type { Asked } from "~/answers/definition.server";
import { minorDigits } from "~/domain/minor-digits";
import { hourFigures } from "~db/queries/episode-minutes";

/** In minor units of the portfolio's currency; null: nobody has said, and none is logged with its cost. */
export async function hourCostMinor({
  store,
  settings,
  portfolio,
  recorded,
}: Pick<Asked, "store" | "settings" | "portfolio" | "recorded">): Promise<number | null> {
  const { officerHourCost } = settings;
  if (officerHourCost !== null) return Math.round(officerHourCost * 10 ** minorDigits(portfolio.currency));
  return recorded.cost ? (await hourFigures(store)).costMinor : null;
}
