/** Regions have no file of their own: the branches name them, the first row of a region that does so for all. */
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Intake } from "./intake.server";
import type { RowValues } from "./table-plans.server";

interface Names {
  name: string | null;
  name_zh: string | null;
}

export function regionNames({ database, books, versions }: Intake): (branch: RowValues) => void {
  const { columns } = PORTFOLIO_FILES.branches;
  const [region, name, nameZh] = ["region", "region_name", "region_name_zh"].map((key) =>
    columns.findIndex((column) => column.key === key),
  ) as [number, number, number];
  const stored = database.sqlite.prepare("SELECT name, name_zh FROM regions WHERE id = ?");
  const rename = database.sqlite.prepare("UPDATE regions SET name = ?, name_zh = ? WHERE id = ?");
  const named = new Set<string>();

  return (branch) => {
    const code = branch[region] as string;
    if (named.has(code) || (branch[name] === null && branch[nameZh] === null)) return;
    named.add(code);
    const id = books.region(code);
    const before = stored.get(id) as Names;
    const after = { name: branch[name] ?? before.name, name_zh: branch[nameZh] ?? before.name_zh };
    if (before.name === after.name && before.name_zh === after.name_zh) return;
    versions.keep("regions", id);
    rename.run(after.name, after.name_zh, id);
  };
}
