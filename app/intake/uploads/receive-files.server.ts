/** Uploaded files to the disk as they come, part by part: memory stays flat, and nothing is read yet. */
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { unstable_parseMultipartFormData } from "@remix-run/node";
import { pathWithin, uploadName } from "./upload-name.server";

/** Of all files of an upload together; the edge refuses before anything is read what says itself that it is more. */
const MOST_UPLOAD_BYTES = 2 ** 30;
const MOST_FILES = 200;

/** Why nothing was kept; the page has the words. */
export const UPLOAD_REFUSALS = [
  "nothing",
  "noneReadable",
  "tooMany",
  "tooLarge",
  "diskFull",
  "brokenOff",
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

export class RefusedUpload extends Error {
  override readonly name = "RefusedUpload";

  constructor(readonly reason: UploadRefusal) {
    super(reason);
  }
}

export interface ReceivedFiles {
  files: { name: string; bytes: number }[];
  /** Names of files of other kinds. */
  leftOut: string[];
}

/** Throws a RefusedUpload where there is nothing to read, or too much; the folder then holds what came before. */
export async function receiveFiles(request: Request, folder: string): Promise<ReceivedFiles> {
  const received: ReceivedFiles = { files: [], leftOut: [] };
  const taken = new Set<string>();
  let left = MOST_UPLOAD_BYTES;
  await parsed(request, async ({ filename, data }) => {
    if (!filename) return drained(data);
    const name = uploadName(filename, taken);
    if (name === null) {
      received.leftOut.push(filename.split(/[/\\]/).at(-1)!.slice(0, 100));
      return drained(data);
    }
    if (taken.size >= MOST_FILES) throw new RefusedUpload("tooMany");
    taken.add(name.toLowerCase());
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Uint8Array, _, done) {
        bytes += chunk.length;
        left -= chunk.length;
        done(left < 0 ? new RefusedUpload("tooLarge") : null, chunk);
      },
    });
    const target = createWriteStream(pathWithin(folder, name), { flags: "wx", mode: 0o600 });
    await pipeline(Readable.from(data), counted, target);
    received.files.push({ name, bytes });
    return undefined;
  });
  if (received.files.length === 0)
    throw new RefusedUpload(received.leftOut.length > 0 ? "noneReadable" : "nothing");
  return received;
}

type Handler = Parameters<typeof unstable_parseMultipartFormData>[1];

/** A browser that goes away in the middle leaves half a body. */
async function parsed(request: Request, handler: Handler): Promise<void> {
  try {
    await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    if (error instanceof RefusedUpload) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw new RefusedUpload("diskFull");
    throw new RefusedUpload("brokenOff");
  }
}

async function drained(data: AsyncIterable<Uint8Array>): Promise<undefined> {
  for await (const _ of data);
  return undefined;
}
