/** Simulated files through the door of every import. */
import { type ImportResult, importPortfolio } from "~/intake/import-portfolio.server";
import type { Progress } from "~/intake/progress.server";
import type { Database } from "~db/client";

/** @throws Error where anything is refused */
export async function importSimulated(
  database: Database,
  folder: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<ImportResult> {
  const result = await importPortfolio(database, {
    paths: [folder],
    // The dates are the simulation's own, whatever the clock says.
    today: Number.POSITIVE_INFINITY,
    loadedAt: "2026-01-01T00:00:00.000Z",
    defaultCurrency: "CNY",
    errorsFile: null,
    onProgress,
  });
  if (result.outcome !== "loaded")
    throw new Error(`importSimulated: ${result.outcome}, ${JSON.stringify(result.errors.first[0])}`);
  return result;
}
