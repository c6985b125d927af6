/** Which encoding a text file is in, decided over all of its bytes; memory stays flat. */
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { chineseText } from "./chinese-text.server";
import { UnreadableFile } from "./refusal.server";

export const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface RecognisedEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark to skip. */
  markBytes: number;
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Excel's "Unicode text" begins with one of them. */
const WIDE_MARKS = [
  { mark: Buffer.from([0xff, 0xfe]), encoding: "utf-16le" },
  { mark: Buffer.from([0xfe, 0xff]), encoding: "utf-16be" },
] as const;
const NEWLINE = 10;

/** Throws an UnreadableFile for an empty file, a workbook in disguise, and any other encoding. `given` skips the guess. */
export async function recogniseEncoding(file: string, given?: Encoding): Promise<RecognisedEncoding> {
  const start = await firstBytes(file);
  const wide = WIDE_MARKS.find(({ mark }) => start.subarray(0, 2).equals(mark));
  if (wide) return { encoding: wide.encoding, markBytes: 2 };
  if (given !== "utf-16le" && given !== "utf-16be") refuseOtherFormats(start);
  const hasMark = start.subarray(0, 3).equals(UTF8_MARK);
  const markBytes = hasMark ? 3 : 0;
  if (given) return { encoding: given, markBytes };

  const badLine = await firstLineThatIsNotUtf8(file);
  if (badLine === null) return { encoding: "utf-8", markBytes };
  const chinese = hasMark ? "neither" : await chineseText(file);
  if (chinese === "gb18030") return { encoding: "gb18030", markBytes };
  if (chinese === "big5") throw new UnreadableFile(null, likeBig5);
  throw new UnreadableFile(badLine, neitherEncoding);
}

export const neitherEncoding = {
  problem: { en: "holds bytes that are neither UTF-8 nor GB18030", zh: "含有既非 UTF-8 也非 GB18030 的字节" },
  expected: {
    en: "expected a complete CSV file in UTF-8 or GB18030; save or copy it again",
    zh: "应为完整的 UTF-8 或 GB18030 编码 CSV 文件；请重新保存或复制",
  },
};

/** Both read it without a complaint, one of them as other people's names. */
const likeBig5 = {
  problem: { en: "looks more like Big5 than GB18030", zh: "更像 Big5 编码，而非 GB18030" },
  expected: {
    en: "say which it is: --encoding big5 or --encoding gb18030 (in a profile: encoding)",
    zh: "请指明：--encoding big5 或 --encoding gb18030（映射配置中为 encoding）",
  },
};

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of createReadStream(file, { end: 4095 })) return chunk as Buffer;
  throw new UnreadableFile(null, {
    problem: { en: "the file is empty", zh: "文件是空的" },
    expected: { en: "expected a header line at least", zh: "至少应有一行表头" },
  });
}

const SAVE_AS_CSV = {
  en: "expected CSV in UTF-8 or GB18030; in Excel: Save as, CSV UTF-8",
  zh: "应为 UTF-8 或 GB18030 编码的 CSV；在 Excel 中请另存为“CSV UTF-8”",
};

function refuseOtherFormats(start: Buffer): void {
  const refuse = (en: string, zh: string, expected = SAVE_AS_CSV) => {
    throw new UnreadableFile(null, { problem: { en, zh }, expected });
  };
  if (start.subarray(0, 2).toString("latin1") === "PK")
    refuse("is a workbook, not CSV", "是工作簿，不是 CSV", {
      en: "call it .xlsx, or save it as CSV UTF-8",
      zh: "请改名为 .xlsx，或另存为 CSV UTF-8",
    });
  if (start.subarray(0, 4).toString("hex") === "d0cf11e0")
    refuse("is an old workbook (.xls), not CSV", "是旧版工作簿（.xls），不是 CSV");
  if (start.includes(0))
    refuse(
      "holds NUL characters: UTF-16 without a mark, or no text file",
      "含有 NUL 字符：无标记的 UTF-16，或不是文本文件",
    );
}

/** Line of the first byte that is not UTF-8; null where all are. */
async function firstLineThatIsNotUtf8(file: string): Promise<number | null> {
  let carried: Buffer = Buffer.alloc(0);
  let lines = 1;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk as Buffer]) : (chunk as Buffer);
    const complete = bytes.subarray(0, bytes.length - unfinishedBytes(bytes));
    if (!isUtf8(complete)) return lines + linesBeforeBadByte(complete);
    carried = bytes.subarray(complete.length);
    lines += countLines(complete);
  }
  return carried.length > 0 ? lines : null;
}

/** How many bytes at the end may begin a character that the next chunk completes. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function linesBeforeBadByte(bytes: Buffer): number {
  let start = 0;
  let lines = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || !isUtf8(line)) return lines;
    start = end + 1;
    lines++;
  }
  return lines;
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let place = bytes.indexOf(NEWLINE); place >= 0; place = bytes.indexOf(NEWLINE, place + 1)) lines++;
  return lines;
}
