/** A simulated portfolio's episodes by the whole road: written as files, imported, derived, asked for. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isoFromDay } from "~/domain/calendar";
import type { EffectEpisodes } from "~/domain/effect-episodes";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { NO_CHOICE } from "~db/queries/selection";
import type { World } from "../../../../seeds/world";
import { writeSimulatedPortfolio } from "../../../../seeds/write-portfolio";

/** @throws Error when the importer refuses the simulator's own files */
export async function episodesThroughFiles({ parameters, seed, endDay }: World): Promise<EffectEpisodes> {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-calibrate-"));
  const database = openDatabase(":memory:");
  try {
    migrateDatabase(database);
    await writeSimulatedPortfolio({ folder, cases: parameters.cases, seed, parameters });
    const { outcome } = await importPortfolio(database, {
      paths: [folder],
      today: endDay,
      loadedAt: `${isoFromDay(endDay)}T20:00:00.000Z`,
      defaultCurrency: "CNY",
      errorsFile: null,
    });
    if (outcome !== "loaded")
      throw new Error(`episodesThroughFiles requires files that load, got ${outcome}`);
    return effectEpisodes(database, { ...NO_CHOICE, horizon: DEFAULT_HORIZON, cutOffDay: endDay });
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}
