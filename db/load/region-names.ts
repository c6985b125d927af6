/** The names of regions, which the branches give. */
import type { Database } from "../client";
import type { RowVersions } from "./row-versions";

export interface RegionNames {
  name: string | null;
  nameZh: string | null;
}

export interface RegionNaming {
  namesOf(regionId: number): RegionNames;
  /** The names before are kept as a version of the row. */
  rename(regionId: number, names: RegionNames): void;
}

export function regionNaming({ sqlite }: Database, versions: RowVersions): RegionNaming {
  const find = sqlite.prepare("SELECT name, name_zh AS nameZh FROM regions WHERE id = ?");
  const update = sqlite.prepare("UPDATE regions SET name = ?, name_zh = ? WHERE id = ?");
  return {
    namesOf: (regionId) => find.get(regionId) as RegionNames,
    rename: (regionId, { name, nameZh }) => {
      versions.keep("regions", regionId);
      update.run(name, nameZh, regionId);
    },
  };
}
