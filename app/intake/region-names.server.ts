/** Regions have no file of their own: the branches name them, the first row of a region that does so for all. */
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { regionNaming } from "~db/load/region-names";
import type { Intake } from "./intake.server";
import type { RowValues } from "./table-plans.server";

export function regionNames({ database, books, versions }: Intake): (branch: RowValues) => void {
  const { columns } = PORTFOLIO_FILES.branches;
  const [region, name, nameZh] = ["region", "region_name", "region_name_zh"].map((key) =>
    columns.findIndex((column) => column.key === key),
  ) as [number, number, number];
  const regions = regionNaming(database, versions);
  const named = new Set<string>();

  return (branch) => {
    const code = branch[region] as string;
    if (named.has(code) || (branch[name] === null && branch[nameZh] === null)) return;
    named.add(code);
    const id = books.region(code);
    const before = regions.namesOf(id);
    const after = {
      name: (branch[name] as string | null) ?? before.name,
      nameZh: (branch[nameZh] as string | null) ?? before.nameZh,
    };
    if (before.name !== after.name || before.nameZh !== after.nameZh) regions.rename(id, after);
  };
}
