/** Short files as bytes, plain and compressed, so that a program that asks again and again costs next to nothing. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type RecentAnswers, recentAnswers } from "~/answers/recent-answers";
import type { Store } from "~db/store";
import type { ExportedFile } from "./export.server";

export interface RememberedFile extends Omit<ExportedFile, "body"> {
  plain: Uint8Array<ArrayBuffer>;
  gzipped: Uint8Array<ArrayBuffer>;
}

/** Files of a few hundred rows each: some ten megabytes in all. */
const KEPT = 100;

const memories = new WeakMap<object, RecentAnswers>();

/** The file that answers `question` (anything that JSON tells apart), made if the portfolio changed. */
export async function rememberedFile(
  store: Store,
  question: unknown,
  make: () => Promise<ExportedFile>,
): Promise<RememberedFile> {
  const memory = memories.get(store.identity) ?? recentAnswers(KEPT);
  memories.set(store.identity, memory);
  const version = await store.version();
  const key = JSON.stringify(question);
  const known = memory.get(version, key);
  if (known !== undefined) return known as RememberedFile;
  const { body, ...head } = await make();
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece as string));
  const plain = new Uint8Array(Buffer.concat(pieces));
  const file = { ...head, plain, gzipped: new Uint8Array(await promisify(gzip)(plain)) };
  memory.keep(version, key, file);
  return file;
}
