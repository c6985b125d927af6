/** A simulated portfolio's episodes by the whole road: through files, and asked for. */

import type { EffectEpisodes } from "~/domain/effect-episodes";
import { DEFAULT_HORIZON } from "~/domain/horizons";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { NO_CHOICE } from "~db/queries/selection";
import { sqliteStore } from "~db/sqlite-store";
import type { World } from "../../../../seeds/world";
import { databaseThroughFiles } from "../database-through-files";

/** @throws Error when the importer refuses the simulator's own files */
export async function episodesThroughFiles(world: World): Promise<EffectEpisodes> {
  const database = await databaseThroughFiles(world);
  try {
    const selection = { ...NO_CHOICE, horizon: DEFAULT_HORIZON, cutOffDay: world.endDay };
    return await effectEpisodes(sqliteStore(database), selection);
  } finally {
    database.close();
  }
}
