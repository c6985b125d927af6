/** What a file is by its first bytes, whatever it is called: systems export web pages as .xls, people rename. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Problem } from "./refusal.server";

export type FileKind = "workbook" | "old-workbook" | "protected" | "web-page" | "text" | "empty";

const START_BYTES = 512;

export function fileKind(file: string): FileKind {
  const start = firstBytes(file);
  if (start.length === 0) return "empty";
  if (start.toString("latin1", 0, 2) === "PK") return "workbook";
  if (start.toString("hex", 0, 4) === "d0cf11e0") return isProtected(file) ? "protected" : "old-workbook";
  const text = start
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  return /^<(!doctype|html|table|meta|head|\?xml)/i.test(text) ? "web-page" : "text";
}

function firstBytes(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(START_BYTES);
    return bytes.subarray(0, readSync(handle, bytes, 0, START_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

/** A workbook with a password is an encrypted stream of this name inside the container of old workbooks. */
function isProtected(file: string): boolean {
  return readFileSync(file).includes(Buffer.from("EncryptedPackage", "utf16le"));
}

const SAVE_AS: Problem["expected"] = {
  en: "open it and save it as .xlsx or CSV",
  zh: "请打开后另存为 .xlsx 或 CSV",
};

/** Why a file that should be a workbook is none. */
export function notReadable(kind: Exclude<FileKind, "workbook">): Problem {
  return NOT_READABLE[kind];
}

/** What an archive is that holds no workbook of ours, by the names of its entries. */
export function otherArchive(names: ReadonlySet<string>): Problem {
  const all = [...names];
  const is = (en: string, zh: string): Problem => ({
    problem: { en: `is ${en}`, zh: `是${zh}` },
    expected: SAVE_AS,
  });
  if (names.has("xl/workbook.bin")) return is("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）");
  if (names.has("content.xml")) return is("an OpenDocument file (.ods)", "OpenDocument 文件（.ods）");
  if (all.some((name) => name.endsWith(".iwa"))) return is("a Numbers document", "Numbers 文稿");
  if (all.some((name) => /\.(csv|tsv|txt|xlsx?)$/i.test(name))) return ARCHIVE;
  return BROKEN;
}

export const ARCHIVE: Problem = {
  problem: { en: "is an archive of files", zh: "是压缩包" },
  expected: { en: "unpack it and give the folder", zh: "请解压后选择文件夹" },
};

export const BROKEN: Problem = {
  problem: { en: "is not a complete workbook", zh: "不是完整的工作簿" },
  expected: { en: "expected an .xlsx file; save or copy it again", zh: "应为 .xlsx 文件；请重新保存或复制" },
};

const NOT_READABLE: Readonly<Record<Exclude<FileKind, "workbook">, Problem>> = {
  "old-workbook": {
    problem: { en: "is an old workbook (.xls)", zh: "是旧版工作簿（.xls）" },
    expected: { en: "save it as .xlsx or CSV", zh: "请另存为 .xlsx 或 CSV" },
  },
  protected: {
    problem: { en: "is protected by a password", zh: "设有密码保护" },
    expected: { en: "save it without one", zh: "请取消密码后保存" },
  },
  "web-page": {
    problem: {
      en: "is a web page called a workbook, as some systems export",
      zh: "是以工作簿命名的网页（部分系统如此导出）",
    },
    expected: SAVE_AS,
  },
  text: {
    problem: { en: "is not a complete workbook", zh: "不是完整的工作簿" },
    expected: {
      en: "expected an .xlsx file; save or copy it again, or call it .csv if it is text",
      zh: "应为 .xlsx 文件；请重新保存或复制；若为文本，请改名为 .csv",
    },
  },
  empty: {
    problem: { en: "the file is empty", zh: "文件是空的" },
    expected: { en: "expected a workbook; save or copy it again", zh: "应为工作簿；请重新保存或复制" },
  },
};
