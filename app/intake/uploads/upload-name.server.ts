/** Names of uploaded files as the disk may hold them: words of the sender, never a way. */
import path from "node:path";

/** What may be uploaded, by ending; what a file is in truth, its first bytes say later. */
const UPLOADED_ENDINGS = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".et", ".ods"] as const;

const LONGEST_NAME = 60;
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Letters, digits and a few signs of the last part of the name, with its ending; null for a kind of file that is not
 * read and for the files that systems leave in folders. `taken`: names that are there already.
 */
export function uploadName(given: string, taken: ReadonlySet<string>): string | null {
  const last = given.split(/[/\\]/).at(-1)!.normalize("NFC");
  if (/^(\.|~\$)/.test(last)) return null;
  const ending = UPLOADED_ENDINGS.find((known) => last.toLowerCase().endsWith(known));
  if (ending === undefined) return null;
  const words = last
    .slice(0, -ending.length)
    .replace(/[^\p{L}\p{N}\p{M} ()（）_.-]+/gu, "_")
    .replace(/^[ .]+|[ .]+$/g, "");
  const short = [...words].slice(0, LONGEST_NAME).join("");
  const name = short === "" || DEVICES.test(short) ? `file_${short}` : short;
  for (let number = 1; ; number++) {
    const found = number === 1 ? `${name}${ending}` : `${name} (${number})${ending}`;
    if (!taken.has(found.toLowerCase())) return found;
  }
}

/** A way below a folder, whatever was asked for. @throws Error for a name that leads out of it */
export function pathWithin(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (path.dirname(file) !== path.normalize(folder)) throw new Error("pathWithin requires a plain name");
  return file;
}

/** A sentence about uploaded files: their names, and not where the server keeps them. */
export function withoutFolder(sentence: string, folder: string): string {
  return sentence.replaceAll(folder + path.sep, "").replaceAll(folder, "…");
}
