/** Mappings kept by name: a second file of the same shape is read without saying again how. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LookedPart } from "~/domain/import-look";
import { columnsOfMapping } from "../mapped-columns.server";
import type { MappingProfile } from "../mapping-profile.server";
import { checkedProfile } from "../read-profile.server";

export interface KeptMapping {
  name: string;
  profile: Record<string, unknown>;
}

/** The same name again replaces it. */
export function keepMapping(folder: string, { name, profile }: KeptMapping): void {
  mkdirSync(folder, { recursive: true });
  // A name is words; the file is called by their digest.
  const digest = createHash("sha256").update(name.normalize("NFC")).digest("hex").slice(0, 32);
  writeFileSync(path.join(folder, `${digest}.json`), JSON.stringify({ name, profile: { ...profile, name } }));
}

export function keptMappings(folder: string): KeptMapping[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      try {
        return [JSON.parse(readFileSync(path.join(folder, file), "utf8")) as KeptMapping];
      } catch {
        return [];
      }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The mapping for these files, whatever they are called this month; null where a column of it is missing. */
export function fittedMapping(
  { name, profile }: KeptMapping,
  parts: readonly Pick<LookedPart, "source" | "columns">[],
): Record<string, unknown> | null {
  let checked: MappingProfile;
  try {
    checked = checkedProfile(profile, name);
  } catch {
    return null;
  }
  const sources = checked.tables.map((mapping) => {
    const asked = columnsOfMapping(mapping);
    const fits = ({ columns }: (typeof parts)[number]) =>
      asked.every((column) => columns.some((known) => known.name === column));
    return (parts.find((part) => part.source === mapping.source && fits(part)) ?? parts.find(fits))?.source;
  });
  if (sources.includes(undefined)) return null;
  const tables = (profile.tables as object[]).map((table, place) => ({ ...table, source: sources[place] }));
  return { ...profile, name, tables };
}
