/** The files and sheets that a mapping profile may name. */
import { statSync } from "node:fs";
import path from "node:path";
import { type CsvOptions, csvSource } from "./csv-source.server";
import { HIDDEN_SHEET, isWorkbook, listFiles } from "./find-files.server";
import { profileHeaders } from "./mapped-columns.server";
import type { MappingProfile } from "./mapping-profile.server";
import { type FileNote, Refusal } from "./refusal.server";
import type { Source } from "./source.server";
import { workbookSources } from "./workbook-sources.server";

export interface ProfileSource {
  /** `events.csv`, `bank.xlsx: payments`. */
  name: string;
  bytes: number;
  /** Opened once for each place of the header, read as often as tables need it. Throws an UnreadableFile. */
  open(headerLine?: number): Promise<Source>;
}

export interface ProfileSources {
  sources: ProfileSource[];
  notes: FileNote[];
}

/** Encodings that somebody named for some of the files; no profile holds them. */
export type NamedEncodings = Pick<CsvOptions, "encodings">;

/** Throws an UnreadableFile for a workbook that cannot be read. */
export async function profileSources(
  paths: readonly string[],
  profile: MappingProfile & NamedEncodings,
): Promise<ProfileSources> {
  const found: ProfileSources = { sources: [], notes: [] };
  const knownHeaders = profileHeaders(profile);
  for (const { file } of listFiles(paths)) {
    if (isWorkbook(file)) await addSheets(found, file, knownHeaders);
    else {
      const { encoding, encodings, delimiter } = profile;
      const open = (headerLine?: number) =>
        csvSource(file, { encoding, encodings, delimiter, headerLine, knownHeaders });
      found.sources.push({ name: path.basename(file), bytes: statSync(file).size, open: remembered(open) });
    }
  }
  return found;
}

async function addSheets(
  found: ProfileSources,
  file: string,
  knownHeaders: (cells: readonly string[]) => number,
): Promise<void> {
  for (const { name, bytes, isHidden, open } of await workbookSources(file)) {
    if (isHidden) found.notes.push({ file: name, says: HIDDEN_SHEET });
    else
      found.sources.push({
        name,
        bytes,
        open: remembered((headerLine?: number) => open({ headerLine, knownHeaders })),
      });
  }
}

function remembered(open: (headerLine?: number) => Promise<Source>): ProfileSource["open"] {
  const opened = new Map<number | undefined, Promise<Source>>();
  return (headerLine) => {
    const source = opened.get(headerLine) ?? open(headerLine);
    opened.set(headerLine, source);
    return source;
  };
}

/** A profile of one source reads the one file it is given, whatever the name. Throws a Refusal where none fits. */
export function matchingSources(
  files: readonly ProfileSource[],
  pattern: string | undefined,
  profile: MappingProfile,
): readonly ProfileSource[] {
  const isOnlySource = new Set(profile.tables.map(({ source }) => source)).size === 1;
  if (files.length === 1 && (isOnlySource || pattern === undefined)) return files;
  const expression = nameExpression(pattern ?? "");
  const found = files.filter(({ name }) => expression.test(name));
  if (found.length > 0) return found;
  const names = files.map(({ name }) => name);
  throw new Refusal({
    en: `The profile ${profile.name} reads ${pattern ?? "one file"}; found ${names.join(", ") || "nothing"}.`,
    zh: `映射配置 ${profile.name} 读取 ${pattern ?? "一个文件"}；实际有：${names.join("、") || "无"}。`,
  });
}

/** `events*.csv` → an expression over whole names, regardless of case. */
function nameExpression(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}
