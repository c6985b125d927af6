/** Which file sends: known by its path and its place on the disk, so that a copy is distinguished from the original. */
import { realpathSync, statSync } from "node:fs";
import { sql } from "drizzle-orm";
import { firstRow, type Store } from "../../store";

/** `here`: mails leave from this file. `elsewhere`: it was copied or moved. `nowhere`: nothing was ever wished. */
export type MailHome = "here" | "elsewhere" | "nowhere";

export async function mailHome(store: Store): Promise<MailHome> {
  const kept = await firstRow<{ place: string }>(store, sql`SELECT place FROM mail_home`);
  if (kept === undefined) return "nowhere";
  return kept.place === placeOf(store.file) ? "here" : "elsewhere";
}

/** From now on mails leave from this file. */
export async function sendFromHere(store: Store): Promise<void> {
  await store.tx(async (writer) => {
    await writer.run(sql`DELETE FROM mail_home`);
    await writer.run(sql`INSERT INTO mail_home (id, place) VALUES (1, ${placeOf(store.file)})`);
  });
}

function placeOf(file: string): string {
  try {
    return `${realpathSync(file)} ${statSync(file).ino}`;
  } catch {
    // In memory.
    return file;
  }
}
