/** Which region each branch lies in: what the list of branches is grouped by. */
import type { BranchRegions } from "~/domain/place-reports";
import type { Database } from "~db/client";
import { readDictionaries } from "~db/queries/dictionaries";
import { portfolioVersion } from "~db/queries/portfolio";

export function branchRegions(database: Database): BranchRegions {
  const { branch, region } = readDictionaries(database, portfolioVersion(database));
  const entries = [...branch.byCode.values()].flatMap(({ code, within }) => {
    const home = region.byId.get(within ?? -1);
    return home ? [[code, { code: home.code, name: home.name }] as const] : [];
  });
  return Object.fromEntries(entries);
}
