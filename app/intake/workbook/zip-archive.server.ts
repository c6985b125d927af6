/**
 * The entries of a ZIP archive, found by its central directory and inflated as a stream: nothing is unpacked before its
 * size is known, and what inflates to more than it says is stopped.
 * Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12, 4.3.16 and 4.5.3.
 */
import { createInflateRaw } from "node:zlib";

/** Entries of an archive; a workbook has a few dozen. */
export const MOST_ENTRIES = 10_000;
/** Bytes of one entry after inflating: a sheet of a million rows has about half of it. */
export const MOST_ENTRY_BYTES = 2 ** 30;
/** … and of all entries together. */
export const MOST_BYTES = 2 * MOST_ENTRY_BYTES;
/** Tables become a tenth or a thirtieth of their size; what becomes less than this of it is blanks or a trap. */
const DENSEST = 1 / 200;
/** Entries up to this size may be as empty as they are. */
const SMALL_BYTES = 1 << 24;

export class ZipError extends Error {
  override readonly name = "ZipError";

  constructor(readonly reason: "broken" | "too-many" | "too-large" | "too-empty" | "far-cell" | "far-row") {
    super(reason);
  }
}

export interface ZipEntry {
  /** As it says itself. */
  inflatedBytes: number;
  /** Its content; throws a ZipError where it is broken or too large. */
  chunks(): AsyncIterable<Buffer>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** Name → entry. Throws a ZipError. */
export function zipArchive(file: Buffer): Map<string, ZipEntry> {
  try {
    return entriesOf(file);
  } catch (error) {
    // Places beyond the end of the file.
    throw error instanceof RangeError ? new ZipError("broken") : error;
  }
}

function entriesOf(file: Buffer): Map<string, ZipEntry> {
  const end = endOfDirectory(file);
  const count = file.readUInt16LE(end + 10);
  // 65,535 and more are written as 65,535.
  if (count > MOST_ENTRIES) throw new ZipError("too-many");
  let at = file.readUInt32LE(end + 16);
  const entries = new Map<string, ZipEntry>();
  let inflatedBytes = 0;
  for (let place = 0; place < count; place++) {
    if (file.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ZipError("broken");
    const nameBytes = file.readUInt16LE(at + 28);
    const extraBytes = file.readUInt16LE(at + 30);
    const name = file.toString("utf8", at + 46, at + 46 + nameBytes).replaceAll("\\", "/");
    const entry = entryAt(file, at);
    inflatedBytes += entry.inflatedBytes;
    if (inflatedBytes > MOST_BYTES) throw new ZipError("too-large");
    entries.set(name.replace(/^\//, ""), entry);
    at += 46 + nameBytes + extraBytes + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at--)
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  throw new ZipError("broken");
}

const STORED = 0;
const DEFLATED = 8;

function entryAt(file: Buffer, at: number): ZipEntry {
  const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1;
  const method = file.readUInt16LE(at + 10);
  const [bytes, inflatedBytes, header] = sizesOf(file, at);
  return {
    inflatedBytes,
    async *chunks() {
      if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new ZipError("broken");
      if (inflatedBytes > MOST_ENTRY_BYTES) throw new ZipError("too-large");
      if (inflatedBytes > SMALL_BYTES && bytes < inflatedBytes * DENSEST) throw new ZipError("too-empty");
      if (header + 30 > file.length) throw new ZipError("broken");
      const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
      const content = file.subarray(start, start + bytes);
      if (content.length < bytes) throw new ZipError("broken");
      if (method === STORED) yield content;
      else yield* inflated(content, inflatedBytes);
    },
  };
}

/** Stopped where it becomes larger than the directory says. */
async function* inflated(content: Buffer, saidBytes: number): AsyncIterable<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 1 << 18 });
  inflate.end(content);
  let total = 0;
  try {
    for await (const chunk of inflate) {
      total += (chunk as Buffer).length;
      if (total > saidBytes) throw new ZipError("broken");
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof ZipError || !("code" in (error as object)) ? error : new ZipError("broken");
  }
}

const IN_EXTRA = 0xffffffff;
const ZIP64 = 1;

/** Compressed bytes, inflated bytes, place of the local header; those that do not fit stand in the ZIP64 field. */
function sizesOf(file: Buffer, at: number): [number, number, number] {
  const [bytes, inflatedBytes, header] = [20, 24, 42].map((field) => file.readUInt32LE(at + field)) as [
    number,
    number,
    number,
  ];
  if (![bytes, inflatedBytes, header].includes(IN_EXTRA)) return [bytes, inflatedBytes, header];
  let field = at + 46 + file.readUInt16LE(at + 28);
  const end = field + file.readUInt16LE(at + 30);
  while (field < end && file.readUInt16LE(field) !== ZIP64) field += 4 + file.readUInt16LE(field + 2);
  if (field >= end) throw new ZipError("broken");
  let place = field + 4;
  const large = (size: number) => {
    if (size !== IN_EXTRA) return size;
    place += 8;
    return Number(file.readBigUInt64LE(place - 8));
  };
  // In this order, whichever are there.
  const inflatedLarge = large(inflatedBytes);
  return [large(bytes), inflatedLarge, large(header)];
}
