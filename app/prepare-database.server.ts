import type { Settings } from "./settings.server";

/** What must be true of the database before the first request. */
export async function prepareDatabase(_settings: Settings): Promise<void> {}
