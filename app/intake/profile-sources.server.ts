/** The files and sheets that a mapping profile may name. */
import { statSync } from "node:fs";
import path from "node:path";
import { type CsvOptions, csvSource } from "./csv-source.server";
import { isWorkbook, listFiles } from "./find-files.server";
import type { MappingProfile } from "./mapping-profile.server";
import { Refusal } from "./refusal.server";
import type { Source } from "./source.server";
import { workbookSources } from "./workbook-sources.server";

export interface ProfileSource {
  /** `events.csv`, `bank.xlsx: payments`. */
  name: string;
  bytes: number;
  /** Opened once, read as often as tables need it. Throws an UnreadableFile. */
  open(): Promise<Source>;
}

export async function profileSources(
  paths: readonly string[],
  options: CsvOptions,
): Promise<ProfileSource[]> {
  const found = await Promise.all(listFiles(paths).map(({ file }) => sourcesOf(file, options)));
  return found.flat();
}

async function sourcesOf(file: string, options: CsvOptions): Promise<ProfileSource[]> {
  if (isWorkbook(file)) {
    const sheets = await workbookSources(file);
    return sheets.map(({ source }) => ({
      name: source.name,
      bytes: source.bytes,
      open: () => Promise.resolve(source),
    }));
  }
  let opened: Promise<Source> | undefined;
  const open = () => {
    opened ??= csvSource(file, options);
    return opened;
  };
  return [{ name: path.basename(file), bytes: statSync(file).size, open }];
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
