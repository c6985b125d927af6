/** Short files as bytes, plain and compressed, so that a program that asks again and again costs next to nothing. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Memory, memory } from "~/answers/memory.server";
import type { Store } from "~db/store";
import type { ExportedFile } from "./export.server";

export interface RememberedFile extends Omit<ExportedFile, "body"> {
  plain: Uint8Array<ArrayBuffer>;
  gzipped: Uint8Array<ArrayBuffer>;
}

const MOST_BYTES = 24 * 2 ** 20;

const memories = new WeakMap<object, Memory>();

/** The file that answers to `key`, made if the portfolio changed. */
export async function rememberedFile(
  store: Store,
  key: string,
  make: () => Promise<ExportedFile>,
): Promise<RememberedFile> {
  const files = memories.get(store.identity) ?? memory(MOST_BYTES);
  memories.set(store.identity, files);
  const version = await store.version();
  const known = files.get(version, key);
  if (known !== undefined) return known as RememberedFile;
  const { body, ...head } = await make();
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece as string));
  const plain = new Uint8Array(Buffer.concat(pieces));
  const file = { ...head, plain, gzipped: new Uint8Array(await promisify(gzip)(plain)) };
  files.keep(version, key, file, plain.length + file.gzipped.length);
  return file;
}
