/** Which region each branch lies in: what the list of branches is grouped by. */
import type { BranchRegions } from "~/domain/place-reports";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";

export async function branchRegions(store: Store): Promise<BranchRegions> {
  const { branch, region } = await readDictionaries(store, await store.version());
  const entries = [...branch.byCode.values()].flatMap(({ code, within }) => {
    const home = region.byId.get(within ?? -1);
    return home ? [[code, { code: home.code, name: home.name }] as const] : [];
  });
  return Object.fromEntries(entries);
}
