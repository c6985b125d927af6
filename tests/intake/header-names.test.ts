/** Headers as banks write them, and the column that each is taken for in a draft. */
import { expect, test } from "vitest";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { entryOf, LANGUAGES } from "~/domain/text";
import { columnOfHeader, namedColumns } from "~/intake/header-names.server";

const read = (headers: string[]) =>
  Object.fromEntries([...namedColumns("cases", headers)].map(([key, place]) => [key, headers[place]]));

test.each([
  ["branch", "贷款机构"],
  ["officer", "管户客户经理"],
  ["defaulted_on", "转入不良日"],
  ["defaulted_on", "形成不良时间"],
  ["originated_on", "贷款发放日期"],
  ["cause", "不良成因"],
  ["exposure", "期末不良贷款余额（万元）"],
  ["case_id", "核心借据编号"],
])("%s is meant by %s", (key, header) => {
  expect(read(["序号", header])).toEqual({ [key]: header });
});

test("of several headers the one that says it best names the column, wherever it stands", () => {
  expect(read(["催收人", "管户客户经理"])).toEqual({ officer: "管户客户经理" });
  expect(read(["管户客户经理", "客户经理"])).toEqual({ officer: "客户经理" });
  expect(read(["保证人客户名称", "客户名称"])).toEqual({ borrower_name: "客户名称" });
  expect(read(["余额", "不良余额", "exposure"])).toEqual({ exposure: "exposure" });
});

test("a short word at the end names nothing, nor does another language's", () => {
  expect(read(["担保机构", "收回日", "my loan_amount", "客户"])).toEqual({});
});

test("a file in our own shape is read by its own names alone", () => {
  const { columns } = PORTFOLIO_FILES.cases;
  expect(columnOfHeader(columns, "管户客户经理")).toBeUndefined();
  expect(columnOfHeader(columns, "Case ID*")?.key).toBe("case_id");
  expect(columnOfHeader(columns, "案件编号")?.key).toBe("case_id");
});

test("synonyms are of columns that there are", () => {
  for (const language of LANGUAGES)
    for (const [table, synonyms] of Object.entries(entryOf(language).dictionary!.headerSynonyms))
      expect(PORTFOLIO_FILES[table as PortfolioTable].columns.map(({ key }) => key)).toEqual(
        expect.arrayContaining(Object.keys(synonyms)),
      );
});
