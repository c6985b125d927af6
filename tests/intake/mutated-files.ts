/** Files as disks, mail programs and people break them: bytes flipped, cut, doubled and mixed, the same for the same seed. */
import { readFileSync } from "node:fs";
import type { ZipEntry } from "~/intake/workbook/zip-archive.server";
import { zipArchive } from "~/intake/workbook/zip-archive.server";
import { archive } from "./archive";

export type Random = () => number;

/** Mulberry32: 0 ≤ x < 1. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What readers stumble over: signs of CSV and XML, marks of encodings, numbers at limits, words for nothing. */
const TOKENS = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "\0",
  "\ufeff",
  "\ufffd",
  "\u001b[2J",
  "\u001a",
  "=1+1",
  "#N/A",
  "NULL",
  "合计",
  "9".repeat(400),
  "1e308",
  "-0",
  "9999-12-31",
  "0000-00-00",
  "2024-02-30",
  "1.1E+17",
  "C1",
  "K1;K2",
  "sep=;\n",
  ",".repeat(3000),
  "<",
  ">",
  "<!--",
  "<![CDATA[",
  "<row>",
  "</row>",
  '<c r="XFD1048576"><v>1</v></c>',
  '<c t="s"><v>99999999</v></c>',
  "&#0;",
  "&#x110000;",
  "_x0000_",
  " ".repeat(5000),
  "李𠮷𪚥",
  "e\u0301",
]; // prettier-ignore

const MOST_BYTES = 1 << 20;

/** One to four changes. */
export function mutated(content: Buffer, random: Random): Buffer {
  let bytes = content;
  for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes--) bytes = changed(bytes, random);
  return bytes.subarray(0, MOST_BYTES);
}

function changed(bytes: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = Math.floor(random() ** 3 * Math.min(bytes.length - at, 2000));
  const [before, middle, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  const token = () => Buffer.from(TOKENS[Math.floor(random() * TOKENS.length)]!);
  switch (Math.floor(random() * 8)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      if (at < bytes.length) flipped[at] = flipped[at]! ^ (1 << Math.floor(random() * 8));
      return flipped;
    }
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, middle, middle, after]);
    case 3:
      return before;
    case 4:
      return Buffer.concat([
        before,
        Buffer.from([Math.floor(random() * 256), Math.floor(random() * 256)]),
        after,
      ]);
    case 5:
      return Buffer.concat([after, middle, before]);
    default:
      return Buffer.concat([before, token(), after]);
  }
}

/** Either the archive's own bytes are changed, or those of one of its parts, in an archive that is whole again. */
export async function mutatedWorkbook(file: string, random: Random): Promise<Buffer> {
  const content = readFileSync(file);
  if (random() < 0.4) return mutated(content, random);
  const entries = [...zipArchive(content)];
  const chosen = Math.floor(random() * entries.length);
  const parts: Record<string, { content: Buffer }> = {};
  for (const [place, [name, entry]] of entries.entries()) {
    const whole = await contentOf(entry);
    parts[name] = { content: place === chosen ? mutated(whole, random) : whole };
  }
  return archive(parts);
}

async function contentOf(entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
