import { expect, test } from "vitest";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { columnList } from "../../app/cli/column-list";

test("every column of every file is listed under it, with what its cells may hold", () => {
  const [en, zh] = [columnList("en"), columnList("zh")];
  for (const [table, { columns }] of Object.entries(PORTFOLIO_FILES)) {
    const part = en.slice(en.indexOf(`${table}.csv`)).split("\n\n")[0]!;
    expect(part.split("\n")).toHaveLength(columns.length + 1);
    for (const { key, zh: header } of columns) {
      expect(part).toContain(`  ${key}`);
      expect(zh).toContain(header);
    }
  }
  expect(en).toContain("  security  担保方式  none, guarantee, pledge, mortgage");
  expect(zh).toContain("  security  担保方式  信用、保证、质押、抵押");
  expect(en).toContain("  exposure*  违约敞口  amount");
});
