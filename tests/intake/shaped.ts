/** Files of another shape, imported through a profile. */
import { expect } from "vitest";
import { checkedProfile } from "~/intake/read-profile.server";
import { errorLines, freshDatabase, importPaths } from "./imported";

/** What a profile makes of files; nothing may be wrong with them. */
export async function loaded(paths: string[], profile: object) {
  const database = freshDatabase();
  const result = await importPaths(database, paths, { profile: checkedProfile(profile, "profile.json") });
  expect(errorLines(result)).toEqual([]);
  expect(result.outcome).toBe("loaded");
  const rows = (sql: string) => database.sqlite.prepare(sql).raw().all();
  return { rows, notes: result.notes.map(({ says }) => says.en) };
}

/** A column of days as dates, in SQL. */
export const day = (column: string) => `date(${column} * 86400, 'unixepoch')`;
