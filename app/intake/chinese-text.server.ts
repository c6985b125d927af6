/**
 * Whether bytes that are no UTF-8 are Chinese, and in which of its two encodings: a pair of bytes is a character in both,
 * but only in the right one are nearly all of them everyday ones.
 * Source: GB/T 2312 (level 1: rows 16–55, the 3,755 characters in use), Big5 (level 1: A440–C67E, 5,401 characters).
 */
import { createReadStream } from "node:fs";

/** `neither`: the bytes are no complete text in either, or a Western one. */
export type ChineseText = "gb18030" | "big5" | "neither";

/** Shares of everyday characters that lie closer together decide nothing; then it is GB18030. */
const LEAST_LEAD = 0.15;

/** Reads the whole file once; memory stays flat. */
export async function chineseText(file: string): Promise<ChineseText> {
  const [gb18030, big5] = [new Pairs(GB18030), new Pairs(BIG5)];
  const decoders = { gb18030: strictly("gb18030"), big5: strictly("big5") };
  const lenientUtf8 = new TextDecoder("utf-8");
  let wholeUtf8 = 0;
  let brokenUtf8 = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    decoders.gb18030.read(bytes);
    decoders.big5.read(bytes);
    if (!decoders.gb18030.isWhole && !decoders.big5.isWhole) return "neither";
    for (const character of lenientUtf8.decode(bytes, { stream: true }).match(/[^\0-\x7f]/gu) ?? [])
      if (character === "\ufffd") brokenUtf8++;
      else wholeUtf8++;
    gb18030.read(bytes);
    big5.read(bytes);
  }
  decoders.gb18030.read(null);
  decoders.big5.read(null);
  // Broken UTF-8 decodes as pairs, too, but most of it is whole UTF-8.
  if (brokenUtf8 <= wholeUtf8) return "neither";
  const isGb18030 = decoders.gb18030.isWhole && !gb18030.areWestern;
  const isBig5 = decoders.big5.isWhole && !big5.areWestern;
  if (isBig5 && big5.everydayShare > (isGb18030 ? gb18030.everydayShare + LEAST_LEAD : 0.5)) return "big5";
  return isGb18030 ? "gb18030" : "neither";
}

function strictly(encoding: string) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    isWhole: true,
    /** Null: the end. */
    read(bytes: Buffer | null) {
      if (!this.isWhole) return;
      try {
        decoder.decode(bytes ?? undefined, { stream: bytes !== null });
      } catch {
        this.isWhole = false;
      }
    },
  };
}

interface CodeTable {
  isEveryday(lead: number, trail: number): boolean;
  /** A digit as second byte begins a character of four. */
  hasFourBytes: boolean;
}

const GB18030: CodeTable = {
  isEveryday: (lead, trail) =>
    trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)),
  hasFourBytes: true,
};
const BIG5: CodeTable = {
  isEveryday: (lead) => lead >= 0xa1 && lead <= 0xc6,
  hasFourBytes: false,
};

/** Counts the characters of more than one byte. */
class Pairs {
  private everyday = 0;
  private rare = 0;
  /** A letter with an accent before one without: no Chinese text has many of them. */
  private western = 0;
  private lead = 0;
  /** Bytes of a character of four that are still to come. */
  private skipped = 0;

  constructor(private readonly table: CodeTable) {}

  get everydayShare(): number {
    return this.everyday / Math.max(1, this.everyday + this.rare);
  }

  get areWestern(): boolean {
    return this.western > this.everyday + this.rare - this.western;
  }

  read(bytes: Buffer): void {
    for (const byte of bytes) {
      if (this.skipped > 0) this.skipped--;
      else if (this.lead === 0) this.lead = byte >= 0x80 ? byte : 0;
      else {
        this.count(this.lead, byte);
        this.lead = 0;
      }
    }
  }

  private count(lead: number, trail: number): void {
    // Four bytes: nothing but GB18030 writes so, whichever character it is.
    const isLong = this.table.hasFourBytes && trail >= 0x30 && trail <= 0x39;
    if (isLong) this.skipped = 2;
    if (isLong || this.table.isEveryday(lead, trail)) this.everyday++;
    else this.rare++;
    if (lead >= 0xc0 && ((trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a)))
      this.western++;
  }
}
