import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import type { Column, Row } from "~/domain/report";
import { type PeopleColumn, peopleColumns } from "~/exports/people-sheet";
import { columnLetters } from "~/exports/sheet-xml";
import { xlsx } from "~/exports/xlsx.server";

const people = (columns: readonly Column[]): PeopleColumn[] =>
  peopleColumns(columns, { language: "en", currency: "CNY", nameOf: () => undefined });

test("XLSX goes on in further sheets where one is full, and keeps text as it is", async () => {
  const columns: Column[] = (["text", "share"] as const).map((kind) => ({
    key: kind,
    kind,
    label: { en: kind, zh: kind },
    definition: { en: kind, zh: kind },
  }));
  const rows: Row[] = [
    { text: ` a <b> & "c"\u0001`, share: 0.5 },
    { text: null, share: -1e-7 },
    { text: "汉字", share: null },
    { text: "=1+1", share: 0 },
    { text: "last", share: 1 },
  ];
  const pieces: Uint8Array[] = [];
  const workbook = {
    names: ["Table", "Words"] as const,
    columns,
    people: people(columns),
    rows,
    descriptions: [{ label: "l", text: "t" }],
  };
  for await (const piece of xlsx(workbook, 2)) pieces.push(piece);
  const sheets = await readExcel(Buffer.concat(pieces), { trim: false });
  const head = ["text", "share"];
  const data = [
    [` a <b> & "c"`, 0.5],
    [null, -1e-7],
    ["汉字", null],
    ["=1+1", 0],
    ["last", 1],
  ];
  const portion = (sheet: string, from: number) => ({ sheet, data: [head, ...data.slice(from, from + 2)] });
  expect(sheets).toEqual([
    portion("Table", 0),
    { sheet: "Words", data: [["l", "t"]] },
    portion("Table (2)", 2),
    portion("Table (3)", 4),
    portion("data", 0),
    portion("data (2)", 2),
    portion("data (3)", 4),
  ]);
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

test("XLSX of a value that cannot be written exactly fails instead of lying", async () => {
  const column: Column = {
    key: "m",
    kind: "money",
    label: { en: "", zh: "" },
    definition: { en: "", zh: "" },
  };
  await expect(
    (async () => {
      const rows = [{ m: 2 ** 53 }];
      const book = { names: ["a", "b"] as const, columns: [column], people: people([column]) };
      for await (const _piece of xlsx({ ...book, rows, descriptions: [] }));
    })(),
  ).rejects.toThrow(/beyond 2\^53/);
});
