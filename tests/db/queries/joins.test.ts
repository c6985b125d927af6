/** What is spread over machines by borrower is joined within one: every join says so. */
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "~db/schema";
import { sources } from "../../support/source-imports";
import { texts } from "../../support/source-texts";

const TABLES = Object.values(schema).filter((table) => is(table, SQLiteTable));
const NAMES: ReadonlySet<string> = new Set(TABLES.map(getTableName));
const CARRIERS: ReadonlySet<string> = new Set(
  TABLES.filter((table) =>
    Object.values(getTableColumns(table)).some(({ name }) => name === "borrower_id"),
  ).map(getTableName),
);

interface Equality {
  sides: string;
  column: string;
}

/** Joins of cases that leave out their borrower, though both sides have it. */
function missing(text: string): string[] {
  const tableOf = new Map<string, string>();
  for (const [, table, alias] of text.matchAll(/\b(?:FROM|JOIN)\s+(\w+)(?:\s+AS\s+(\w+))?/g))
    tableOf.set(alias ?? table!, table!);
  // A table in brackets, or of a WITH, is made by the query itself, which can let it carry what it needs.
  const carries = (name: string) => {
    const table = tableOf.get(name) ?? name;
    return CARRIERS.has(table) || !NAMES.has(table);
  };
  const equalities = [...text.matchAll(/\b(\w+)\.(\w+) = (\w+)\.(\w+)\b/g)]
    .filter(([, one, , other]) => carries(one!) && carries(other!))
    .map(([, one, left, other, right]): Equality => {
      const sides = [one, other].sort().join(" and ");
      const isOfCase = [left, right].includes("case_id");
      return { sides, column: isOfCase ? "case" : left === right ? left! : "" };
    });
  const count = (sides: string, column: string) =>
    equalities.filter((each) => each.sides === sides && each.column === column).length;
  const pairs = new Set(equalities.map(({ sides }) => sides));
  const lists = [...text.matchAll(/USING \(([^)]*)\)/g)].map(([, columns]) => columns!);
  return [
    ...[...pairs].filter((sides) => count(sides, "case") > count(sides, "borrower_id")),
    ...lists.filter((columns) => columns.includes("case_id") && !columns.includes("borrower_id")),
  ];
}

test("what would be missed is seen", () => {
  expect(missing("FROM receipts AS r JOIN recovery_cases AS c ON c.id = r.case_id")).toEqual(["c and r"]);
  expect(missing("FROM receipts AS r JOIN (?) AS e ON e.case_id = r.case_id AND ?")).toEqual(["e and r"]);
  expect(missing("FROM efforts JOIN (?) USING (case_id)")).toEqual(["case_id"]);
  expect(
    missing(
      "FROM holds JOIN receipts AS r ON r.case_id = holds.case_id AND r.borrower_id = holds.borrower_id",
    ),
  ).toEqual([]);
  expect(missing("FROM case_facts AS f JOIN officers AS o ON o.id = f.officer_id")).toEqual([]);
});

test("joins of facts and of what follows from them carry the borrower", () => {
  const queries = sources.filter((file) => file.startsWith("db/queries/"));
  expect(queries.length).toBeGreaterThan(40);
  const all = queries.flatMap((file) => texts(file).map((text) => ({ file, text })));
  expect(all.filter(({ text }) => /\.case_id = /.test(text)).length).toBeGreaterThan(30);
  expect(all.flatMap(({ file, text }) => missing(text).map((sides) => `${file}: ${sides}`))).toEqual([]);
});
