import { describe, expect, test } from "vitest";
import { EmptyState } from "~/components/empty-state";
import { ExportLinks } from "~/components/export-links";
import { HowComputed } from "~/components/how-computed";
import { Pager } from "~/components/pager";
import { format } from "~/format";
import { rendered, textOf } from "./rendered";

describe("a pager", () => {
  const pager = (page: number, total: number, language: "en" | "zh" = "en") =>
    rendered(
      <Pager
        format={format(language, "CNY")}
        page={page}
        pageSize={50}
        total={total}
        search="?region=N&page=2"
      />,
    );

  test("shows where one is and leads on, keeping the filters", () => {
    expect(textOf(pager(2, 1204))).toBe("← Previous 51–100 of 1,204 Next →");
    expect(pager(2, 1204)).toContain('href="/?region=N"');
    expect(pager(2, 1204)).toContain('href="/?region=N&amp;page=3"');
    expect(textOf(pager(25, 1204, "zh"))).toBe("← 上一页 第1,201–1,204条，共1,204条 下一页 →");
  });

  test("offers no way beyond the ends, and is absent where all fits", () => {
    expect(pager(1, 60).match(/<a /g)).toHaveLength(1);
    expect(pager(2, 60).match(/<a /g)).toHaveLength(1);
    expect(textOf(pager(99, 60))).toContain("51–60 of 60");
    expect(pager(1, 50)).toBe("");
  });
});

test("export links lead to the twins with the filters, the language and no page", () => {
  const markup = rendered(
    <ExportLinks path="/methods" search="?region=N&page=4&sort=-cases" language="zh" />,
  );
  for (const ending of ["csv", "xlsx", "json"]) {
    expect(markup).toContain(`href="/methods.${ending}?region=N&amp;sort=-cases&amp;lang=zh"`);
  }
  expect(textOf(markup)).toBe("导出 CSV Excel JSON");
});

test("an empty state says what to do next, with the command", () => {
  const markup = rendered(
    <EmptyState title="Nothing here yet" command="npm run import -- FOLDER">
      Load the files first.
    </EmptyState>,
  );
  expect(textOf(markup)).toBe("Nothing here yet Load the files first. npm run import -- FOLDER");
});

test("how it is computed folds out without a script", () => {
  const markup = rendered(<HowComputed language="zh" says="可以看出" saysNot="不能判断" />);
  expect(markup).toMatch(/^<details/);
  expect(textOf(markup)).toBe("计算方法 可以看出 不能判断");
});
